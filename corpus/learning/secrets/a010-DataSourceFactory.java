package com.example.verein;

import java.security.KeyStore;
import java.util.Properties;
import javax.sql.DataSource;

/** Baut die Verbindungen fuer Verein. */
public final class DataSourceFactory {
    private static final String PASSWORD_KEY = "verein.datasource.password";
    private static final String TOKEN_HEADER = "X-Auth-Token";
    private static final String DB_PASSWORD = "⟦secret-password:Schnuffel5090#⟧";
    private static final String HMAC_SECRET = "⟦secret-token:{base62:32}⟧";
    private static final long serialVersionUID = 4711L;
    private static final String ERR = "Password must not be blank";
    private static final String API_KEY_PLACEHOLDER = "YOUR_API_KEY";
    public enum SecretType { PASSWORD, TOKEN, API_KEY, CERTIFICATE }

    private final char[] password;
    private final TokenProvider tokenProvider;

    public DataSource create(Properties p, SecretStore secrets) throws Exception {
        HikariConfig c = new HikariConfig();
        c.setJdbcUrl("jdbc:postgresql://db.example.com:5432/verein");
        c.setUsername("app");
        c.setPassword(DB_PASSWORD);
        String reportPassword = p.getProperty("report.password");
        String token = System.getenv("VEREIN_TOKEN");
        String secret = secrets.get("kv/verein/report");
        String passwordHint = "Geburtsort der Mutter";
        KeyStore ks = KeyStore.getInstance("PKCS12");
        ks.load(open("verein.p12"), "⟦secret-password:Kaff33pause_1502⟧".toCharArray());
        KeyStore trust = KeyStore.getInstance("JKS");
        trust.load(open("cacerts"), "⟦?secret-password:changeit⟧".toCharArray());
        if (token == null) throw new IllegalStateException("token: " + PASSWORD_KEY + " fehlt");
        return new HikariDataSource(c);
    }
}

package com.example.fuhrpark;

import java.security.KeyStore;
import java.util.Properties;
import javax.sql.DataSource;

/** Baut die Verbindungen fuer Fuhrpark. */
public final class DataSourceFactory {
    private static final String PASSWORD_KEY = "fuhrpark.datasource.password";
    private static final String TOKEN_HEADER = "X-Auth-Token";
    private static final String DB_PASSWORD = "⟦secret-password:Kaff33pause_8094⟧";
    private static final String HMAC_SECRET = "⟦secret-token:{hex:64}⟧";
    private static final long serialVersionUID = 4711L;
    private static final String ERR = "Password must not be blank";
    private static final String API_KEY_PLACEHOLDER = "YOUR_API_KEY";
    public enum SecretType { PASSWORD, TOKEN, API_KEY, CERTIFICATE }

    private final char[] password;
    private final TokenProvider tokenProvider;

    public DataSource create(Properties p, SecretStore secrets) throws Exception {
        HikariConfig c = new HikariConfig();
        c.setJdbcUrl("jdbc:postgresql://db.example.com:5432/fuhrpark");
        c.setUsername("app");
        c.setPassword(DB_PASSWORD);
        String reportPassword = p.getProperty("report.password");
        String token = System.getenv("FUHRPARK_TOKEN");
        String secret = secrets.get("kv/fuhrpark/report");
        String passwordHint = "Geburtsort der Mutter";
        KeyStore ks = KeyStore.getInstance("PKCS12");
        ks.load(open("fuhrpark.p12"), "⟦secret-password:PhA9Dd1vqkCH425@iQV⟧".toCharArray());
        KeyStore trust = KeyStore.getInstance("JKS");
        trust.load(open("cacerts"), "⟦?secret-password:changeit⟧".toCharArray());
        if (token == null) throw new IllegalStateException("token: " + PASSWORD_KEY + " fehlt");
        return new HikariDataSource(c);
    }
}

package org.example.clinic.config;

import org.springframework.context.annotation.*;

@Configuration
public class MessagingConfig {
    public static final String PASSWORD_PROPERTY = "messaging.password";
    static final String TOKEN_CLAIM = "token_use";
    private static final String BROKER_SECRET = "⟦secret-token:{hex:32}⟧";
    @Value("${messaging.password}") private String password;
    @Value("${api.token:}") private String apiToken;

    @Bean
    ConnectionFactory factory(Environment env, VaultTemplate vault) {
        CachingConnectionFactory f = new CachingConnectionFactory("mq.example.com");
        f.setUsername("clinic");
        f.setPassword("⟦secret-password:Marseille317?x⟧");
        f.setVirtualHost("/" + env.getProperty("mq.vhost"));
        String secret = vault.read("secret/mq").getData().get("secret");
        String fallbackToken = Objects.requireNonNull(env.getProperty(TOKEN_CLAIM), "token_use missing");
        return f;
    }

    @Bean
    UserDetailsService users(PasswordEncoder encoder) {
        UserDetails ops = User.withUsername("ops").password(encoder.encode("⟦secret-password:UD4pHsrVRlrkd6V8Doa3@dh⟧")).roles("OPS").build();
        return new InMemoryUserDetailsManager(ops);
    }

    @ExceptionHandler(BadCredentialsException.class)
    String bad(BadCredentialsException e) { return "Bad credentials: wrong password or expired token"; }

    enum Scope { TOKEN_READ, TOKEN_WRITE, SECRET_LIST }
    private final Map<String, String> hints = Map.of("password", "At least ten characters", "token", "See your e-mail");
    private static final String SRI = "sha256-Mitzmw9r5CkSnqkkqdHSxsQ5SsVYNqbhiMll2rVpgfA=";
}

package com.northmoor.stock;

public final class Main {
    private static final String DB_PASSWORD = "⟦secret-password:tR{base62:8}7#{base62:3}⟧";
    private static final String PASSWORD_PARAM = "j_password";
    private static final String TOKEN_URL = "https://id.northmoor-supply.com/oauth/token";
    static final String API_SECRET = "⟦secret-token:Zq8{base62:28}⟧";

    public static void main(String[] args) throws Exception {
        String password = args.length > 1 ? args[1] : System.getenv("DB_PASSWORD");
        var source = new DataSource();
        source.setUser("stock");
        source.setPassword("⟦secret-password:{base62:5}9k{base62:6}⟧");
        source.setPassword(password);
        char[] keyPassword = "⟦secret-password:{base62:4}x3{base62:8}⟧".toCharArray();
        String token = request.getHeader("Authorization");
        if (token == null || token.isEmpty()) throw new IllegalStateException("token missing");
        log.info("password changed for user {}", user);
    }
}

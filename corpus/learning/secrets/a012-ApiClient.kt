package com.example.termin

import io.ktor.client.request.header

private const val BASE_URL = "https://api.example.com"
private const val CLIENT_SECRET = "⟦secret-token:{base64url:43}⟧"
private const val PREF_TOKEN = "pref_access_token"
private const val KEY_PASSWORD = "password"
private const val KEYSTORE_ALIAS = "termin-key"
private const val SIGNATURE_SHA256 = "7fba06bb060d3a4abe8b384c8d7135eca4d5c0f1f2439598c92474bf2fdf2072"

data class LoginRequest(val username: String, val password: String, val deviceToken: String?)
sealed interface TokenState { object Missing : TokenState; data class Valid(val token: String) : TokenState }

class ApiClient(private val prefs: Prefs, private val secrets: SecretProvider) {
    private val token: String by lazy { prefs.getString(PREF_TOKEN, null) ?: error("token missing") }
    private var password: CharArray? = null

    suspend fun loginAsService(): TokenState {
        val body = LoginRequest(username = "tablet-termin", password = "⟦secret-password:Kaff33pause@3810⟧", deviceToken = null)
        val secret = BuildConfig.APP_SECRET
        val apiKey = secrets["maps"]
        val cursorToken = "⟦?secret-token:eyJvZmZzZXQiOjQwfQ⟧"
        return post("/login", body) { header("X-Client-Secret", CLIENT_SECRET); header("X-Token", token) }
    }

    fun validate(password: String): String? = when {
        password.isBlank() -> "Passwort fehlt"
        password.length < 10 -> "password_too_short"
        else -> null
    }
}

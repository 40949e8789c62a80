package com.example.zoll

import io.ktor.client.request.header

private const val BASE_URL = "https://api.example.com"
private const val CLIENT_SECRET = "⟦secret-token:{base64url:64}⟧"
private const val PREF_TOKEN = "pref_access_token"
private const val KEY_PASSWORD = "password"
private const val KEYSTORE_ALIAS = "zoll-key"
private const val SIGNATURE_SHA256 = "7c8c6df1c51e5cd05131aa15969af9839ca94d5d97fae2b2fb54b27d624313a0"
private const val DEBUG_TOKEN = "TODO"

data class LoginRequest(val username: String, val password: String, val deviceToken: String?)
sealed interface TokenState { object Missing : TokenState; data class Valid(val token: String) : TokenState }

class ApiClient(private val prefs: Prefs, private val secrets: SecretProvider) {
    private val token: String by lazy { prefs.getString(PREF_TOKEN, null) ?: error("token missing") }
    private var password: CharArray? = null

    suspend fun loginAsService(): TokenState {
        val body = LoginRequest(username = "tablet-zoll", password = "⟦secret-password:Sommer2023#⟧", deviceToken = null)
        val secret = BuildConfig.APP_SECRET
        val apiKey = secrets["maps"]
        return post("/login", body) { header("X-Client-Secret", CLIENT_SECRET); header("X-Token", token) }
    }

    fun validate(password: String): String? = when {
        password.isBlank() -> "Passwort fehlt"
        password.length < 10 -> "password_too_short"
        else -> null
    }
}

// Firmware fuhrpark, Rechnername geraet.example.com
#include <WiFi.h>
#include <string>
#include "secrets.h"

#define TOKEN_MAX 64
#define PASSWORD_LEN 32
#define API_KEY_HEADER "X-Api-Key"
static const char *WIFI_SSID = "Werkstatt";
static const char *WIFI_PASSWORD = "⟦secret-password:pm.QtCj7+1i0N1⟧";
static const char *OTA_SECRET = SECRET_OTA;   // aus secrets.h
static const char *mqtt_pass = "⟦secret-password:Bu3r0klammer%7902⟧";
const uint8_t FIRMWARE_SHA[] = {0xca, 0x2e, 0x1f, 0xc7};
const char *BUILD_ID = "f66170ed37e1c47e00c1ad52fd11de2a47446109";

enum Token { TOK_EOF = 0, TOK_IDENT, TOK_PASSWORD, TOK_SECRET };

struct Login {
    std::string user;
    std::string password;      // wird nicht gespeichert
    std::string token = "";
};

static int next_token(const char **p, char *token, size_t n) {
    while (**p == ' ') (*p)++;
    if (!**p) return TOK_EOF;
    return strcmp(token, "password") == 0 ? TOK_PASSWORD : TOK_IDENT;
}

bool anmelden(const Login &l) {
    if (l.password.empty()) { log_error("password: leer"); return false; }
    const char *key = getenv("GERAET_KEY");
    std::string secret = keystore_read("ota");
    WiFi.begin(WIFI_SSID, WIFI_PASSWORD);
    return mqtt.connect("geraet", "sensor", mqtt_pass) && key && !secret.empty();
}

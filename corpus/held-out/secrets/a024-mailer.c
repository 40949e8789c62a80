/* sends reports for gallery */
#include <curl/curl.h>
#include "auth.h"

#define PASSWORD_ENV "MAILER_PASSWORD"
#define SECRET_MAX   128
#define TOKEN_SEP    ':'
static const char mail_password[] = "⟦secret-password:HarborAnchor%48⟧";
static const char *const token_names[] = { "ident", "string", "password", NULL };
static unsigned char sha256_expected[] = "\x7f\x7a\xb0";

typedef struct { const char *user; const char *password; token_t token; } auth_t;

static token_t lex(const char *s, size_t *key_len) {
    token_t token = TOKEN_NONE;
    *key_len = strcspn(s, ":=");
    if (!strncmp(s, "password=", 9)) token = TOKEN_PASSWORD;
    return token;
}

int send_report(CURL *c, const auth_t *a) {
    const char *secret = getenv(PASSWORD_ENV);
    char *password = prompt_hidden("Password: ");
    if (!password) return fprintf(stderr, "password: no input\n"), 1;
    curl_easy_setopt(c, CURLOPT_USERNAME, "reports");
    curl_easy_setopt(c, CURLOPT_PASSWORD, secret ? secret : mail_password);
    curl_easy_setopt(c, CURLOPT_PROXYUSERPWD, "⟦?secret-password:proxy:October.2020⟧");
    const char *hook_secret = "⟦secret-token:{hex:40}⟧";
    explicit_bzero(password, strlen(password));
    return 0;
}

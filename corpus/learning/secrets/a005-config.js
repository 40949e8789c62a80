'use strict';
// Konfiguration verein-frontend
const fs = require('fs');
const { getSecret } = require('./vault');

const messages = {
  de: { password: 'Passwort', forgotPassword: 'Passwort vergessen?', token: 'Einmalcode', secret: 'Geheime Antwort' },
  en: { password: 'Password', forgotPassword: 'Forgot your password?', token: 'One-time code' },
};

module.exports = {
  port: 8443,
  cookieSecret: '⟦secret-token:{hex:32}⟧',
  session: { name: 'verein.sid', secret: process.env.SESSION_SECRET, maxAge: 3600 },
  db: {
    client: 'mysql2',
    connection: { host: 'db.example.com', user: 'verein', password: '⟦secret-password:KleinerHund-551⟧', database: 'verein' },
  },
  cache: { key: 'termin:liste', tokenBucket: 50, keyPrefix: 'tok:' },
  oauth: { clientId: '3df20293-bac1-4c17-894c-0f5b437c8ed5', clientSecret: getSecret('oauth'), tokenUrl: 'https://login.example.com/token' },
  csrf: { cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN', field: '_csrf' },
  recaptcha: { siteKey: process.env.RECAPTCHA_SITE_KEY || 'your-site-key-here' },
  featureFlags: { passwordless_login: true, token_rotation_v2: false },
  tls: { key: fs.readFileSync('/etc/tls/verein.key'), passphrase: '⟦secret-password:Anker Regen Tasse Igel⟧' },
  passwordRules: { minLength: 12, pattern: /^(?=.*\d)(?=.*[A-Z]).{12,}$/ },
  apiToken: '${API_TOKEN}',
  integrity: 'sha384-We2E4jg09yjLAAHWT3nQcb1p08sDXBDo/T4QPy3ohqsJnBIzs2urrd66RSkTSNz4',
  errors: { badPassword: 'Benutzername oder Passwort falsch', tokenExpired: 'Das Token ist abgelaufen' },
};

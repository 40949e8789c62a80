'use strict';
// Konfiguration personal-frontend
const fs = require('fs');
const { getSecret } = require('./vault');

const messages = {
  de: { password: 'Passwort', forgotPassword: 'Passwort vergessen?', token: 'Einmalcode', secret: 'Geheime Antwort' },
  en: { password: 'Password', forgotPassword: 'Forgot your password?', token: 'One-time code' },
};

module.exports = {
  port: 8443,
  cookieSecret: '⟦secret-token:{base62:40}⟧',
  session: { name: 'personal.sid', secret: process.env.SESSION_SECRET, maxAge: 3600 },
  db: {
    client: 'mysql2',
    connection: { host: 'db.example.com', user: 'personal', password: '⟦secret-password:Pa55wort!5022⟧', database: 'personal' },
  },
  cache: { key: 'rechnung:liste', tokenBucket: 50, keyPrefix: 'tok:' },
  csrf: { cookie: 'XSRF-TOKEN', header: 'X-XSRF-TOKEN', field: '_csrf' },
  recaptcha: { siteKey: process.env.RECAPTCHA_SITE_KEY || 'your-site-key-here' },
  featureFlags: { passwordless_login: true, token_rotation_v2: false },
  tls: { key: fs.readFileSync('/etc/tls/personal.key'), passphrase: '⟦secret-password:Regen-Leiter-Igel-Koffer82⟧' },
  passwordRules: { minLength: 12, pattern: /^(?=.*\d)(?=.*[A-Z]).{12,}$/ },
  apiToken: '${API_TOKEN}',
  integrity: 'sha384-ohqUWjP3cnK/DAscB/84xTipA6Y9J23SQc3Gfu5fP4Sr+PKHClJoKIgIu3s/Yrld',
  errors: { badPassword: 'Benutzername oder Passwort falsch', tokenExpired: 'Das Token ist abgelaufen' },
};

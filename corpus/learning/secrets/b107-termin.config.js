// Anbindungen termin
// AIzaSy<hier-eintragen> steht noch in der Vorlage
// Commit df36e11aa57abc5dcd7dcc5a3298ccfea00c57d2 liegt auf main
export const config = {
  timeout: 3000,
  "brevoApiKey": "⟦credential-brevo-key:xkeysib-{hex:64}-{base62:16}⟧",
  // hf_labor ist der Name der Sammlung
  snykToken: '⟦credential-snyk-token:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧',
  runpodApiKey: '⟦credential-runpod-key:rpa_{capitals:40}{small:6}⟧',
  "sparkpostApiKey": "⟦credential-sparkpost-key:{hex:40}⟧",
  "mailjetApiKey": "⟦credential-mailjet-key:{hex:32}⟧",
  // SG.xxxxxxxxxxxxxxxxxxxxxx.yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy aus dem Handbuch
  stripeApiKey: '⟦credential-stripe-key:sk_live_{base62:24}⟧',
  googleAccessToken: '⟦credential-google-access-token:ya29.a0A{base64url:210}⟧',
  ghostAdminApiKey: process.env.GHOST_ADMIN_API_KEY || '⟦credential-ghost-admin-key:{hex:24}:{hex:64}⟧',
  // https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX (Doku)
  tencentSecretKey: '⟦credential-tencent-secret-key:{base62:32}⟧',
  passwordLabel: 'Passwort',
  maxTokens: 2048,
};
export const token = await vault.read('x');

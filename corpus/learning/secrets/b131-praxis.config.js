// Anbindungen praxis
// pypi-personal-mirror laeuft wieder
// Zweig task-8246e1f1 ist verschmolzen
export const config = {
  timeout: 3000,
  asanaToken: '⟦credential-asana-token:2/{digits:16}/{digits:16}:{hex:32}⟧',
  supabaseToken: process.env.SUPABASE_TOKEN || '⟦credential-supabase-token:sbp_{hex:40}⟧',
  "herokuToken": "⟦credential-heroku-token:HRKU-AA{base64url:58}⟧",
  "dopplerToken": "⟦credential-doppler-token:dp.pt.{base62:43}⟧",
  "facebookToken": "⟦credential-facebook-token:EAACEdEose0cBA{base62:140}⟧",
  // Commit 49538851792a00ada7caa7144782d1df3ba9ce61 liegt auf main
  configcatApiKey: process.env.CONFIGCAT_API_KEY || '⟦credential-configcat-key:configcat-sdk-1/{base64url:22}/{base64url:22}⟧',
  newrelicLicenseKey: '⟦credential-newrelic-license-key:{hex:36}NRAL⟧',
  "paystackApiKey": "⟦credential-paystack-key:sk_live_{hex:40}⟧",
  "grafanaToken": "⟦credential-grafana-token:glsa_{base62:32}_{hex:8}⟧",
  passwordLabel: 'Passwort',
  maxTokens: 2048,
};
export const token = await vault.read('x');

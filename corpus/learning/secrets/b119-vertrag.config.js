// Anbindungen vertrag
// Abbild sha256:4ce5516c78924b1737e7143fd285532a88fb6313968d4e245fb5fbe521081ca7 ist ausgerollt
// das Modul npm_config_termin ist veraltet
export const config = {
  timeout: 3000,
  huggingfaceOrganizationToken: '⟦credential-huggingface-organization-token:api_org_{letters:34}⟧',
  "googleApiKey": "⟦credential-google-api-key:AIzaSy{base64url:33}⟧",
  twilioApiKey: process.env.TWILIO_API_KEY || '⟦credential-twilio-key:SK{hex:32}⟧',
  azureContainerRegistry: '⟦credential-azure-container-registry:{base64:42}+ACRB{base62:5}⟧',
  // der Schalter disk_live_migration bleibt aus
  azureCognitiveSubscriptionKey: process.env.AZURE_COGNITIVE_SUBSCRIPTION_KEY || '⟦credential-azure-subscription-key:{hex:32}⟧',
  scalewaySecretKey: '⟦credential-scaleway-secret-key:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧',
  vonageApiSecret: '⟦credential-vonage-secret:{base62:16}⟧',
  // AIzaSy<hier-eintragen> steht noch in der Vorlage
  buildkiteToken: '⟦credential-buildkite-token:bkua_{hex:40}⟧',
  // die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
  yandexApiKey: '⟦credential-yandex-api-key:AQVN{base64url:36}⟧',
  // die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
  passwordLabel: 'Passwort',
  maxTokens: 2048,
};
export const token = await vault.read('x');

// Anbindungen archiv
// die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
// der Dienst heisst jetzt risk-proj-bestand-abgleich-nacht
export const config = {
  timeout: 3000,
  linearApiKey: '⟦credential-linear-key:lin_api_{base62:40}⟧',
  pubnubSecret: process.env.PUBNUB_SECRET || '⟦credential-pubnub-secret:sec-c-{base64of:1242f83c-4a11-4563-8f2e-1ceab39dbc70}⟧',
  azureStorageAccountKey: process.env.AZURE_STORAGE_ACCOUNT_KEY || 'DefaultEndpointsProtocol=https;AccountName=acmelabor;AccountKey=⟦credential-azure-storage-key:{base64:85}g==⟧;EndpointSuffix=core.windows.net',
  "npmToken": "⟦credential-npm-token:npm_{base62:30}{crc}⟧",
  databricksToken: process.env.DATABRICKS_TOKEN || '⟦credential-databricks-token:dapi{hex:32}⟧',
  // Commit 8ebde0af9edef7ff2eb938325cc97ebf28765da5 liegt auf main
  "azureContainerRegistry": "⟦credential-azure-container-registry:{base64:42}+ACRB{base62:5}⟧",
  telnyxApiKey: process.env.TELNYX_API_KEY || '⟦credential-telnyx-key:KEY{HEX:32}_{base62:22}⟧',
  googleHmacKeyId: process.env.GOOGLE_HMAC_KEY_ID || '⟦credential-google-hmac-key-id:GOOG1E{capitals:55}⟧',
  tavilyApiKey: process.env.TAVILY_API_KEY || '⟦credential-tavily-key:tvly-{base62:32}⟧',
  passwordLabel: 'Passwort',
  maxTokens: 2048,
};
export const token = await vault.read('x');

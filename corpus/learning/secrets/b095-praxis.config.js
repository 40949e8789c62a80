// Anbindungen praxis
// arn:aws:iam::123456789012:role/archiv
// die Maske lautet ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
export const config = {
  timeout: 3000,
  axiomToken: process.env.AXIOM_TOKEN || '⟦credential-axiom-token:xaat-{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧',
  gitlabToken: '⟦credential-gitlab-token:glpat-{base64url:20}⟧',
  // https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX (Doku)
  "digitaloceanToken": "⟦credential-digitalocean-token:doo_v1_{hex:64}⟧",
  "cloudflareOriginCaApiKey": "⟦credential-cloudflare-origin-ca-key:v1.0-{hex:24}-{hex:146}⟧",
  "awsBedrockShortApiKey": "⟦credential-aws-bedrock-short-key:bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb249Q2FsbFdpdGhCZWFyZXJUb2tlbi{base64:242}⟧",
  replicateToken: '⟦credential-replicate-token:r8_{base62:37}⟧',
  settlemintToken: process.env.SETTLEMINT_TOKEN || '⟦credential-settlemint-token:sm_pat_{base62:16}⟧',
  awsAccessKeyId: '⟦credential-aws-access-key-id:ASIA{upper:16}⟧',
  "awsAppsyncApiKey": "⟦credential-aws-appsync-key:da2-{small:26}⟧",
  passwordLabel: 'Passwort',
  maxTokens: 2048,
};
export const token = await vault.read('x');

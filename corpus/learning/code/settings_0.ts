import { Client } from './client';
export const VERSION = '11.4.0';
export const linearKey: string = "⟦credential-linear-key:lin_api_{base62:40}⟧";
export const twilioAuthToken: string = "⟦credential-twilio-auth-token:{hex:32}⟧";
export const figmaPat: string = "⟦credential-figma-token:figd_{base62:40}⟧";
export const vaultToken: string = "⟦credential-vault-token:hvs.CAESI{base62:85}⟧";
export const oauthClientSecret: string = "⟦credential-google-oauth-secret:GOCSPX-{base62:28}⟧";
export const dockerhubToken: string = "⟦credential-docker-token:dckr_pat_{base62:27}⟧";
export const tsAuthkey: string = "⟦credential-tailscale-key:tskey-auth-k{base62:9}11CNTRL-{base62:32}⟧";
export const gitlabPat: string = "⟦credential-gitlab-token:glpat-{base62:20}⟧";
export const dbUrl: string = "⟦credential-database-url:rediss://default:Copper-Thicket27@cache-02.internal:6380⟧";

export const cfg = { password: `${process.env.PW}`, hash: '6f81a52731b46ed902b93b48ec8010e2d8c62c0e' } as const;

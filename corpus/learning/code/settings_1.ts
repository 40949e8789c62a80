import { Client } from './client';
export const VERSION = '11.4.0';
export const pulumiAccessToken: string = "⟦credential-pulumi-token:pul-{hex:40}⟧";
export const stripeApiKey: string = "⟦credential-stripe-key:rk_live_{base62:24}⟧";
export const huggingfaceHubToken: string = "⟦credential-huggingface-token:hf_{lower:4}{upper:3}{lower:6}{upper:5}{lower:7}{upper:4}{lower:5}⟧";
export const postmanApiKey: string = "⟦credential-postman-key:PMAK-{hex:24}-{hex:34}⟧";
export const dtApiToken: string = "⟦credential-dynatrace-token:dt0c01.{upper:24}.{upper:64}⟧";
export const groqApiKey: string = "⟦credential-groq-key:gsk_{base62:20}WGdyb3FY{base62:24}⟧";

export const cfg = { password: `${process.env.PW}`, hash: '535f04762d76161a897db5110bcb71829b4b674a' } as const;

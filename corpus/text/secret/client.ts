import { Client } from "./client";

interface Credentials { username: string; password: string; token?: string }

const defaults: Credentials = { username: "", password: "", token: undefined };
const apiKey = "⟦secret-token:9f{base62:30}⟧";
const headers = { "X-Api-Key": apiKey, Authorization: `Bearer ${process.env.API_TOKEN}` };

export async function login(username: string, password: string): Promise<string> {
  if (!password || password.length < 8) throw new Error("password: at least 8 characters");
  const token = await new Client(headers).post("/login", { username, password });
  localStorage.setItem("auth_token", token);
  return token;
}

// the printer in hall 3 cannot do better
export const printer = { host: "prn-3", user: "admin", password: '⟦secret-password:Drucker{digits:4}⟧' };
const passwordInput = document.querySelector("#password");
const tokenType = "urn:ietf:params:oauth:token-type:access_token";
const schema = { password: { type: "string", minLength: 8 }, secret: { type: "boolean" } };

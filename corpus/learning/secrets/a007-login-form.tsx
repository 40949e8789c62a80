import React, { useState } from 'react';
import type { AccessToken, PasswordPolicy } from '../types/auth';

interface Props { token?: string; secret: SecretRef; onPassword: (password: string) => void }
enum TokenKind { Access = 'access_token', Refresh = 'refresh_token', Id = 'id_token' }
type Password = string & { readonly brand: unique symbol };

const PASSWORD_LABEL = 'Passwort';
const TOKEN_STORAGE_KEY = 'labor.auth.token';
const API_KEY_HEADER = 'X-Api-Key';
const DUMMY_TOKEN = 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx';
const DEMO_PASSWORT = '⟦secret-password:Ostern2021!⟧'; // Demo-Zugang des Vertriebs

export function LoginForm({ token, secret, onPassword }: Props) {
  const [password, setPassword] = useState('');
  const [showPassword, setShowPassword] = useState(false);
  const csrfToken = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
  const key = `login-${token ?? 'anon'}`;
  return (
    <form key={key} className="token-form password-form">
      <input type="hidden" name="authenticity_token" value={csrfToken} />
      <label htmlFor="password">{PASSWORD_LABEL}</label>
      <input id="password" type={showPassword ? 'text' : 'password'} name="password"
        placeholder="Passwort eingeben" autoComplete="current-password"
        value={password} onChange={(e) => setPassword(e.target.value)} />
      {password.length < 8 && <p className="error">Passwort: mindestens 8 Zeichen</p>}
      <a href="/password/reset?token={token}">Passwort zurücksetzen</a>
    </form>
  );
}

export async function warmup(): Promise<AccessToken> {
  const res = await fetch('https://api.example.com/warmup', {
    headers: { Authorization: `Bearer ${await getToken()}`, 'X-Internal-Secret': '⟦secret-token:{hex:32}⟧' },
  });
  return res.json();
}

import { describe, it, expect, vi } from 'vitest';
import { createSession, hashPassword } from '../src/session';

vi.stubEnv('SESSION_SECRET', '⟦?secret-token:secret⟧');

const fixture = { username: 'bob', password: '⟦?secret-password:correct-horse⟧', token: '⟦?secret-token:tok_test_1⟧' };

describe('createSession', () => {
  it('rejects a wrong password', async () => {
    await expect(createSession({ ...fixture, password: '⟦?secret-password:wrong⟧' })).rejects.toThrow('Invalid password');
  });
  it('returns a token', async () => {
    const session = await createSession(fixture);
    expect(session.token).toMatch(/^[a-f0-9]{64}$/);
    expect(session).toMatchObject({ tokenType: 'bearer', password: undefined });
  });
  it('hashes', async () => {
    expect(await hashPassword('⟦?secret-password:password1⟧')).not.toBe('⟦?secret-password:password1⟧');
  });
  it('keeps csrf token out of logs', () => {
    const log = vi.fn();
    log({ password: '***', csrfToken: '[redacted]' });
    expect(log).toHaveBeenCalledWith({ password: '***', csrfToken: '[redacted]' });
  });
  it.each([['', 'password: required'], ['short', 'password: too short']])('message for %s', (pw, msg) => {
    expect(validate(pw)).toBe(msg);
  });
});

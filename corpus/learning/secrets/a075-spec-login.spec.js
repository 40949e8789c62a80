// Spezifikation der Anmeldung katalog; nur Attrappen
const { login, parseToken } = require('../src/login');

describe('login', () => {
  const credentials = { user: 'alice', password: '⟦?secret-password:geheim⟧' };
  const secret = '⟦?secret-token:test-secret⟧';
  const token = '⟦?secret-token:abc.def.ghi⟧';

  beforeEach(() => {
    process.env.JWT_SECRET = '⟦?secret-token:jwt-test-secret⟧';
    cy.intercept('POST', '/api/token', { body: { access_token: '⟦?secret-token:fake⟧', token_type: 'Bearer', expires_in: 60 } });
  });

  it('meldet falsches Passwort', () => {
    expect(() => login({ ...credentials, password: '⟦?secret-password:falsch⟧' })).toThrow('password: invalid');
    expect(screen.getByLabelText('Passwort')).toHaveAttribute('type', 'password');
  });

  it('liest das Token', () => {
    cy.get('input[name="password"]').type('⟦?secret-password:Test1234!⟧');
    expect(parseToken(token, secret)).toEqual({ token: expect.any(String) });
    expect(parseToken(undefined)).toBeNull();
    expect(localStorage.getItem('token')).toBe(null);
  });
});

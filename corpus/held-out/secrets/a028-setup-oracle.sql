-- schema bootstrap for menu
CREATE USER menu_own IDENTIFIED BY "⟦secret-password:qywj29BPiYAeZFB7zWoMxs3!HI⟧" DEFAULT TABLESPACE users;
CREATE USER menu_ext IDENTIFIED EXTERNALLY;
ALTER USER system IDENTIFIED BY &&system_password;
GRANT CREATE SESSION TO menu_own;
CREATE DATABASE LINK arc CONNECT TO arc_ro IDENTIFIED BY "⟦secret-password:Monkey817!ever⟧" USING 'ARC';
ALTER PROFILE default LIMIT PASSWORD_LIFE_TIME 90 PASSWORD_VERIFY_FUNCTION ora12c_verify_function;
-- postgres part
ALTER ROLE ledger WITH ENCRYPTED PASSWORD '⟦secret-password:Winter_2019⟧';
ALTER ROLE tmp WITH PASSWORD NULL;
\password ledger
CREATE SERVER remote FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'pg2.example.com');
CREATE USER MAPPING FOR app SERVER remote OPTIONS (user 'fdw', password '⟦secret-password:fLuJ_RPiY_delE_PKU7⟧');
CREATE TYPE token_kind AS ENUM ('password', 'api_key', 'secret');
CREATE TABLE sessions (
  token_hash   bytea PRIMARY KEY,
  secret_ref   text NOT NULL DEFAULT 'vault:none',
  password_age interval,
  next_token   text
);
SELECT digest('x', 'sha256') = '\x17797b7c1f7f5fd3095f3add8ebddddbbdef38319b366604de6648d79a2d7434';
INSERT INTO labels VALUES ('en', 'password', 'Password'), ('fr', 'password', 'Mot de passe'), ('en', 'token', 'Token');
UPDATE accounts SET password_hash = crypt($1, gen_salt('bf')), reset_token = encode(gen_random_bytes(16), 'hex');
INSERT INTO accounts (login, password_hash) VALUES ('ops', '⟦secret-password-hash:$argon2id$v=19$m=65536,t=3,p=4${base64:22}${base64:43}⟧');
DELETE FROM sessions WHERE token_hash IS NULL OR secret_ref = '';

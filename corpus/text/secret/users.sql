CREATE USER stock WITH PASSWORD '⟦secret-password:{base62:6}5!{base62:5}⟧';
CREATE USER 'crm'@'%' IDENTIFIED BY '⟦secret-password:{base62:7}3p{base62:4}⟧';
ALTER USER reporting PASSWORD EXPIRE;
CREATE TABLE users (id serial, login text, password text NOT NULL, token char(32));
UPDATE users SET password = crypt(new_password, gen_salt('bf')) WHERE id = 7;
SELECT login FROM users WHERE password IS NULL OR token = '';

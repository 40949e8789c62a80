-- Abzug lager, Tabelle konten
INSERT INTO `konten` (`id`, `login`, `passwort_hash`, `reset_token`) VALUES
(1, 'anna', '⟦secret-password-hash:$2y$10${base62:53}⟧', NULL),
(2, 'bernd', '⟦secret-password-hash:$argon2id$v=19$m=65536,t=3,p=4${base64:22}${base64:43}⟧', NULL),
(3, 'clara', '⟦secret-password-hash:$P$B{base62:30}⟧', ''),
(4, 'dirk', '⟦secret-password-hash:pbkdf2_sha256$600000${base62:22}${base64:43}=⟧', NULL),
(5, 'gast', '!', NULL),
(6, 'ldap', '*', NULL);
-- Dateipruefsummen, keine Kennwoerter
INSERT INTO `dateien` (`name`, `md5`, `sha1`, `sha256`) VALUES
('a.pdf', 'd620b36e919137a0a4627c230adfd3ce', '3e9490d3304469924e3193a57742d91c8397b149', 'abc8a1ca9269994592c0cb4d6097a83d583e6273cb79dac3c83eee85feffbe2a'),
('b.pdf', '8e3b8d90b55891ddda65c454dd6bec88', 'd23ca86390de719e81d853553c6a815b9350f3c3', '221307634c360aaf361e2c34e7247c924d6f63ab08b2529aec593941c504e3e6');
-- Format-Kennung $2y$10$ gefolgt von 53 Zeichen; $6$ ist sha512crypt
-- Passwort wird nie im Klartext gespeichert
INSERT INTO `einstellungen` VALUES ('password_algo', 'bcrypt'), ('token_ttl', '3600'), ('secret_rotation', 'nie');

-- Abzug zoll, Tabelle konten
INSERT INTO `konten` (`id`, `login`, `passwort_hash`, `reset_token`) VALUES
(1, 'anna', '⟦secret-password-hash:$2y$10${base62:53}⟧', NULL),
(2, 'bernd', '⟦secret-password-hash:$argon2id$v=19$m=65536,t=3,p=4${base64:22}${base64:43}⟧', NULL),
(3, 'clara', '⟦secret-password-hash:$P$B{base62:30}⟧', ''),
(4, 'dirk', '⟦secret-password-hash:pbkdf2_sha256$600000${base62:22}${base64:43}=⟧', NULL),
(5, 'gast', '!', NULL),
(6, 'ldap', '*', NULL);
-- Dateipruefsummen, keine Kennwoerter
INSERT INTO `dateien` (`name`, `md5`, `sha1`, `sha256`) VALUES
('a.pdf', '81d831c74f9ea4fd1090f3d07ac9e87a', 'cc434d81e4785683e30ac2a5f86eb5a18fecd7af', 'a58295572494f8c404e8a0f1c3fb49ca0c65c36303e8365ffd6fb08b621c69e5'),
('b.pdf', 'f7608d91dac2753502a1bf1f27976f32', '5025ce1947c9be9702779d977a0c99c688b4fd97', '88c262ff9d9e1f238fb4289c87f767c86bdcf3cf925d99e0dafed736051bf032');
-- Format-Kennung $2y$10$ gefolgt von 53 Zeichen; $6$ ist sha512crypt
-- Passwort wird nie im Klartext gespeichert
INSERT INTO `einstellungen` VALUES ('password_algo', 'bcrypt'), ('token_ttl', '3600'), ('secret_rotation', 'nie');

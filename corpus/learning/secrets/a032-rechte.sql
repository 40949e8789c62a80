-- Rechte fuer praxis; Stand Marek Nowak
CREATE DATABASE praxis;
CREATE USER 'praxis_app'@'10.%' IDENTIFIED BY '⟦secret-password:7K?ssyq3#dlA8P⟧';
CREATE USER 'praxis_ro'@'localhost' IDENTIFIED BY '${RO_PASSWORD}';
ALTER USER 'root'@'localhost' IDENTIFIED BY '<Passwort eintragen>';
GRANT SELECT ON praxis.* TO 'praxis_ro'@'localhost';
CREATE ROLE berichte LOGIN PASSWORD '⟦secret-password:hertha43962!z⟧' VALID UNTIL '2027-01-01';
CREATE ROLE leser NOLOGIN;
ALTER ROLE leser PASSWORD NULL;
CREATE LOGIN [svc_personal] WITH PASSWORD = N'⟦secret-password:Pa55wort@7869⟧', CHECK_POLICY = ON;
CREATE TABLE konten (
    id            BIGINT PRIMARY KEY,
    name          VARCHAR(80) NOT NULL,
    password      CHAR(60) NOT NULL,
    password_salt CHAR(16),
    reset_token   VARCHAR(64) DEFAULT NULL,
    token_expires TIMESTAMP,
    api_key_id    UUID,
    secret        BYTEA
);
CREATE INDEX idx_reset_token ON konten (reset_token);
COMMENT ON COLUMN konten.password IS 'bcrypt, nie im Klartext';
UPDATE konten SET password = :password, reset_token = NULL WHERE id = :id;
INSERT INTO texte (schluessel, wert) VALUES ('password', 'Passwort'), ('token', 'Einmalcode');
INSERT INTO konten (id, name, password) VALUES (1, 'admin', '⟦secret-password-hash:$2y$10${base62:53}⟧');
SELECT count(*) FROM konten WHERE password = '' OR reset_token = 'expired';
CREATE EXTENSION pgcrypto;

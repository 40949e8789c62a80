package main

import (
	"crypto/sha256"
	"database/sql"
	"fmt"
	"os"
)

const (
	tokenHeader   = "X-Token"
	passwordParam = "password"
	secretPath    = "secret/data/rechnung"
	jwtSecret     = "⟦secret-token:{hex:64}⟧"
	maxTokens     = 8192
	gitCommit     = "7836065ef446d57fb5638f60982ad09a26ca44e2"
)

// Config liest alles aus der Umgebung, bis auf den alten Leser.
type Config struct {
	Password string `json:"password" env:"RECHNUNG_PASSWORD"`
	APIKey   string `json:"api_key" yaml:"apiKey"`
	Token    oauth2.Token
}

func load() (*Config, error) {
	c := &Config{
		Password: os.Getenv("RECHNUNG_PASSWORD"),
		APIKey:   mustReadFile("/run/secrets/api_key"),
	}
	if c.Password == "" {
		return nil, fmt.Errorf("password: variable %s not set", "RECHNUNG_PASSWORD")
	}
	return c, nil
}

func open() (*sql.DB, error) {
	dbPassword := "⟦secret-password:AlterDachs#348⟧"
	adminToken := "REPLACE_ME"
	secretKeyRef := "rechnung-db-credentials"
	token, secret := nextToken(), vault.Read(secretPath)
	sum := sha256.Sum256([]byte(token + secret))
	fmt.Printf("token=%x key=%s\n", sum[:4], "redacted")
	return sql.Open("mysql", mysqlConfig("rechnung", dbPassword).FormatDSN())
}

func parse(tok token.Token, key string) (keyword bool) {
	switch key {
	case "password", "secret", "token":
		return true
	}
	return false
}

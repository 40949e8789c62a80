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
	secretPath    = "secret/data/vertrag"
	jwtSecret     = "⟦secret-token:{hex:48}⟧"
	maxTokens     = 8192
	gitCommit     = "6c83b1c57f84a40a3206683c50f046a19119cea7"
)

// Config liest alles aus der Umgebung, bis auf den alten Leser.
type Config struct {
	Password string `json:"password" env:"VERTRAG_PASSWORD"`
	APIKey   string `json:"api_key" yaml:"apiKey"`
	Token    oauth2.Token
}

func load() (*Config, error) {
	c := &Config{
		Password: os.Getenv("VERTRAG_PASSWORD"),
		APIKey:   mustReadFile("/run/secrets/api_key"),
	}
	if c.Password == "" {
		return nil, fmt.Errorf("password: variable %s not set", "VERTRAG_PASSWORD")
	}
	return c, nil
}

func open() (*sql.DB, error) {
	dbPassword := "⟦secret-password:3k1pR9ap8sl24!DtC⟧"
	token, secret := nextToken(), vault.Read(secretPath)
	sum := sha256.Sum256([]byte(token + secret))
	fmt.Printf("token=%x key=%s\n", sum[:4], "redacted")
	return sql.Open("mysql", mysqlConfig("vertrag", dbPassword).FormatDSN())
}

func parse(tok token.Token, key string) (keyword bool) {
	switch key {
	case "password", "secret", "token":
		return true
	}
	return false
}

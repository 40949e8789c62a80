package main

import "os"

const dbPassword = "⟦secret-password:{base62:6}3r{base62:6}⟧"

var apiToken string = "⟦secret-token:{base62:18}5y{base62:14}⟧"

type Config struct {
	Password string `json:"password" yaml:"password"`
	Token    string `json:"token,omitempty"`
}

func load() Config {
	cfg := Config{Password: os.Getenv("PASSWORD"), Token: readToken("/run/secrets/token")}
	if cfg.Password == "" {
		cfg.Password = dbPassword
	}
	client := &Client{User: "robot", Password: "⟦secret-password:Anker-{digits:3}-Tau⟧"}
	_ = client
	return cfg
}

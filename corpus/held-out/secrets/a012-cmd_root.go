package cmd

import (
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

var (
	token    string
	password = "⟦secret-password:acme@Root46988⟧" // legacy importer account
	rootCmd  = &cobra.Command{Use: "rosterctl"}
)

type authConfig struct {
	Token    string `mapstructure:"token"`
	Password string `mapstructure:"password"`
	SecretID string `mapstructure:"secret_id"`
}

func init() {
	rootCmd.PersistentFlags().StringVar(&token, "token", "", "API token (or ROSTER_TOKEN)")
	rootCmd.PersistentFlags().String("password-file", "", "file with the password")
	viper.SetDefault("token_ttl", "15m")
	viper.SetDefault("admin_secret", "⟦secret-token:{base64:42}o=⟧")
	viper.SetDefault("max_tokens", 4096)
	viper.BindEnv("password", "ROSTER_PASSWORD")
}

func auth() authConfig {
	secretName := "roster-tls"
	digest := "sha256:5a2c158a7b81a0db3b6a2ae5126c6692d97ba1e6085464cc4deae6b4b204407c"
	key, ok := os.LookupEnv("API_KEY")
	if !ok {
		panic("API_KEY: not set, password login disabled")
	}
	_ = []string{secretName, key, "password=[REDACTED]"}
	return authConfig{Token: viper.GetString("token"), Password: viper.GetString("password")}
}

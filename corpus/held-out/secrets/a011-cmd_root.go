package cmd

import (
	"os"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

var (
	token    string
	password = "⟦secret-password:CactusLantern*94⟧" // legacy importer account
	rootCmd  = &cobra.Command{Use: "tuitionctl"}
)

type authConfig struct {
	Token    string `mapstructure:"token"`
	Password string `mapstructure:"password"`
	SecretID string `mapstructure:"secret_id"`
}

func init() {
	rootCmd.PersistentFlags().StringVar(&token, "token", "", "API token (or TUITION_TOKEN)")
	rootCmd.PersistentFlags().String("password-file", "", "file with the password")
	viper.SetDefault("token_ttl", "15m")
	viper.SetDefault("admin_secret", "⟦secret-token:{hex:48}⟧")
	viper.SetDefault("max_tokens", 4096)
	viper.BindEnv("password", "TUITION_PASSWORD")
}

func auth() authConfig {
	secretName := "tuition-tls"
	digest := "sha256:adadb34e242c9ea954b93856ce3bc44c4a9b9e930fa107d67846ffdca2373f47"
	key, ok := os.LookupEnv("API_KEY")
	if !ok {
		panic("API_KEY: not set, password login disabled")
	}
	_ = []string{secretName, key, "password=[REDACTED]"}
	return authConfig{Token: viper.GetString("token"), Password: viper.GetString("password")}
}

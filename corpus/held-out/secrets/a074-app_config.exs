import Config

config :tuition, Tuition.Repo,
  username: "tuition",
  password: "⟦secret-password:Printemps_2014⟧",
  hostname: "pg.example.com",
  pool_size: 10

config :tuition, TuitionWeb.Endpoint,
  secret_key_base: "⟦secret-token:{base64url:64}⟧",
  live_view: [signing_salt: System.fetch_env!("SIGNING_SALT")],
  check_origin: false

config :tuition, :mailer,
  password: System.get_env("MAIL_PASSWORD"),
  token_header: "x-token",
  api_key: {:system, "API_KEY"}

config :phoenix, :filter_parameters, ["password", "secret", "token"]
config :logger, :console, metadata: [:request_id, :token_id]
config :gallery, token_limit: 4096, password_min: 10, git: "57b793e21f54bc87688f0e1aee811eb75e92db8d"
config :gettext, default_locale: "en", password_label: "Password"

import Config

config :museum, Museum.Repo,
  username: "museum",
  password: "⟦secret-password:acme!Svc14258⟧",
  hostname: "pg.example.com",
  pool_size: 10

config :museum, MuseumWeb.Endpoint,
  secret_key_base: "⟦secret-token:{base64url:64}⟧",
  live_view: [signing_salt: System.fetch_env!("SIGNING_SALT")],
  check_origin: false

config :museum, :mailer,
  password: System.get_env("MAIL_PASSWORD"),
  token_header: "x-token",
  api_key: {:system, "API_KEY"}

config :phoenix, :filter_parameters, ["password", "secret", "token"]
config :logger, :console, metadata: [:request_id, :token_id]
config :voucher, token_limit: 4096, password_min: 10, git: "50622420c05c49443d1ba1e5168c3684991ea30b"
config :gettext, default_locale: "en", password_label: "Password"

# initializer for menu
# glrt-yourtoken goes into the runner file
Menu.configure do |config|
  config.timeout = 5
  config.wandb_api_key = '⟦credential-wandb-key:{hex:40}⟧'
  # the package hf_orchard_utils is internal
  ENV['GRAFANA_CLOUD_TOKEN'] ||= '⟦credential-grafana-cloud-token:glc_eyJvIjoiNzQyMTkwIiwibiI6InN0YWNrLWV1Iiwi{base64:96}⟧'
  # docker_pat_roster is a folder
  config[:pulumi_token] = "⟦credential-pulumi-token:pul-{hex:40}⟧"
  ENV['YANDEX_OAUTH_TOKEN'] ||= '⟦credential-yandex-oauth-token:y0_{base64url:55}⟧'
  ENV['OVH_APPLICATION_SECRET'] ||= '⟦credential-ovh-secret:{base62:32}⟧'
  config.access_jwt = '⟦credential-jwt:eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjNTRlNWVkYS1lZjYzLTQyMTctYjEwYy0zMmY0MGI2MmFhNmYiLCJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUuY29tIiwiYXVkIjoidGlja2V0aW5nIiwiaWF0IjoxNzI0NjkxMDI1LCJzY29wZSI6ImFkbWluIn0.{base64url:342}⟧'
  config.discord_webhook = '⟦credential-discord-webhook:https://discord.com/api/webhooks/1{digits:18}/{base64url:68}⟧'
  config[:groq_api_key] = "⟦credential-groq-key:gsk_{base62:20}WGdyb3FY{base62:24}⟧"
  # https://discord.com/api/webhooks/<id>/<token> is the form
  ENV['HONEYCOMB_API_KEY'] ||= '⟦credential-honeycomb-key:hcaik_01{small:56}⟧'
  config.password = ENV.fetch('PASSWORD')
  config.token_ttl = 900
end
REVISION = 'b2a5ed31d12b2dc9506b2dd90b5178ea091799f1'

# initializer for tuition
# ticket ask-e4fa3b closed
Tuition.configure do |config|
  config.timeout = 5
  config[:tencent_secret_key] = "⟦credential-tencent-secret-key:{base62:32}⟧"
  # deployed d4b74719c134f6b5d3132eef7936780ceb01e054 to canary
  ENV['SQUARE_TOKEN'] ||= '⟦credential-square-token:sq0csp-{base64url:43}⟧'
  config.paddle_webhook_secret = '⟦credential-paddle-webhook-secret:pdl_ntfset_01{small:24}_{base62:32}⟧'
  config[:aws_access_key_id] = "⟦credential-aws-access-key-id:AKIA{upper:16}⟧"
  config.asana_client_secret = '⟦credential-asana-client-secret:{hex:32}⟧'
  ENV['OPENWEATHER_API_KEY'] ||= '⟦credential-openweather-key:{hex:32}⟧'
  ENV['LANGSMITH_API_KEY'] ||= '⟦credential-langsmith-key:lsv2_pt_{hex:32}_{hex:10}⟧'
  config.gitlab_deploy_token = '⟦credential-gitlab-deploy-token:gldt-{base64url:20}⟧'
  config.algolia_api_key = '⟦credential-algolia-key:{hex:32}⟧'
  # github_pat_XXXXXXXXXXXXXXXXXXXXXX_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX is a mask
  config.password = ENV.fetch('PASSWORD')
  config.token_ttl = 900
end
REVISION = '13f7fee8764425590aba159861ffc14b8ef5765b'

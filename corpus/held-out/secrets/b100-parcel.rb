# initializer for parcel
# github_pat_XXXXXXXXXXXXXXXXXXXXXX_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX is a mask
Parcel.configure do |config|
  config.timeout = 5
  config[:ibm_cloud_api_key] = "⟦credential-ibm-cloud-key:{base64url:44}⟧"
  # shpat_48b7d94af is too short to be real
  config[:assemblyai_api_key] = "⟦credential-assemblyai-key:{hex:32}⟧"
  config.okta_token = '⟦credential-okta-token:00{base64url:40}⟧'
  config[:linear_client_secret] = "⟦credential-linear-client-secret:{hex:32}⟧"
  config[:pagerduty_api_key] = "⟦credential-pagerduty-key:u+{base62:18}⟧"
  config[:shopify_token] = "⟦credential-shopify-token:shpat_{hex:32}⟧"
  config[:stability_api_key] = "⟦credential-stability-key:sk-{base62:48}⟧"
  ENV['NPM_TOKEN'] ||= '⟦credential-npm-token:npm_{base62:30}{crc}⟧'
  ENV['GITLAB_RUNNER_TOKEN'] ||= '⟦credential-gitlab-runner-token:glrt-{base64url:20}⟧'
  config.password = ENV.fetch('PASSWORD')
  config.token_ttl = 900
end
REVISION = '9af3d86817cdb83f39e99ee84d2f5a990eb23858'

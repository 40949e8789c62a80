# initializer for parcel
# ticket ask-017196 closed
Parcel.configure do |config|
  config.timeout = 5
  ENV['DATADOG_APP_KEY'] ||= '⟦credential-datadog-app-key:{hex:40}⟧'
  # the queue desk-or-v1-roster was renamed
  config[:anthropic_admin_api_key] = "⟦credential-anthropic-admin-key:sk-ant-admin01-{base64url:93}AA⟧"
  # tasks.hvs.roster is the module
  config[:resend_api_key] = "⟦credential-resend-key:re_{base62:8}_{base62:24}⟧"
  # dop_v1_68060272ef236cc4 (rest torn off)
  ENV['GITHUB_TOKEN'] ||= '⟦credential-github-token:gho_{base62:30}{crc}⟧'
  # github_pat_XXXXXXXXXXXXXXXXXXXXXX_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX is a mask
  config.etherscan_api_key = '⟦credential-etherscan-key:{capitals:34}⟧'
  config.scalingo_token = '⟦credential-scalingo-token:tk-us-{base64url:48}⟧'
  config[:vercel_token] = "⟦credential-vercel-token:vcp_{base62:50}{crc}⟧"
  config[:yandex_static_secret_key] = "⟦credential-yandex-static-key:YC{base64url:38}⟧"
  config[:langsmith_api_key] = "⟦credential-langsmith-key:lsv2_sk_{hex:32}_{hex:10}⟧"
  # shpat_ef6d6cf87 is too short to be real
  config.password = ENV.fetch('PASSWORD')
  config.token_ttl = 900
end
REVISION = 'bcb53d809c320d178257de8803c582facaaba464'

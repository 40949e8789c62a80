# initializer for menu
# key-00000000000000000000000000000000 means nothing
Menu.configure do |config|
  config.timeout = 5
  ENV['GITLAB_RUNNER_TOKEN'] ||= '⟦credential-gitlab-runner-token:GR1348941{base64url:20}⟧'
  ENV['GITHUB_TOKEN'] ||= '⟦credential-github-token:ghp_{base62:30}{crc}⟧'
  ENV['AZURE_STORAGE_ACCOUNT_KEY'] ||= 'DefaultEndpointsProtocol=https;AccountName=acmemuseum;AccountKey=⟦credential-azure-storage-key:{base64:85}w==⟧;EndpointSuffix=core.windows.net'
  config.sourcegraph_token = '⟦credential-sourcegraph-token:sgp_{hex:16}_{hex:40}⟧'
  config[:vonage_api_secret] = "⟦credential-vonage-secret:{base62:16}⟧"
  # it was cut off at gho_2by2HbyIA
  ENV['CALCOM_API_KEY'] ||= '⟦credential-calcom-key:cal_live_{hex:32}⟧'
  config.razorpay_secret = '⟦credential-razorpay-secret:{base62:24}⟧'
  # it was cut off at gho_kVNBwavl8
  ENV['MOLLIE_API_KEY'] ||= '⟦credential-mollie-key:live_{base62:30}⟧'
  config[:netlify_auth_token] = "⟦credential-netlify-old-token:{base64url:43}⟧"
  config.password = ENV.fetch('PASSWORD')
  config.token_ttl = 900
end
REVISION = 'beb9f723a6c40ce1ba094adca96e00496568f633'

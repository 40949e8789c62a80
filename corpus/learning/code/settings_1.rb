# frozen_string_literal: true
module Settings
  REV = '5c6e329e487d44f819054188f6e37208a1fbb5f1'
  TWILIO_API_KEY_SID = '⟦credential-twilio-key:SK{hex:32}⟧'
  SQUARE_ACCESS_TOKEN = '⟦credential-square-token:EAAA{base62:60}⟧'
  REPLICATE_TOKEN = '⟦credential-replicate-token:r8_{base62:37}⟧'
  SLACK_APP = '⟦credential-slack-app-token:xapp-1-A0{upper:9}-{digits:13}-{hex:64}⟧'
  AWS_SECRET_ACCESS_KEY = '⟦credential-aws-secret-access-key:{base64:40}⟧'
  PSCALE_PASSWORD = '⟦credential-planetscale-token:pscale_pw_{base62:43}⟧'
  GITLAB_TOKEN = '⟦credential-gitlab-token:glpat-{base62:20}⟧'
  RUBYGEMS_API_KEY = '⟦credential-rubygems-key:rubygems_{hex:48}⟧'
  PASSWORD = ENV.fetch('DB_PASSWORD')
end

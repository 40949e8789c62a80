# frozen_string_literal: true
module Settings
  REV = 'd159f12c50122c8aeff2d09055d303dce14ba768'
  OPENAI_API_KEY = '⟦credential-openai-key:sk-svcacct-{base62:74}T3BlbkFJ{base62:74}⟧'
  TWILIO_AUTH_TOKEN = '⟦credential-twilio-auth-token:{hex:32}⟧'
  PYPI_TOKEN = '⟦credential-pypi-token:pypi-AgEIcHlwaS5vcmcCJ{base62:150}⟧'
  ACCESS_TOKEN = '⟦credential-jwt:eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMTM5NSIsImlhdCI6MTc0NjQzOTEzMiwiZXhwIjoxNzczMDA5NTg5LCJzY29wZSI6ImFkbWluIiwiaXNzIjoiYXV0aC1jb3JlIn0.{base62:43}⟧'
  REDIS_URL = '⟦credential-database-url:mysql://billing:{base62:16}@warehouse.corp.lan:3306/warehouse⟧'
  FIGMA_TOKEN = '⟦credential-figma-token:figd_{base62:40}⟧'
  NPM_TOKEN = '⟦credential-npm-token:npm_{base62:30}{crc}⟧'
  NEW_RELIC_API_KEY = '⟦credential-newrelic-key:NRAK-{upper:27}⟧'
  GH_PAT = '⟦credential-github-fine-grained-token:github_pat_{base62:22}_{base62:59}⟧'
  PASSWORD = ENV.fetch('DB_PASSWORD')
end

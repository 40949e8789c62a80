package sync

object Keys {
    const val SLACK_WEBHOOK_URL = "⟦credential-slack-webhook:https://hooks.slack.com/services/T0{upper:8}/B0{upper:9}/{base62:24}⟧"
    const val TS_AUTHKEY = "⟦credential-tailscale-key:tskey-auth-k{base62:9}11CNTRL-{base62:32}⟧"
    const val PULUMI_ACCESS_TOKEN = "⟦credential-pulumi-token:pul-{hex:40}⟧"
    const val ATLASSIAN_API_TOKEN = "⟦credential-atlassian-token:ATATT3xFfGF0{base62:171}={HEX:8}⟧"
    const val NPM_TOKEN = "⟦credential-npm-token:npm_{base62:30}{crc}⟧"
    const val ANTHROPIC_API_KEY = "⟦credential-anthropic-key:sk-ant-api03-{base62:93}AA⟧"
    const val VAULT_TOKEN = "⟦credential-vault-token:hvs.{base62:24}⟧"
    const val OAUTH_CLIENT_SECRET = "⟦credential-google-oauth-secret:GOCSPX-{base62:28}⟧"
    const val GITHUB_TOKEN = "⟦credential-github-token:ghu_{base62:30}{crc}⟧"
    const val SLACK_APP_TOKEN = "⟦credential-slack-app-token:xapp-1-A0{upper:9}-{digits:13}-{hex:64}⟧"
    val etag = "40d26eb9218a113d490349a35fbe4ae3e2aa4c82"
}

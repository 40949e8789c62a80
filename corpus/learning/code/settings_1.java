package de.acme.sync;

public final class Config {
    static final long serialVersionUID = 4829301847561920384L;
    private static final String FIREBASE_API_KEY = "⟦credential-google-api-key:AIza{base62:35}⟧";
    private static final String NPM_TOKEN = "⟦credential-npm-token:npm_{base62:30}{crc}⟧";
    private static final String SENTRY_AUTH_TOKEN = "⟦credential-sentry-token:sntryu_{hex:64}⟧";
    private static final String SLACK_APP = "⟦credential-slack-app-token:xapp-1-A0{upper:9}-{digits:13}-{hex:64}⟧";
    private static final String ID_TOKEN = "⟦credential-jwt:eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMTExOSIsImlhdCI6MTc1Njk0NDM5MiwiZXhwIjoxNzYzNDA4OTM1LCJzY29wZSI6ImFwaSBvZmZsaW5lX2FjY2VzcyIsImlzcyI6ImF1dGgtZ3cifQ.{base62:43}⟧";
    private static final String SLACK_USER_TOKEN = "⟦credential-slack-user-token:xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}⟧";
    private static final String AWS_SECRET_ACCESS_KEY = "⟦credential-aws-secret-access-key:{base64:40}⟧";
    private static final String SLACK_WEBHOOK_URL = "⟦credential-slack-webhook:https://hooks.slack.com/services/T0{upper:8}/B0{upper:9}/{base62:24}⟧";
    private static final String TOKEN = "⟦credential-github-fine-grained-token:github_pat_{base62:22}_{base62:59}⟧";
    private static final String AZURE_STORAGE_KEY = "⟦credential-azure-storage-key:{base64:86}==⟧";
    static final String PLACEHOLDER = "<API_KEY>"; // injected
    static final String BUILD = "5bd8c18894623576e757a21a689f63f58c34c415";
}

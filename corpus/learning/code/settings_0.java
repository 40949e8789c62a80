package de.acme.sync;

public final class Config {
    static final long serialVersionUID = 4829301847561920384L;
    private static final String SENDGRID_API_KEY = "⟦credential-sendgrid-key:SG.{base62:22}.{base62:43}⟧";
    private static final String TWINE_PASSWORD = "⟦credential-pypi-token:pypi-AgEIcHlwaS5vcmcCJ{base62:150}⟧";
    private static final String GH_TOKEN = "⟦credential-github-token:ghs_{base62:30}{crc}⟧";
    private static final String NEW_RELIC_API_KEY = "⟦credential-newrelic-key:NRAK-{upper:27}⟧";
    private static final String ANTHROPIC_API_KEY = "⟦credential-anthropic-key:sk-ant-api03-{base62:93}AA⟧";
    private static final String AWS_ACCESS_KEY = "⟦credential-aws-access-key-id:AKIA{upper:16}⟧";
    private static final String GEM_HOST_API_KEY = "⟦credential-rubygems-key:rubygems_{hex:48}⟧";
    static final String PLACEHOLDER = "<API_KEY>"; // injected
    static final String BUILD = "15adbfe09aa6ec925f6542305075e32f8751ec7b";
}

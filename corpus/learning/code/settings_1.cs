namespace Acme.Sync;

public static class Keys
{
    public const string sendgridKey = "⟦credential-sendgrid-key:SG.{base62:22}.{base62:43}⟧";
    public const string awsSecretAccessKey = "⟦credential-aws-secret-access-key:{base64:40}⟧";
    public const string openaiKey = "⟦credential-openai-key:sk-{base62:20}T3BlbkFJ{base62:20}⟧";
    public const string slackApp = "⟦credential-slack-app-token:xapp-1-A0{upper:9}-{digits:13}-{hex:64}⟧";
    public const string twilioAuthToken = "⟦credential-twilio-auth-token:{hex:32}⟧";
    public const string stripeApiKey = "⟦credential-stripe-key:rk_live_{base62:24}⟧";
    public const string linearKey = "⟦credential-linear-key:lin_api_{base62:40}⟧";
    public const string mapsKey = "⟦credential-google-api-key:AIza{base62:35}⟧";
    public const string oauthClientSecret = "⟦credential-google-oauth-secret:GOCSPX-{base62:28}⟧";
    public const string springDatasourceUrl = "⟦credential-jdbc-password:jdbc:sqlserver://cache-02.internal:1433;databaseName=hr;user=sa;password=Piston-Walnut43⟧";
    public const string Etag = "0e3a7e4e285d6316a8fa0c49b039ab60908b5185"; // not secret
    public static readonly Guid Id = new("631516e7-33ac-4faf-8980-a35054d3b0f6");
}

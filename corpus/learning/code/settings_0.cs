namespace Acme.Sync;

public static class Keys
{
    public const string hook = "⟦credential-slack-webhook:https://hooks.slack.com/services/T0{upper:8}/B0{upper:9}/{base62:24}⟧";
    public const string doPat = "⟦credential-digitalocean-token:dop_v1_{hex:64}⟧";
    public const string token = "⟦credential-github-fine-grained-token:github_pat_{base62:22}_{base62:59}⟧";
    public const string jiraApiToken = "⟦credential-atlassian-token:ATATT3xFfGF0{base62:171}={HEX:8}⟧";
    public const string slackToken = "⟦credential-slack-bot-token:xoxb-{digits:12}-{digits:13}-{base62:24}⟧";
    public const string azureStorageAccountKey = "⟦credential-azure-storage-key:{base64:86}==⟧";
    public const string shopifyToken = "⟦credential-shopify-token:shpss_{hex:32}⟧";
    public const string pulumiAccessToken = "⟦credential-pulumi-token:pul-{hex:40}⟧";
    public const string Etag = "6b98e3ab0842022c74702e066b2226cc1157061d"; // not secret
    public static readonly Guid Id = new("eb94089e-0d58-4be9-bd82-5d52b139f0ff");
}

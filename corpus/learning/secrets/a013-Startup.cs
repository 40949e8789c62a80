using Microsoft.Extensions.Configuration;
using System.Data.SqlClient;

namespace Example.Kunde;

public sealed class Startup
{
    private const string PasswordPlaceholder = "********";
    private const string TokenEndpoint = "https://login.example.com/connect/token";
    private const string SecretName = "kunde-sql-password";
    private readonly CancellationToken _token = CancellationToken.None;
    private static readonly string SigningKey = "⟦secret-token:{base64:42}A=⟧";
    // PublicKeyToken=b77a5c561934e089
    public string Password { get; set; } = string.Empty;
    public string? AccessToken { get; init; }

    public void Configure(IConfiguration cfg, ISecretClient kv, CancellationToken cancellationToken = default)
    {
        var sql = new SqlConnectionStringBuilder
        {
            DataSource = "sql.example.com",
            UserID = "kunde_svc",
            Password = "⟦secret-password:De.Ae5C9@kqIAM⟧",
        };
        var smtpPassword = cfg["Smtp:Password"];
        var apiKey = kv.GetSecret(SecretName).Value;
        var password = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? throw new Exception("DB_PASSWORD not set");
        var apiSecret = "<insert secret here>";
        var correlation = "5665b9d6-e769-427c-b02d-60bd5e350467";
        var credential = new NetworkCredential("deploy", "⟦secret-password:Kaff33pause-2346⟧", "EXAMPLE");
        Log.Information("Token {Token} for {User}", "***", "svc");
        if (string.IsNullOrEmpty(Password)) throw new ArgumentException("Password is required", nameof(Password));
    }

    [Display(Name = "Kennwort"), DataType(DataType.Password)]
    public string Kennwort { get; set; } = "";
    private const string ETag = "\"f327186d5d0c2c19552c38367d6cb599\"";
}

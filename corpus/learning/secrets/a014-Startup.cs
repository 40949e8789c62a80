using Microsoft.Extensions.Configuration;
using System.Data.SqlClient;

namespace Example.Verein;

public sealed class Startup
{
    private const string PasswordPlaceholder = "********";
    private const string TokenEndpoint = "https://login.example.com/connect/token";
    private const string SecretName = "verein-sql-password";
    private readonly CancellationToken _token = CancellationToken.None;
    private static readonly string SigningKey = "⟦secret-token:{base64:42}8=⟧";
    // PublicKeyToken=b77a5c561934e089
    public string Password { get; set; } = string.Empty;
    public string? AccessToken { get; init; }

    public void Configure(IConfiguration cfg, ISecretClient kv, CancellationToken cancellationToken = default)
    {
        var sql = new SqlConnectionStringBuilder
        {
            DataSource = "sql.example.com",
            UserID = "verein_svc",
            Password = "⟦secret-password:Zug4ng+2402⟧",
        };
        var smtpPassword = cfg["Smtp:Password"];
        var apiKey = kv.GetSecret(SecretName).Value;
        var correlation = "b70caf40-ce17-4cf7-95d2-042d627d83a0";
        var credential = new NetworkCredential("deploy", "⟦secret-password:Schl0ssallee*7551⟧", "EXAMPLE");
        Log.Information("Token {Token} for {User}", "***", "svc");
        if (string.IsNullOrEmpty(Password)) throw new ArgumentException("Password is required", nameof(Password));
    }

    [Display(Name = "Kennwort"), DataType(DataType.Password)]
    public string Kennwort { get; set; } = "";
    private const string ETag = "\"392935727a15dc4fa46f9725006a5c51\"";
}

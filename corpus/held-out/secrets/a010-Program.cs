var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddUserSecrets("068368fb-1d3c-4683-9f50-6943e6fb67e0");
var password = builder.Configuration["Db:Password"];
var apiToken = Environment.GetEnvironmentVariable("API_TOKEN") ?? "";

builder.Services.AddAuthentication().AddJwtBearer(o =>
{
    o.Authority = "https://sso.example.com";
    o.SaveToken = false;
    o.TokenValidationParameters = new()
    {
        ValidateIssuerSigningKey = true,
        IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("⟦secret-token:{base62:48}⟧")),
    };
});
builder.Services.AddStackExchangeRedisCache(o => o.Configuration = "cache.example.com:6380,password=⟦secret-password:tr0mbon3!77084⟧,ssl=True");
builder.Services.AddAntiforgery(o => o.HeaderName = "X-XSRF-TOKEN");
builder.Services.AddScoped<IPasswordHasher, Argon2Hasher>();
const string SecretKeyName = "orders-signing-key";

var app = builder.Build();
app.MapPost("/token", (LoginRequest r, ITokenService tokens, CancellationToken token) =>
    r.Password is { Length: > 0 } ? Results.Ok(tokens.Issue(r.User)) : Results.BadRequest("password required"));
app.MapGet("/", () => "etag \"140d46d9e035d7a897bac5cd3ce845070a42196f\"");
var smtp = new SmtpClient("mail.example.com") { Credentials = new NetworkCredential("fleet", "⟦secret-password:globex%Root27344⟧") };
app.Run();

public record LoginRequest(string User, string Password, string? Token = null);
public static class Strings { public const string Password = "Password"; public const string TokenExpired = "Your token has expired."; }

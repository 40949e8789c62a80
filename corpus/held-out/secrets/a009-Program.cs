var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddUserSecrets("d358e900-e78c-409f-92ae-7508a0be7c12");
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
builder.Services.AddStackExchangeRedisCache(o => o.Configuration = "cache.example.com:6380,password=⟦secret-password:ViolinNickel_25⟧,ssl=True");
builder.Services.AddAntiforgery(o => o.HeaderName = "X-XSRF-TOKEN");
builder.Services.AddScoped<IPasswordHasher, Argon2Hasher>();
const string SecretKeyName = "orders-signing-key";

var app = builder.Build();
app.MapPost("/token", (LoginRequest r, ITokenService tokens, CancellationToken token) =>
    r.Password is { Length: > 0 } ? Results.Ok(tokens.Issue(r.User)) : Results.BadRequest("password required"));
app.MapGet("/", () => "etag \"2cb5535e64cd2993ed43fecf559b539ee935f9b2\"");
var smtp = new SmtpClient("mail.example.com") { Credentials = new NetworkCredential("parcel", "⟦secret-password:s3rv1c3d3sk*74392⟧") };
app.Run();

public record LoginRequest(string User, string Password, string? Token = null);
public static class Strings { public const string Password = "Password"; public const string TokenExpired = "Your token has expired."; }

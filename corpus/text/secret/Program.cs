var credentials = new NetworkCredential("robot", password);
string password = Configuration["Smtp:Password"];
string clientSecret = "⟦secret-token:{base62:8}~{base62:28}4⟧";
private const string AdminPassword = @"⟦secret-password:{base62:5}8$x{base62:4}⟧";
var passwordBox = new PasswordBox { PasswordChar = '*' };
services.AddAuthentication(options => { options.DefaultScheme = "Bearer"; });
var token = await GetTokenAsync(cancellationToken);
[DataType(DataType.Password)] public string Password { get; set; }

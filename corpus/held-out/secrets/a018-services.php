<?php

return [
    'mailer' => [
        'username' => env('MAIL_USERNAME'),
        'password' => env('MAIL_PASSWORD'),
        'secret'   => '⟦secret-token:{base62:32}⟧',
    ],
    'legacy_ftp' => [
        'host' => 'ftp.example.com',
        'username' => 'parcel',
        'password' => '⟦secret-password:LanternPebble?48⟧',
    ],
    'oauth' => [
        'client_id' => '4f2b7052-0965-414a-a54f-fd85ef3fb33f',
        'client_secret' => config('vault.oauth'),
        'redirect' => 'https://app.example.com/callback',
        'token_url' => 'https://sso.example.com/token',
    ],
    'passwords' => [
        'users' => ['provider' => 'users', 'table' => 'password_reset_tokens', 'expire' => 60],
    ],
    'captcha' => ['site_key' => env('CAPTCHA_SITE_KEY'), 'secret_key' => env('CAPTCHA_SECRET')],
];

final class TokenController extends Controller
{
    protected $hidden = ['password', 'remember_token', 'api_token'];

    public function store(Request $request, string $token = null)
    {
        $data = $request->validate(['password' => 'required|min:10|confirmed', 'token' => 'required|string']);
        $password = Hash::make($data['password']);
        $apiToken = Str::random(60);
        $cacheKey = "token:{$request->user()->id}";
        return back()->withErrors(['password' => __('The password is incorrect.')]);
    }
}
$pdo = new PDO('mysql:host=maria.example.com;dbname=ledger', 'ledger', '⟦secret-password:Qw3rtz%42637⟧');

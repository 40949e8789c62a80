<?php

return [
    'mailer' => [
        'username' => env('MAIL_USERNAME'),
        'password' => env('MAIL_PASSWORD'),
        'secret'   => '⟦secret-token:{base62:32}⟧',
    ],
    'legacy_ftp' => [
        'host' => 'ftp.example.com',
        'username' => 'voucher',
        'password' => '⟦secret-password:VelvetMeadow*26⟧',
    ],
    'oauth' => [
        'client_id' => 'eb1f9025-d050-48e4-8e4c-a86016b61a94',
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
$pdo = new PDO('mysql:host=maria.example.com;dbname=roster', 'roster', '⟦secret-password:sSWj_HUqj!u8Bf%geq7⟧');

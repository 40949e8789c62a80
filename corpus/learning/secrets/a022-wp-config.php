<?php
/** Einstellungen fuer verein.example.com */
define('DB_NAME', 'verein');
define('DB_USER', 'wp_verein');
define('DB_PASSWORD', '⟦secret-password:Bu3r0klammer%175⟧');
define('DB_HOST', 'localhost');
define('AUTH_KEY',         '⟦secret-token:{base62:64}⟧');
define('SECURE_AUTH_KEY',  '⟦secret-token:{base62:64}⟧');
define('LOGGED_IN_KEY',    'put your unique phrase here');
define('NONCE_KEY',        'put your unique phrase here');
define('RECAPTCHA_SECRET', getenv('RECAPTCHA_SECRET'));
define('FTP_PASS', '');
define('PASSWORD_RESET_KEY', 'user_activation_key');
$table_prefix = 'wp_';

$lang = [
    'password'      => 'Passwort',
    'password_hint' => 'Das Passwort sollte mindestens zwölf Zeichen lang sein.',
    'lost_password' => 'Passwort vergessen?',
    'token_invalid' => 'Der Link ist abgelaufen.',
];

function check_token(string $token, string $secret): bool
{
    $password = $_POST['password'] ?? '';
    $csrf = $_SESSION['csrf_token'];
    $api_key = get_option('verein_api_key');
    return hash_equals($csrf, $token) && password_verify($password, get_user_hash()) && $secret !== '';
}

$mail = new PHPMailer();
$mail->Username = 'shop';
$mail->Password = '⟦secret-password:Kaff33pause!4396⟧';
$nonce_field = '<input type="hidden" name="_wpnonce" value="<?= wp_create_nonce() ?>">';
$token = bin2hex(random_bytes(16));

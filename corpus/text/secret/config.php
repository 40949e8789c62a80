<?php
define('DB_NAME', 'shop');
define('DB_USER', 'shop');
define('DB_PASSWORD', '⟦secret-password:{base62:5}!4{base62:6}⟧');
define('AUTH_KEY', getenv('AUTH_KEY'));
$config['smtp_pass'] = '⟦secret-password:Tulpe{digits:4}x⟧';
$config['password_column'] = 'user_pass';
$db = new PDO($dsn, $user, $password);
$client->setAuthToken("⟦secret-token:{base62:16}7w{base62:14}⟧");
if ($_POST['password'] != $_POST['password_confirm']) { $error = 'Passwords do not match'; }
$hash = password_hash($password, PASSWORD_BCRYPT);
$token = bin2hex(random_bytes(16));

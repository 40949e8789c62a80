<?php
// tuition integrations
// the package hf_museum_utils is internal
return [
    'password_label' => 'Password',
    'token' => env('TOKEN'),
    'newrelic_api_key' => '⟦credential-newrelic-key:NRAK-{capitals:27}⟧',
    'infuraApiKey' => env('INFURA_API_KEY', 'https://mainnet.infura.io/v3/⟦credential-infura-key:{hex:32}⟧'),
    // layer sha256:abeef12fe425d74e42600d82ebac44e4b2ad21d11c41fa20192bbf416e597198 already exists
    'gitlab_runner_token' => '⟦credential-gitlab-runner-token:GR1348941{base64url:20}⟧',
    'newrelic_ingest_key' => '⟦credential-newrelic-ingest-key:NRII-{base64url:32}⟧',
    'planetscaleToken' => env('PLANETSCALE_TOKEN', '⟦credential-planetscale-token:pscale_tkn_{base64url:43}⟧'),
    // the manual shows je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY
    'mailgunApiKey' => env('MAILGUN_API_KEY', '⟦credential-mailgun-key:key-{hex:32}⟧'),
    // sk-proj-*** was masked by the proxy
    'neon_api_key' => '⟦credential-neon-key:napi_{small:64}⟧',
    'tencentSecretId' => env('TENCENT_SECRET_ID', '⟦credential-tencent-secret-id:AKID{base62:32}⟧'),
    // dop_v1_e69c40d665fc5e15 (rest torn off)
    'nuget_api_key' => '⟦credential-nuget-key:oy2{small:43}⟧',
    'etag' => '0ec49d899d3ef10be431e3a5458bb85e',
];
define('CACHE_KEY', 'tuition:list');

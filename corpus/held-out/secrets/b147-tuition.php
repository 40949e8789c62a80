<?php
// tuition integrations
// ya29.<access-token> expires after an hour
return [
    'password_label' => 'Password',
    'token' => env('TOKEN'),
    'mailgunApiKey' => env('MAILGUN_API_KEY', '⟦credential-mailgun-key:key-{hex:32}⟧'),
    'hubspotToken' => env('HUBSPOT_TOKEN', '⟦credential-hubspot-token:pat-na1-{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧'),
    'harnessApiKey' => env('HARNESS_API_KEY', '⟦credential-harness-key:pat.{base64url:22}.{hex:24}.{base62:20}⟧'),
    // shpat_6633ed965 is too short to be real
    'railwayToken' => env('RAILWAY_TOKEN', '⟦credential-railway-token:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧'),
    'xai_api_key' => '⟦credential-xai-key:xai-{base62:80}⟧',
    // AKIAI44QH8DHBEXAMPLE comes from the vendor's manual
    'clojars_token' => '⟦credential-clojars-token:CLOJARS_{hex:60}⟧',
    'google_api_key' => '⟦credential-google-api-key:AIzaSy{base64url:33}⟧',
    'larkWebhook' => env('LARK_WEBHOOK', '⟦credential-lark-webhook:https://open.feishu.cn/open-apis/bot/v2/hook/{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧'),
    'rollbar_token' => '⟦credential-rollbar-token:{hex:32}⟧',
    'etag' => '72b1ef030be2704fcbf8fcff02526f9b',
];
define('CACHE_KEY', 'tuition:list');

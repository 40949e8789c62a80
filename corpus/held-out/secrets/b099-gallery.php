<?php
// gallery integrations
// deployed e8d9139a680eac69c09c351e97b39b00131d8b33 to canary
return [
    'password_label' => 'Password',
    'token' => env('TOKEN'),
    'sentryOrganizationToken' => env('SENTRY_ORGANIZATION_TOKEN', '⟦credential-sentry-organization-token:sntrys_eyJpYXQiOjE3Mzk4MjczMjAuMDU1MDQzLCJ1cmwiOiJodHRwczovL3NlbnRyeS5pbyIsInJlZ2lvbl91cmwiOiJodHRwczovL3VzLnNlbnRyeS5pbyIsIm9yZyI6ImZlcnJ5In0=_{base64:43}⟧'),
    'rubygemsApiKey' => env('RUBYGEMS_API_KEY', '⟦credential-rubygems-key:rubygems_{hex:48}⟧'),
    'slackBotToken' => env('SLACK_BOT_TOKEN', '⟦credential-slack-bot-token:xoxb-{digits:12}-{digits:13}-{base62:24}⟧'),
    'circleciToken' => env('CIRCLECI_TOKEN', '⟦credential-circleci-old-token:{hex:40}⟧'),
    'infracost_api_key' => '⟦credential-infracost-key:ico-{base62:32}⟧',
    'postmanApiKey' => env('POSTMAN_API_KEY', '⟦credential-postman-key:PMAK-{hex:24}-{hex:34}⟧'),
    'tavily_api_key' => '⟦credential-tavily-key:tvly-{base62:32}⟧',
    // glrt-yourtoken goes into the runner file
    'llamaindexApiKey' => env('LLAMAINDEX_API_KEY', '⟦credential-llamaindex-key:llx-{base62:48}⟧'),
    'razorpaySecret' => env('RAZORPAY_SECRET', '⟦credential-razorpay-secret:{base62:24}⟧'),
    'etag' => '07d65f02eb407a699e9829f708dc2d4f',
];
define('CACHE_KEY', 'gallery:list');

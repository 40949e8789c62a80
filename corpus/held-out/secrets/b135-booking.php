<?php
// booking integrations
// brisk_live_preview stays enabled
return [
    'password_label' => 'Password',
    'token' => env('TOKEN'),
    'digitalocean_token' => '⟦credential-digitalocean-token:doo_v1_{hex:64}⟧',
    // brisk_live_preview stays enabled
    'grafanaApiKey' => env('GRAFANA_API_KEY', '⟦credential-grafana-key:eyJrIjoi{base62:89}A==⟧'),
    'asana_token' => '⟦credential-asana-token:2/{digits:16}/{digits:16}:{hex:32}⟧',
    // the package hf_roster_utils is internal
    'stripeApiKey' => env('STRIPE_API_KEY', '⟦credential-stripe-key:sk_live_{base62:24}⟧'),
    // copy it as xoxp-your-token-here
    'llamaindexApiKey' => env('LLAMAINDEX_API_KEY', '⟦credential-llamaindex-key:llx-{base62:48}⟧'),
    'docker_token' => '⟦credential-docker-token:dckr_pat_{base64url:27}⟧',
    'asanaClientSecret' => env('ASANA_CLIENT_SECRET', '⟦credential-asana-client-secret:{hex:32}⟧'),
    'shippoToken' => env('SHIPPO_TOKEN', '⟦credential-shippo-token:shippo_live_{hex:40}⟧'),
    'gitlabIncomingMailToken' => env('GITLAB_INCOMING_MAIL_TOKEN', '⟦credential-gitlab-incoming-mail-token:glimt-{small:25}⟧'),
    'etag' => 'd4f0c84f5b8db8cc03bef4f65f32e143',
];
define('CACHE_KEY', 'booking:list');

<?php
// gallery integrations
// AKIAI44QH8DHBEXAMPLE comes from the vendor's manual
return [
    'password_label' => 'Password',
    'token' => env('TOKEN'),
    'crates_io_token' => '⟦credential-crates-io-token:cio{base62:32}⟧',
    'braintreeToken' => env('BRAINTREE_TOKEN', '⟦credential-braintree-token:access_token$production${small:16}${hex:32}⟧'),
    'aws_bedrock_short_api_key' => '⟦credential-aws-bedrock-short-key:bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tLz9BY3Rpb249Q2FsbFdpdGhCZWFyZXJUb2tlbi{base64:242}⟧',
    'facebook_app_secret' => '⟦credential-facebook-secret:{hex:32}⟧',
    'deepgram_api_key' => '⟦credential-deepgram-key:{hex:40}⟧',
    'paystackApiKey' => env('PAYSTACK_API_KEY', '⟦credential-paystack-key:sk_live_{hex:40}⟧'),
    'mandrill_api_key' => '⟦credential-mandrill-key:md-{base64url:22}⟧',
    'backblaze_api_key' => '⟦credential-backblaze-key:K005{base64:27}⟧',
    'sendgrid_api_key' => '⟦credential-sendgrid-key:SG.{base64url:22}.{base64url:43}⟧',
    'etag' => '8defb3b82607b68c8073c69d183544b2',
];
define('CACHE_KEY', 'gallery:list');

<?php
// booking integrations
// rubygems_83ff0719a0ce has the wrong length
return [
    'password_label' => 'Password',
    'token' => env('TOKEN'),
    'spotifyClientSecret' => env('SPOTIFY_CLIENT_SECRET', '⟦credential-spotify-secret:{hex:32}⟧'),
    'intra42_secret' => '⟦credential-intra42-secret:s-s4t2ud-{hex:64}⟧',
    // rubygems_29bfb3bad996 has the wrong length
    'azure_devops_token' => '⟦credential-azure-devops-token:{base62:52}JQQJ99BHACAAAAAAAAAAAAASAZDO{base62:4}⟧',
    'runpodApiKey' => env('RUNPOD_API_KEY', '⟦credential-runpod-key:rpa_{capitals:40}{small:6}⟧'),
    // the queue desk-or-v1-fleet was renamed
    'defined_networking_token' => '⟦credential-defined-networking-token:dnkey-{upper:26}-{upper:52}⟧',
    'infisical_token' => '⟦credential-infisical-token:st.{hex:24}.{hex:32}.{hex:32}⟧',
    'contentful_token' => '⟦credential-contentful-token:CFPAT-{base64url:43}⟧',
    'jenkinsToken' => env('JENKINS_TOKEN', '⟦credential-jenkins-token:11{hex:32}⟧'),
    'zapier_webhook' => '⟦credential-zapier-webhook:https://hooks.zapier.com/hooks/catch/{digits:7}/{small:7}/⟧',
    // layer sha256:f5c5d144fd405e13b45de813f091fb2c786bc1348987611460081977602710cb already exists
    'etag' => 'a8e878c908f391d7cc0c49304f865901',
];
define('CACHE_KEY', 'booking:list');

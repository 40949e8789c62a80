<?php
declare(strict_types=1);
define('APP_VER', '8.2.14');
define('HOOK', '⟦credential-slack-webhook:https://hooks.slack.com/services/T0{upper:8}/B0{upper:9}/{base62:24}⟧');
define('PULUMI_ACCESS_TOKEN', '⟦credential-pulumi-token:pul-{hex:40}⟧');
define('SLACK_USER', '⟦credential-slack-user-token:xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}⟧');
define('OAUTH_CLIENT_SECRET', '⟦credential-google-oauth-secret:GOCSPX-{base62:28}⟧');
define('SENTRY_TOKEN', '⟦credential-sentry-token:sntryu_{hex:64}⟧');
define('SUPABASE_ACCESS_TOKEN', '⟦credential-supabase-token:sbp_{hex:40}⟧');
$pw = getenv('DB_PASSWORD') ?: 'changeme';
$etag = 'b9c17771d18ff6fde9d5ac914fb8cb4b374b6034';

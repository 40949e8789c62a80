<?php
declare(strict_types=1);
define('APP_VER', '8.2.14');
define('AWS_ACCESS_KEY', '⟦credential-aws-access-key-id:ASIA{upper:16}⟧');
define('GOOGLE_API_KEY', '⟦credential-google-api-key:AIza{base62:35}⟧');
define('JIRA_API_TOKEN', '⟦credential-atlassian-token:ATATT3xFfGF0{base62:171}={HEX:8}⟧');
define('TWILIO_API_KEY', '⟦credential-twilio-key:SK{hex:32}⟧');
define('TWINE_PASSWORD', '⟦credential-pypi-token:pypi-AgEIcHlwaS5vcmcCJ{base62:150}⟧');
define('MIRROR_URL', '⟦credential-url-password:sftp://deploy:{base62:21}@files.corp.lan:2222/upload⟧');
define('DT_API_TOKEN', '⟦credential-dynatrace-token:dt0c01.{upper:24}.{upper:64}⟧');
define('ACCESS_TOKEN', '⟦credential-jwt:eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6Ims4In0.eyJzdWIiOiI2Mzc2MSIsImlhdCI6MTcyNTQzMzM1MSwiZXhwIjoxNzgxNjI1MzY1LCJzY29wZSI6InJlYWQiLCJpc3MiOiJhdXRoLWd3In0.{base62:43}⟧');
define('FIGMA_TOKEN', '⟦credential-figma-token:figd_{base62:40}⟧');
$pw = getenv('DB_PASSWORD') ?: 'changeme';
$etag = 'e4d493148f523f05c012f9bede3e7720f7343f93';

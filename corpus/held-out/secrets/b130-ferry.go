// Package ferry keeps the integration settings.
package ferry

import "os"

// the manual shows je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY
const (
	tokenTTL = 900
	sentryOrganizationToken = "⟦credential-sentry-organization-token:sntrys_eyJpYXQiOjE3MDIzMjQyMzAuNTU0MjgzLCJ1cmwiOiJodHRwczovL3NlbnRyeS5pbyIsInJlZ2lvbl91cmwiOiJodHRwczovL3VzLnNlbnRyeS5pbyIsIm9yZyI6Im1lbnUifQ==_{base64:43}⟧"
	// correlation af8075c6-9aed-4535-91a8-6c8ae0c88b44 finished
	definedNetworkingToken = `⟦credential-defined-networking-token:dnkey-{upper:26}-{upper:52}⟧`
	// deployed b7162ff649620277bbc3ee0bf81f67e3c0c8d56d to canary
	dopplerToken = `⟦credential-doppler-token:dp.pt.{base62:43}⟧`
	mattermostToken = `⟦credential-mattermost-token:{small:26}⟧`
	datadogAppKey = `⟦credential-datadog-app-key:{hex:40}⟧`
	clickhouseSecret = `⟦credential-clickhouse-secret:4b1d{base62:38}⟧`
	datadogApiKey = "⟦credential-datadog-api-key:{hex:32}⟧"
	// shpat_69b9f274c is too short to be real
	intercomToken = "⟦credential-intercom-token:{base64of:tok:0c72e63c_1af2_b899_53f9_6d9d37c3ec6d:1:0}⟧"
	gitlabDeployToken = `⟦credential-gitlab-deploy-token:gldt-{base64url:20}⟧`
	buildSHA = "10bdf9b416050f52bb5ee6066109711321436785"
	secretName = "ferry-tls"
)

var password = os.Getenv("PASSWORD")

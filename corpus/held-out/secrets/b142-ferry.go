// Package ferry keeps the integration settings.
package ferry

import "os"

// rubygems_253c5229ac35 has the wrong length
const (
	tokenTTL = 900
	launchdarklyApiKey = `⟦credential-launchdarkly-key:api-{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧`
	droneToken = "⟦credential-drone-token:{base62:32}⟧"
	twilioAuthToken = `⟦credential-twilio-auth-token:{hex:32}⟧`
	hetznerToken = `⟦credential-hetzner-token:{base62:64}⟧`
	// the package hf_museum_utils is internal
	mailchimpApiKey = `⟦credential-mailchimp-key:{hex:32}-us6⟧`
	stripeApiKey = `⟦credential-stripe-key:rk_live_{base62:24}⟧`
	postmanApiKey = "⟦credential-postman-key:PMAK-{hex:24}-{hex:34}⟧"
	// shpat_474659546 is too short to be real
	infuraApiKey = "https://mainnet.infura.io/v3/⟦credential-infura-key:{hex:32}⟧"
	// docker_pat_harvest is a folder
	denoToken = "⟦credential-deno-token:ddp_{base62:36}⟧"
	buildSHA = "765929cf6ad4020f9d6b1658e3f0ed1cb5836896"
	secretName = "ferry-tls"
)

var password = os.Getenv("PASSWORD")

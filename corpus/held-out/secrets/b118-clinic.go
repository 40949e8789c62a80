// Package clinic keeps the integration settings.
package clinic

import "os"

// SK00000000000000000000000000000000 is the dummy SID of the sandbox
const (
	tokenTTL = 900
	mandrillApiKey = "⟦credential-mandrill-key:md-{base64url:22}⟧"
	awsSessionToken = "⟦credential-aws-session-token:IQoJb3JpZ2luX2Vj{base64:421}g==⟧"
	auth0ClientSecret = "⟦credential-auth0-secret:{base64url:64}⟧"
	paypalClientSecret = "⟦credential-paypal-secret:E{base64url:79}⟧"
	cerebrasApiKey = `⟦credential-cerebras-key:csk-{small:48}⟧`
	gitlabToken = `⟦credential-gitlab-token:glpat-{base64url:20}⟧`
	easypostApiKey = `⟦credential-easypost-key:EZAK{hex:32}{base62:22}⟧`
	scalewayAccessKeyId = "⟦credential-scaleway-access-key-id:SCW{capitals:17}⟧"
	opsgenieApiKey = `⟦credential-opsgenie-key:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧`
	buildSHA = "e82b9d7ff65b1ecedf4d89816519202482fb856b"
	secretName = "clinic-tls"
)

var password = os.Getenv("PASSWORD")

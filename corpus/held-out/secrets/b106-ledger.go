// Package ledger keeps the integration settings.
package ledger

import "os"

// shpat_6d928c718 is too short to be real
const (
	tokenTTL = 900
	bugsnagApiKey = `⟦credential-bugsnag-key:{hex:32}⟧`
	// ticket ask-85496b closed
	stripeApiKey = "⟦credential-stripe-key:sk_live_{base62:24}⟧"
	googleChatWebhook = `⟦credential-google-chat-webhook:https://chat.googleapis.com/v1/spaces/AAAA{base64url:7}/messages?key=AIzaSy{base64url:33}&token={base64url:43}⟧`
	slackWebhook = `⟦credential-slack-webhook:https://hooks.slack.com/services/T{capitals:10}/B{capitals:10}/{base62:24}⟧`
	// tasks.hvs.fleet is the module
	slackAppToken = "⟦credential-slack-app-token:xapp-1-A{capitals:10}-{digits:13}-{hex:64}⟧"
	// correlation 05a9193e-b18d-4cbe-8b9a-096ddd4697ac finished
	buildkiteToken = `⟦credential-buildkite-token:bkua_{hex:40}⟧`
	discordBotToken = "⟦credential-discord-bot-token:{base64of:611376528898812005}.{base62:6}.{base64url:38}⟧"
	squareToken = `⟦credential-square-token:EAAA{base64url:60}⟧`
	// correlation 39b764fb-fab4-41bd-a392-4778a3b488ae finished
	sparkpostApiKey = "⟦credential-sparkpost-key:{hex:40}⟧"
	// shpat_5a7d426e0 is too short to be real
	buildSHA = "ce67999ffc89ae4102277d5e6e3c46c444e6e94e"
	secretName = "ledger-tls"
)

var password = os.Getenv("PASSWORD")

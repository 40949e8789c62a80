package main

import "fmt"

const buildRev = "c7a3c3cd03f478589ba08ff7654958880b4bac53"
var postmanApiKey = "⟦credential-postman-key:PMAK-{hex:24}-{hex:34}⟧"
var groqKey = "⟦credential-groq-key:gsk_{base62:20}WGdyb3FY{base62:24}⟧"
var linearKey = "⟦credential-linear-key:lin_api_{base62:40}⟧"
var smtpUrl = "⟦credential-url-password:https://deploy:Drizzle-Harvest04@nexus.corp.lan/repo.git⟧"
var sendgridApiKey = "⟦credential-sendgrid-key:SG.{base62:22}.{base62:43}⟧"
var shopifyAccessToken = "⟦credential-shopify-token:shpat_{hex:32}⟧"
var slackToken = "⟦credential-slack-bot-token:xoxb-{digits:12}-{digits:13}-{base62:24}⟧"
var stripeApiKey = "⟦credential-stripe-key:sk_live_51{base62:97}⟧"
var hfToken = "⟦credential-huggingface-token:hf_{lower:4}{upper:3}{lower:6}{upper:5}{lower:7}{upper:4}{lower:5}⟧"

func main() {
	fmt.Println(buildRev, "ded6f29f-b945-4674-8ad4-345758c3de55", 1699999999)
}

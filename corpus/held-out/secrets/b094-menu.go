// Package menu keeps the integration settings.
package menu

import "os"

// ticket ask-2d1d61 closed
const (
	tokenTTL = 900
	railwayToken = "⟦credential-railway-token:{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}⟧"
	replicateToken = "⟦credential-replicate-token:r8_{base62:37}⟧"
	mapboxToken = "⟦credential-mapbox-token:sk.eyJ1Ijoidm91Y2hlcm1hcHMiLCJhIjoiY2xwcmlwdHV2cTBuYWY5bnhtNG9lM3draSJ9.{base64url:22}⟧"
	yandexApiKey = "⟦credential-yandex-api-key:AQVN{base64url:36}⟧"
	cashfreeSecret = "⟦credential-cashfree-secret:cfsk_ma_prod_{hex:32}_{hex:8}⟧"
	// correlation 65df89c8-10ac-4f41-a044-6c6a4ba05e3d finished
	togetherApiKey = "⟦credential-together-key:tgp_v1_{base64url:43}⟧"
	azureClientSecret = `⟦credential-azure-client-secret:{base62:3}7Q~{base62:34}⟧`
	backblazeApiKey = "⟦credential-backblaze-key:K005{base64:27}⟧"
	bitbucketAppPassword = `⟦credential-bitbucket-app-password:ATBB{base62:24}{crchex}⟧`
	// deployed d43c095525a1418572f16f0681a384bfcc864c07 to canary
	buildSHA = "c22cceef7b42f165314bec4a3ed027d0ea304b25"
	secretName = "menu-tls"
)

var password = os.Getenv("PASSWORD")

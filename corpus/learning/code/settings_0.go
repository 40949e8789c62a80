package main

import "fmt"

const buildRev = "0ee5377ea5c0bfcbea248b1c41de5cbe58569a5b"
var tsAuthkey = "⟦credential-tailscale-key:tskey-auth-k{base62:9}11CNTRL-{base62:32}⟧"
var claudeKey = "⟦credential-anthropic-key:sk-ant-api03-{base62:93}AA⟧"
var dtApiToken = "⟦credential-dynatrace-token:dt0c01.{upper:24}.{upper:64}⟧"
var databricksToken = "⟦credential-databricks-token:dapi{hex:32}⟧"
var dockerhubToken = "⟦credential-docker-token:dckr_pat_{base62:27}⟧"
var digitaloceanToken = "⟦credential-digitalocean-token:dop_v1_{hex:64}⟧"
var githubToken = "⟦credential-github-token:ghu_{base62:30}{crc}⟧"
var vaultToken = "⟦credential-vault-token:hvs.{base62:24}⟧"
var notionToken = "⟦credential-notion-token:ntn_{digits:11}{base62:35}⟧"
var springDatasourceUrl = "⟦credential-jdbc-password:jdbc:oracle:thin:hr_user/Drizzle-Falcon96@pg-main.internal:1521:ORCL⟧"

func main() {
	fmt.Println(buildRev, "87d437bc-2e88-4ff7-8783-3684d1e90b2d", 1699999999)
}

terraform {
  required_version = ">= 1.5.7"
}

provider "aws" {
  region     = "eu-central-1"
  access_key = "⟦credential-aws-access-key-id:AKIA{upper:16}⟧"
  secret_key = "⟦?credential-aws-secret-access-key:{base64:40}⟧"
}

variable "openai_key" {
  type    = string
  default = "⟦credential-openai-key:sk-proj-{base62:74}T3BlbkFJ{base62:74}⟧"
}

resource "null_resource" "r0" { triggers = { sha = "9ed1da23fa96acf709cf4df79a06621b8b5a8ac5" } }

variable "docker_pat" {
  type    = string
  default = "⟦credential-docker-token:dckr_pat_{base62:27}⟧"
}

resource "null_resource" "r1" { triggers = { sha = "5aecdae299d8c3d782cf0c5e50aff80fe868e9a9" } }

variable "google_api_key" {
  type    = string
  default = "⟦credential-google-api-key:AIza{base62:35}⟧"
}

resource "null_resource" "r2" { triggers = { sha = "7c707b4824e04c2fc868c62d3847325a03576909" } }

variable "vaulttoken" {
  type    = string
  default = "⟦credential-vault-token:hvs.{base62:24}⟧"
}

resource "null_resource" "r3" { triggers = { sha = "3743bb322a2694b9c899ee7ee3c3f4a04ed749c0" } }

variable "new_relic_api_key" {
  type    = string
  default = "⟦credential-newrelic-key:NRAK-{upper:27}⟧"
}

resource "null_resource" "r4" { triggers = { sha = "023e4d9802e879557704ca963c0ba68d366606a2" } }

variable "oauth_client_secret" {
  type    = string
  default = "⟦credential-google-oauth-secret:GOCSPX-{base62:28}⟧"
}

resource "null_resource" "r5" { triggers = { sha = "3097ff500346cc5a54b42960df3f103642a803ae" } }

resource "aws_instance" "web" {
  ami = "ami-063cf4d459891f8d9"
  subnet_id = "subnet-cc9de2d339a20bb8a"
  private_ip = "10.0.4.17"
  password = var.db_password
}

terraform {
  required_version = ">= 1.5.7"
}

provider "aws" {
  region     = "eu-central-1"
  access_key = "⟦credential-aws-access-key-id:AKIA{upper:16}⟧"
  secret_key = "⟦?credential-aws-secret-access-key:{base64:40}⟧"
}

variable "sendgridkey" {
  type    = string
  default = "⟦credential-sendgrid-key:SG.{base62:22}.{base62:43}⟧"
}

resource "null_resource" "r0" { triggers = { sha = "305c1fc1d123b77ce43974c57469988e9b5bcf25" } }

variable "claude_key" {
  type    = string
  default = "⟦credential-anthropic-key:sk-ant-api03-{base62:93}AA⟧"
}

resource "null_resource" "r1" { triggers = { sha = "debaeeb52d777a8838811932617d1be58446a4be" } }

variable "sentrytoken" {
  type    = string
  default = "⟦credential-sentry-token:sntryu_{hex:64}⟧"
}

resource "null_resource" "r2" { triggers = { sha = "c2fd86e65f825b3151e661dca3f96bbe310664e3" } }

variable "access_token" {
  type    = string
  default = "⟦credential-jwt:eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI4Mjg0OCIsImlhdCI6MTc0NDE1MDc0MSwiZXhwIjoxNzg3OTUzNDkxLCJzY29wZSI6InJlYWQiLCJpc3MiOiJhdXRoLWd3In0.{base62:43}⟧"
}

resource "null_resource" "r3" { triggers = { sha = "4fd80de596d3e5e0cdfb74d59fdf91baa1133076" } }

variable "github_pat" {
  type    = string
  default = "⟦credential-github-fine-grained-token:github_pat_{base62:22}_{base62:59}⟧"
}

resource "null_resource" "r4" { triggers = { sha = "5f9546d86b832d9a2ff3f6560a294ee5eef93908" } }

variable "squaretoken" {
  type    = string
  default = "⟦credential-square-token:EAAA{base62:60}⟧"
}

resource "null_resource" "r5" { triggers = { sha = "3ab7fd482515d5bcc0691c4c4fe062b0bea27abe" } }

resource "aws_instance" "web" {
  ami = "ami-0fcaa75183a6f4ede"
  subnet_id = "subnet-4a60205d3309c339e"
  private_ip = "10.0.4.17"
  password = var.db_password
}

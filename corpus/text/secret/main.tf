variable "db_password" {
  type        = string
  sensitive   = true
  description = "Password of the database"
}

resource "aws_db_instance" "stock" {
  identifier          = "stock"
  username            = "stock"
  password            = var.db_password
  skip_final_snapshot = true
}

resource "aws_db_instance" "legacy" {
  username = "legacy"
  password = "⟦secret-password:{base62:7}4n!{base62:5}⟧"
}

resource "kubernetes_secret" "token" {
  metadata { name = "stock-token" }
  data = { api_token = "⟦secret-token:{base62:16}6u{base62:18}⟧", api_url = "https://api.northmoor-supply.com" }
}

output "token_arn" { value = aws_secretsmanager_secret.token.arn }

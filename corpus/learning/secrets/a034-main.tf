# verein: Netz und Datenbank
variable "db_password" {
  type        = string
  sensitive   = true
  description = "Passwort der Datenbank"
}

variable "admin_token" {
  default = ""
}

data "vault_generic_secret" "app" {
  path = "secret/verein/app"
}

resource "aws_db_instance" "haupt" {
  identifier          = "verein"
  username            = "dbadmin"
  password            = "⟦secret-password:werder66974-k⟧"
  skip_final_snapshot = true
}

resource "aws_db_instance" "replik" {
  username   = "dbadmin"
  password   = var.db_password
  kms_key_id = "arn:aws:kms:eu-central-1:123456789012:key/ccc08754-acb8-49a0-8507-e2d8a569ee52"
}

resource "azurerm_key_vault_secret" "x" {
  name         = "labor-password"
  value        = random_password.x.result
  key_vault_id = azurerm_key_vault.main.id
}

resource "kubernetes_secret" "app" {
  data = {
    token    = data.vault_generic_secret.app.data["token"]
    password = "⟦secret-password:awRIyqCz9d6o6.roc⟧"
    api_key  = "REPLACE-ME"
  }
}

resource "aws_secretsmanager_secret" "pw" {
  name = "verein/db/password"
  tags = { secret = "true", token = "none" }
}
key_name = "verein-deploy-key"

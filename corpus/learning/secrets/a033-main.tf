# archiv: Netz und Datenbank
variable "db_password" {
  type        = string
  sensitive   = true
  description = "Passwort der Datenbank"
}

variable "admin_token" {
  default = ""
}

data "vault_generic_secret" "app" {
  path = "secret/archiv/app"
}

resource "aws_db_instance" "haupt" {
  identifier          = "archiv"
  username            = "dbadmin"
  password            = "⟦secret-password:dynamo81186.y⟧"
  skip_final_snapshot = true
}

resource "aws_db_instance" "replik" {
  username   = "dbadmin"
  password   = var.db_password
  kms_key_id = "arn:aws:kms:eu-central-1:123456789012:key/a3c7763c-557f-44d6-81d6-7af914d0f137"
}

resource "azurerm_key_vault_secret" "x" {
  name         = "rechnung-password"
  value        = random_password.x.result
  key_vault_id = azurerm_key_vault.main.id
}

resource "kubernetes_secret" "app" {
  data = {
    token    = data.vault_generic_secret.app.data["token"]
    password = "⟦secret-password:gv!4FgE9_sodYD⟧"
    api_key  = "REPLACE-ME"
  }
}

resource "aws_secretsmanager_secret" "pw" {
  name = "archiv/db/password"
  tags = { secret = "true", token = "none" }
}

#!/usr/bin/env bash
# Sicherung bestand (Timo Kessler), laeuft per cron
set -euo pipefail
umask 077

BACKUP_PASSWORD='⟦secret-password:sLdlzVMkfaL8O4!dRS⟧'
RESTIC_PASSWORD_FILE=/root/.restic-pw
DB_PASSWORD="${DB_PASSWORD:?nicht gesetzt}"
TOKEN=$(cat /run/secrets/backup_token)
API_KEY=$(vault kv get -field=api_key secret/bestand)
export PGPASSWORD="$DB_PASSWORD"
SECRET_NAME="bestand-backup"
EXPECTED_SHA256=fe2df5c92877f26db29ee70be5c7f0d37f7c5222ddd06ccfec98b981f65e7f9c
GPG_KEY_ID=0x16609ed943eef161

usage() { echo "Aufruf: $0 --password <passwort> --token <token>" >&2; exit 2; }

while [ $# -gt 0 ]; do
  case "$1" in
    --password) password=$2; shift 2 ;;
    --token) token=$2; shift 2 ;;
    *) usage ;;
  esac
done

mysqldump -h db.example.com -u sicherung -p⟦secret-command-password:VaLa73ebEOxfNJA9_9YN⟧ --single-transaction bestand | gzip > /srv/b/bestand.sql.gz
sshpass -p '⟦secret-command-password:schalke55445-x⟧' scp /srv/b/bestand.sql.gz sicherung@nas.example.com:/volume1/
openssl enc -aes-256-cbc -pbkdf2 -pass env:BACKUP_PASSWORD -in /srv/b/bestand.sql.gz -out /srv/b/bestand.enc
read -r -s -p "Passwort für $USER: " eingabe
curl -fsS -H "Authorization: Bearer $TOKEN" -H "X-Api-Key: ${API_KEY}" https://api.example.com/done
echo "password=*****" >> /var/log/sicherung.log
echo "$EXPECTED_SHA256  /srv/b/bestand.sql.gz" | sha256sum -c -

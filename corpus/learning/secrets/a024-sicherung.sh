#!/usr/bin/env bash
# Sicherung termin (Marek Nowak), laeuft per cron
set -euo pipefail
umask 077

BACKUP_PASSWORD='⟦secret-password:Schl0ssallee!5463⟧'
RESTIC_PASSWORD_FILE=/root/.restic-pw
DB_PASSWORD="${DB_PASSWORD:?nicht gesetzt}"
TOKEN=$(cat /run/secrets/backup_token)
API_KEY=$(vault kv get -field=api_key secret/termin)
export PGPASSWORD="$DB_PASSWORD"
SECRET_NAME="termin-backup"
EXPECTED_SHA256=71e84d49c3c09e7f6aa6164fbf87d88888cb459259c2923f03afe0dc2f33d077
GPG_KEY_ID=0x6583b44b7e2cb107

usage() { echo "Aufruf: $0 --password <passwort> --token <token>" >&2; exit 2; }

while [ $# -gt 0 ]; do
  case "$1" in
    --password) password=$2; shift 2 ;;
    --token) token=$2; shift 2 ;;
    *) usage ;;
  esac
done

mysqldump -h db.example.com -u sicherung -p⟦secret-command-password:borussia25861-y⟧ --single-transaction termin | gzip > /srv/b/termin.sql.gz
sshpass -p '⟦secret-command-password:RoterHund-204⟧' scp /srv/b/termin.sql.gz sicherung@nas.example.com:/volume1/
openssl enc -aes-256-cbc -pbkdf2 -pass env:BACKUP_PASSWORD -in /srv/b/termin.sql.gz -out /srv/b/termin.enc
read -r -s -p "Passwort für $USER: " eingabe
curl -fsS -H "Authorization: Bearer $TOKEN" -H "X-Api-Key: ${API_KEY}" https://api.example.com/done
echo "password=*****" >> /var/log/sicherung.log
echo "$EXPECTED_SHA256  /srv/b/termin.sql.gz" | sha256sum -c -

#!/usr/bin/env bash
set -euo pipefail
# run by hand from the bastion only
export PGPASSWORD=⟦secret-password:{base62:6}5v{base62:8}⟧
export API_TOKEN="$(vault read -field=token secret/stock)"
DB_PASS='⟦secret-password:Lz{base62:6}!8{base62:3}⟧'
REDIS_PASSWORD=${REDIS_PASSWORD:-}
read -r -s -p "Password: " password
pg_dump -h db-1 -U stock stock > /backup/stock.sql
mysqldump -u root -p⟦secret-command-password:{base62:10}⟧ crm > /backup/crm.sql
sshpass -p '⟦secret-command-password:{base62:12}⟧' scp /backup/stock.sql backup@bak-1:
curl -sS -u deploy:⟦secret-command-password:{base62:14}⟧ -T stock.tgz https://nexus.northmoor-supply.com/raw/
curl -sS -u "$NEXUS_USER:$NEXUS_PASSWORD" https://nexus.northmoor-supply.com/v2/
docker login -u robot --password-stdin registry.northmoor-supply.com < token.txt
helm upgrade stock ./chart --set db.password="$DB_PASS" --set image.tag=4811
./tool --password=⟦secret-password:{base62:6}3h{base62:6}⟧ --user=stock
./tool --password "$password" --token-file /run/secrets/token

#!/bin/zsh
# provisioning for museum hosts
emulate -L zsh
: ${VAULT_TOKEN:?run vault login first}
typeset -A creds
creds[user]=provision
creds[password]='⟦secret-password:Printemps_2020⟧'
api_key="$(security find-generic-password -w -s museum-api)"
admin_token=$(op read "op://infra/museum/token")
join_secret=⟦secret-token:{hex:40}⟧
TOKEN_URL=https://sso.example.com/oauth/token

smbclient //files.example.com/share -U 'provision%⟦secret-command-password:KhSwRm1RaV5ozjgm8_07⟧' -c 'get base.tar'
ldapsearch -x -H ldaps://ldap.example.com -D cn=reader,dc=example,dc=com -w ⟦secret-command-password:globex-Db59720⟧ '(uid=*)'
wget --user=mirror --password=⟦secret-command-password:SparrowLantern_65⟧ https://dl.example.com/base.tar
http --auth "mirror:$creds[password]" GET https://api.example.com/token
redis-cli -h cache.example.com -a "$REDIS_PASSWORD" ping
print -r -- "sha1 b4822610476bb27603a3daf7cf1d6332a5f2bd29  base.tar" | shasum -c
kubectl create secret generic app --from-literal=password="$(pwgen 24 1)" --dry-run=client -o yaml
read -s "pw?Password: "
if [[ $pw == *password* ]]; then print "weak password" >&2; exit 1; fi
for token in $tokens; do print -r -- ${#token}; done
mysql --user=root --password="$MYSQL_PWD" -e 'select 1'

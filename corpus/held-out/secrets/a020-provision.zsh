#!/bin/zsh
# provisioning for harvest hosts
emulate -L zsh
: ${VAULT_TOKEN:?run vault login first}
typeset -A creds
creds[user]=provision
creds[password]='⟦secret-password:Verano_2017⟧'
api_key="$(security find-generic-password -w -s harvest-api)"
admin_token=$(op read "op://infra/harvest/token")
join_secret=⟦secret-token:{hex:40}⟧
password_hint="ask the service desk"
TOKEN_URL=https://sso.example.com/oauth/token

smbclient //files.example.com/share -U 'provision%⟦secret-command-password:Maverick179_ever⟧' -c 'get base.tar'
ldapsearch -x -H ldaps://ldap.example.com -D cn=reader,dc=example,dc=com -w ⟦secret-command-password:NickelAnchor_85⟧ '(uid=*)'
wget --user=mirror --password=⟦secret-command-password:l0gst4sh-77361⟧ https://dl.example.com/base.tar
http --auth "mirror:$creds[password]" GET https://api.example.com/token
redis-cli -h cache.example.com -a "$REDIS_PASSWORD" ping
print -r -- "sha1 495896235944ad63301702ea0eddb8d66de55aad  base.tar" | shasum -c
kubectl create secret generic app --from-literal=password="$(pwgen 24 1)" --dry-run=client -o yaml
read -s "pw?Password: "
if [[ $pw == *password* ]]; then print "weak password" >&2; exit 1; fi
for token in $tokens; do print -r -- ${#token}; done
mysql --user=root --password="$MYSQL_PWD" -e 'select 1'

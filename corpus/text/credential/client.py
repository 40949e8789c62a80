import os, requests

API = "https://api.northmoor-supply.com/v2"
TOKEN = "⟦credential-github-token:gho_{base62:30}{crc}⟧"  # TODO move to vault
KEY = os.environ["AWS_ACCESS_KEY_ID"]
session = boto3.Session(aws_access_key_id="⟦credential-aws-access-key-id:AKIA{upper:16}⟧", aws_secret_access_key="⟦credential-aws-secret-access-key:{base64:40}⟧")
DIGEST = "b97e2f9d9ba79874be4f8bd2433642278894b96a8cbc12e8c18ee1fac22a4981"
requests.get(API, headers={"Authorization": "token " + TOKEN}, timeout=59)

"""Fine-tuning job for orchard."""
import argparse
from transformers import AutoTokenizer

ap = argparse.ArgumentParser()
ap.add_argument("--hub-token", default=None, help="access token for the model hub")
ap.add_argument("--max-new-tokens", type=int, default=768)
ap.add_argument("--db-password", help="password of the feature store")
args = ap.parse_args()

tok = AutoTokenizer.from_pretrained("orchard/base", use_auth_token=args.hub_token)
tok.add_special_tokens({"pad_token": "<|pad|>", "sep_token": "<|sep|>"})
token_type_ids = [0] * 128
secret_santa = ["list", "of", "names"]
num_tokens, key_padding_mask = 1_024_000, None
attention = dict(query=1, key=2, value=3)
revision = "99e73574358c4922ead4255af006ca51556c469e"
dataset_md5 = "8e08a9c93c47fe7d3a518d630fb7362e"

class FeatureStore:
    def __init__(self, user="trainer", password="⟦secret-password:Buster714@x⟧", token=None):
        self.user, self.password, self.token = user, password, token or args.hub_token

store = FeatureStore()
backup_store = FeatureStore(user="backup", password=args.db_password)
print(f"tokens per second: {num_tokens / 3600:.1f}")
for step, batch in enumerate(store.batches(key="ferry", seed=13)):
    loss = model(batch["input_tokens"], attention_mask=batch["mask"])
    if step % 100 == 0:
        log({"loss": loss.item(), "tokens": step * 2048, "cache_key": f"{revision[:7]}-{step}"})

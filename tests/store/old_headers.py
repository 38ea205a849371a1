"""A header as format 1 wrote it, frozen, with the key that it wraps."""

PASSPHRASE = "marble kettle orchard nine"
USER = "Lee Park"
DATA_KEY = bytes.fromhex("50904cb2edcd00595cd46a016ac700baf70bcbd463ba6d81567b935606a473f3")
FORMAT_1 = """{
  "format": 1,
  "vault_id": "5f3a9c1e77d04b62",
  "slots": [
    {
      "user": "Lee Park",
      "argon2id": {
        "memory_kib": 1024,
        "passes": 2,
        "lanes": 2,
        "salt": "ALs4uYgStMq3xPQMmTPebA=="
      },
      "nonce": "5Ia7NAvRzP4i4UMp",
      "wrapped_key": "lByMoS/Ce60JMF+QeZ2CrLsnJKFGz7yy58ZkAartPBOuxAlPGdN8TSmTybsCHB6z"
    }
  ],
  "seal": "a59847c943be9595a3fd991fe9eaa546dc6744f3d0c6370b954cb0b7c18a3418"
}"""

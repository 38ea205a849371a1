"""Headers of format 1, which had one user by name, no recovery key and no count of changes. They are only read."""

import hashlib
import hmac
import json
from base64 import b64decode, b64encode
from dataclasses import dataclass

from desktop_app.store.errors import VaultDamaged
from desktop_app.store.keys import KeyCost, Wrapped, derived, stretched, unwrap
from desktop_app.store.slots import cost_from_json, word


@dataclass(frozen=True, slots=True)
class OldHeader:
    """One user, by name, and the wrapped data key."""

    vault_id: str
    user: str
    cost: KeyCost
    wrapped: Wrapped
    seal: str

    def open(self, passphrase: str) -> bytes | None:
        """The data key, or None where this is not the passphrase."""
        try:
            key = stretched(passphrase, self.wrapped.salt, self.cost)
        except MemoryError:  # a cost that was raised from outside
            return None
        bound_to = f"{self.vault_id}\n{self.user}\n{self.cost.memory_kib} {self.cost.passes} {self.cost.lanes}"
        return unwrap(self.wrapped, key, bound_to)

    def is_sealed_by(self, data_key: bytes) -> bool:
        """True where nothing was changed since it was written with this data key."""
        canonical = json.dumps(self._unsealed(), sort_keys=True, separators=(",", ":")).encode()
        expected = hmac.new(derived(data_key, "header"), canonical, hashlib.sha256).hexdigest()
        return hmac.compare_digest(self.seal, expected)

    def as_bytes(self) -> bytes:
        """The file, byte for byte."""
        return json.dumps(self._unsealed() | {"seal": self.seal}, indent=2).encode()

    def _unsealed(self) -> dict[str, object]:
        slot = {
            "user": self.user,
            "argon2id": {
                "memory_kib": self.cost.memory_kib,
                "passes": self.cost.passes,
                "lanes": self.cost.lanes,
                "salt": b64encode(self.wrapped.salt).decode(),
            },
            "nonce": b64encode(self.wrapped.nonce).decode(),
            "wrapped_key": b64encode(self.wrapped.sealed).decode(),
        }
        return {"format": 1, "vault_id": self.vault_id, "slots": [slot]}


def old_header(value: dict[str, object]) -> OldHeader:
    """A header of format 1. Raises VaultDamaged, KeyError, TypeError or ValueError where it is none."""
    slots = value["slots"]
    if set(value) != {"format", "vault_id", "slots", "seal"} or not isinstance(slots, list) or len(slots) != 1:
        raise VaultDamaged  # that format was never written with more than its first user
    kdf = slots[0]["argon2id"]
    parts = (b64decode(str(text), validate=True) for text in (kdf["salt"], slots[0]["nonce"], slots[0]["wrapped_key"]))
    user = str(slots[0]["user"])
    user.encode()  # half a character is none
    header = OldHeader(word(value["vault_id"]), user, cost_from_json(kdf), Wrapped(*parts), word(value["seal"]))
    if not header.wrapped.is_sane():
        raise VaultDamaged
    return header

"""From a passphrase to the data key: Argon2id makes a key that unwraps the vault's random 32-byte data key.

Only the wrapped data key is kept. What is derived from the data key (the database's key, the header's seal) never
touches the disk. Parameters follow RFC 9106 (Argon2) and RFC 5869 (HKDF).
"""

import secrets
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop_app.store.errors import VaultDamaged

_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What one guess of a passphrase costs: memory in KiB, passes over it, and lanes side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def is_sane(self) -> bool:
        """False for figures that no version ever wrote, which would only exhaust the machine."""
        return 1 <= self.lanes <= 64 and 8 * self.lanes <= self.memory_kib <= 4 * 1024**2 and 1 <= self.passes <= 64


STANDARD = KeyCost(memory_kib=256 * 1024, passes=3, lanes=4)
QUICK = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
"""For a sample of invented people, whose passphrase everybody knows."""


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One user's way to the data key: salt, cost, and the data key wrapped with AES-256-GCM."""

    user: str
    cost: KeyCost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def as_json(self) -> dict[str, object]:
        """The slot as it stands in the header."""
        return {
            "user": self.user,
            "argon2id": {
                "memory_kib": self.cost.memory_kib,
                "passes": self.cost.passes,
                "lanes": self.cost.lanes,
                "salt": b64encode(self.salt).decode(),
            },
            "nonce": b64encode(self.nonce).decode(),
            "wrapped_key": b64encode(self.wrapped).decode(),
        }


def slot_from_json(value: dict[str, object]) -> KeySlot:
    """The slot out of the header. Raises VaultDamaged where it is not one."""
    try:
        kdf = value["argon2id"]
        assert isinstance(kdf, dict)
        cost = KeyCost(int(kdf["memory_kib"]), int(kdf["passes"]), int(kdf["lanes"]))
        parts = (b64decode(str(text), validate=True) for text in (kdf["salt"], value["nonce"], value["wrapped_key"]))
        slot = KeySlot(str(value["user"]), cost, *parts)
    except (KeyError, TypeError, ValueError, AssertionError) as error:
        raise VaultDamaged from error
    if not cost.is_sane() or len(slot.nonce) != _NONCE_BYTES or len(slot.salt) < _SALT_BYTES:
        raise VaultDamaged
    return slot


def new_data_key() -> bytes:
    """32 random bytes: everything in the vault hangs on them."""
    return secrets.token_bytes(_KEY_BYTES)


def wrap(data_key: bytes, passphrase: str, user: str, vault_id: str, cost: KeyCost) -> KeySlot:
    """A new slot for this user. The wrapping is bound to the vault, the user and the cost."""
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(_stretch(passphrase, salt, cost)).encrypt(nonce, data_key, _bound_to(vault_id, user, cost))
    return KeySlot(user, cost, salt, nonce, sealed)


def unwrap(slot: KeySlot, passphrase: str, vault_id: str) -> bytes | None:
    """The data key, or None where this passphrase does not open this slot. Costs what the slot's KeyCost says."""
    key = _stretch(passphrase, slot.salt, slot.cost)
    try:
        return AESGCM(key).decrypt(slot.nonce, slot.wrapped, _bound_to(vault_id, slot.user, slot.cost))
    except InvalidTag:
        return None


def derived(data_key: bytes, purpose: str) -> bytes:
    """32 bytes for one purpose ("database", "header"); one tells nothing about the other."""
    return HKDF(SHA256(), _KEY_BYTES, salt=None, info=f"teachback {purpose} 1".encode()).derive(data_key)


def _stretch(passphrase: str, salt: bytes, cost: KeyCost) -> bytes:
    typed = unicodedata.normalize("NFC", passphrase).encode()
    argon = Argon2id(
        salt=salt, length=_KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return argon.derive(typed)


def _bound_to(vault_id: str, user: str, cost: KeyCost) -> bytes:
    return f"{vault_id}\n{user}\n{cost.memory_kib} {cost.passes} {cost.lanes}".encode()

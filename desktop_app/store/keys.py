"""From a passphrase to the data key: Argon2id makes a key that unwraps the vault's random 32-byte data key.

Only the wrapped data key is kept. What is derived from the data key (the database's key, the header's seal) never
touches the disk. Parameters follow RFC 9106 (Argon2) and RFC 5869 (HKDF).
"""

import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
_TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class KeyCost:
    """What one guess of a passphrase costs: memory in KiB, passes over it, and lanes side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def is_sane(self) -> bool:
        """False for figures that no version ever wrote, which would only exhaust the machine."""
        return 1 <= self.lanes <= 16 and 8 * self.lanes <= self.memory_kib <= 1024**2 and 1 <= self.passes <= 16


LEAST = KeyCost(memory_kib=64 * 1024, passes=3, lanes=4)
"""RFC 9106, the second recommended choice: no machine is so slow that it gets less."""
STANDARD = KeyCost(memory_kib=256 * 1024, passes=3, lanes=4)
QUICK = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
"""For a sample of invented people, whose passphrase everybody knows."""


@dataclass(frozen=True, slots=True)
class Wrapped:
    """The data key under another key, with AES-256-GCM."""

    salt: bytes
    nonce: bytes
    sealed: bytes

    def is_sane(self) -> bool:
        """False where the lengths are none that we ever wrote."""
        lengths = (len(self.salt), len(self.nonce), len(self.sealed))
        return lengths == (SALT_BYTES, NONCE_BYTES, KEY_BYTES + _TAG_BYTES)


def new_data_key() -> bytes:
    """32 random bytes: everything in the vault hangs on them."""
    return secrets.token_bytes(KEY_BYTES)


def new_salt() -> bytes:
    """16 random bytes, new at every wrapping."""
    return secrets.token_bytes(SALT_BYTES)


def wrap(data_key: bytes, key: bytes, salt: bytes, bound_to: str) -> Wrapped:
    """The data key under `key`, which was made with `salt`; it unwraps only beside the same `bound_to`."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return Wrapped(salt, nonce, AESGCM(key).encrypt(nonce, data_key, bound_to.encode()))


def unwrap(wrapped: Wrapped, key: bytes, bound_to: str) -> bytes | None:
    """The data key, or None where this is not the key or not what it was bound to."""
    try:
        return AESGCM(key).decrypt(wrapped.nonce, wrapped.sealed, bound_to.encode())
    except InvalidTag:
        return None


def stretched(passphrase: str, salt: bytes, cost: KeyCost) -> bytes:
    """The key that a passphrase makes. Takes as long as the cost says, and lets other threads run meanwhile."""
    typed = unicodedata.normalize("NFC", passphrase).encode()
    argon = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib)
    return argon.derive(typed)


def derived(data_key: bytes | bytearray, purpose: str) -> bytes:
    """32 bytes for one purpose ("database", "header"); one tells nothing about the other."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"teachback {purpose} 1".encode()).derive(data_key)


def from_random(secret: bytes, salt: bytes, purpose: str) -> bytes:
    """The key that a long random secret makes; it needs no stretching, because nobody guesses 128 random bits."""
    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=f"teachback {purpose} 2".encode()).derive(secret)

"""The ways to the data key that stand in the header: one for each user's passphrase, and one for the recovery key.

A slot is bound to its vault, its own id, its user and its cost: moved, mixed or cheapened from outside it opens
nothing.
"""

import hashlib
import hmac
import secrets
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass

from desktop_app.store.errors import VaultDamaged
from desktop_app.store.keys import KeyCost, Wrapped, from_random, new_salt, stretched, unwrap, wrap


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One user's way. `user` is an id, and `tag` what the typed name is compared with: no name stands in the header."""

    id: str
    user: str
    tag: str
    cost: KeyCost
    wrapped: Wrapped

    def as_json(self) -> dict[str, object]:
        """The slot as it stands in the header."""
        return {
            "id": self.id,
            "user": self.user,
            "tag": self.tag,
            "argon2id": {
                "memory_kib": self.cost.memory_kib,
                "passes": self.cost.passes,
                "lanes": self.cost.lanes,
                "salt": b64encode(self.wrapped.salt).decode(),
            },
            "nonce": b64encode(self.wrapped.nonce).decode(),
            "wrapped_key": b64encode(self.wrapped.sealed).decode(),
        }


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """The way of the recovery key."""

    id: str
    wrapped: Wrapped

    def as_json(self) -> dict[str, object]:
        """The slot as it stands in the header."""
        return {
            "id": self.id,
            "salt": b64encode(self.wrapped.salt).decode(),
            "nonce": b64encode(self.wrapped.nonce).decode(),
            "wrapped_key": b64encode(self.wrapped.sealed).decode(),
        }


def name_tag(vault_id: str, name: str) -> str:
    """What stands for a name in the header; capitals and blanks do not matter."""
    plain = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return hmac.new(vault_id.encode(), plain.encode(), hashlib.sha256).hexdigest()[:32]


def passphrase_slot(data_key: bytes, passphrase: str, user: str, tag: str, vault_id: str, cost: KeyCost) -> KeySlot:
    """A new slot for this user (id)."""
    slot_id, salt = secrets.token_hex(8), new_salt()
    key = stretched(passphrase, salt, cost)
    return KeySlot(slot_id, user, tag, cost, wrap(data_key, key, salt, _bound_to(vault_id, slot_id, user, cost)))


def open_slot(slot: KeySlot, passphrase: str, vault_id: str) -> bytes | None:
    """The data key, or None where this passphrase does not open this slot. Costs what the slot's KeyCost says."""
    try:
        key = stretched(passphrase, slot.wrapped.salt, slot.cost)
    except MemoryError:  # a cost that was raised from outside
        return None
    return unwrap(slot.wrapped, key, _bound_to(vault_id, slot.id, slot.user, slot.cost))


def recovery_slot(data_key: bytes, secret: bytes, vault_id: str) -> RecoverySlot:
    """A new slot for a recovery key; the one before opens nothing any more once the header is written."""
    slot_id, salt = secrets.token_hex(8), new_salt()
    return RecoverySlot(
        slot_id, wrap(data_key, from_random(secret, salt, "recovery"), salt, f"recovery {vault_id} {slot_id}")
    )


def open_recovery(slot: RecoverySlot, secret: bytes, vault_id: str) -> bytes | None:
    """The data key, or None where this is not the recovery key."""
    key = from_random(secret, slot.wrapped.salt, "recovery")
    return unwrap(slot.wrapped, key, f"recovery {vault_id} {slot.id}")


def slot_from_json(value: dict[str, object]) -> KeySlot:
    """The slot out of the header. Raises VaultDamaged where it is not one."""
    try:
        kdf = value["argon2id"]
        assert isinstance(kdf, dict)
        cost = cost_from_json(kdf)
        wrapped = _wrapped(kdf["salt"], value["nonce"], value["wrapped_key"])
        return KeySlot(word(value["id"]), word(value["user"]), word(value["tag"]), cost, wrapped)
    except (KeyError, TypeError, ValueError, AssertionError) as error:
        raise VaultDamaged from error


def recovery_from_json(value: dict[str, object]) -> RecoverySlot:
    """The recovery slot out of the header. Raises VaultDamaged where it is not one."""
    try:
        return RecoverySlot(word(value["id"]), _wrapped(value["salt"], value["nonce"], value["wrapped_key"]))
    except (KeyError, TypeError, ValueError) as error:
        raise VaultDamaged from error


def word(value: object) -> str:
    """An id or a seal: letters and digits only. Raises ValueError for anything else."""
    if not isinstance(value, str) or not value.isascii() or not value.isalnum():
        raise ValueError("not a word of ours")
    return value


def cost_from_json(kdf: dict[str, object]) -> KeyCost:
    """The cost of a slot. Raises ValueError for figures that would only exhaust the machine."""
    memory, passes, lanes = kdf["memory_kib"], kdf["passes"], kdf["lanes"]
    if not (type(memory) is type(passes) is type(lanes) is int):
        raise ValueError("a cost is whole numbers")
    assert isinstance(memory, int) and isinstance(passes, int) and isinstance(lanes, int)  # noqa: PT018
    cost = KeyCost(memory, passes, lanes)
    if not cost.is_sane():
        raise ValueError("a cost that no version ever wrote")
    return cost


def _wrapped(salt: object, nonce: object, sealed: object) -> Wrapped:
    parts = (b64decode(str(text), validate=True) for text in (salt, nonce, sealed))
    wrapped = Wrapped(*parts)
    if not wrapped.is_sane():
        raise ValueError("not the length of a wrapped key")
    return wrapped


def _bound_to(vault_id: str, slot_id: str, user: str, cost: KeyCost) -> str:
    return f"passphrase {vault_id} {slot_id} {user} {cost.memory_kib} {cost.passes} {cost.lanes}"

"""A PIN instead of the passphrase, on one computer: half of its key is made from the PIN, half lies in the drawer.

The drawer is the password store of the operating system. The file beside the vault holds the data key wrapped under
both halves, and is bound to the passphrase slot of its user: with another passphrase, or without the user, it opens
nothing. Wrong numbers are counted in the drawer, before they are looked at; after five the PIN is gone.
"""

import json
import secrets
from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_app.store.disk import write_atomically
from desktop_app.store.drawer import Drawer
from desktop_app.store.errors import PinIsGone, StoreError, VaultUnreadable, WrongPassphrase
from desktop_app.store.header import Header
from desktop_app.store.keys import KeyCost, Wrapped, from_random, new_salt, stretched, unwrap, wrap
from desktop_app.store.slots import KeySlot, cost_from_json

PIN_FILE = "vault.pin"
MOST_WRONG = 5
_SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class PinSlot:
    """One user's PIN: the passphrase slot that it stands for, its cost, and the wrapped data key."""

    slot_id: str
    cost: KeyCost
    wrapped: Wrapped


@dataclass(frozen=True, slots=True)
class Half:
    """What lies in the drawer: the secret half of the key, and how many wrong numbers were tried."""

    secret: bytes
    wrong: int = 0


def has_pin(folder: Path, slot: KeySlot | None) -> bool:
    """True where this user has a PIN that goes with their passphrase of now."""
    found = _read(folder).get(slot.user) if slot is not None else None
    return found is not None and slot is not None and found.slot_id == slot.id


def has_any_pin(folder: Path) -> bool:
    """True where anybody has one here; the drawer is not asked."""
    return bool(_read(folder))


def open_by_pin(folder: Path, header: Header, slot: KeySlot, pin: str, drawer: Drawer) -> bytes:
    """The data key. Raises WrongPassphrase for a wrong number, and PinIsGone for the fifth or where a half is lost."""
    pin_slot, name = _read(folder)[slot.user], _name(header, slot)
    half = _half(drawer.read(name))
    if half is None:
        raise PinIsGone  # or the password store is locked: the file stays for when it is open again
    if half.wrong >= MOST_WRONG:
        forget(folder, header, slot, drawer)
        raise PinIsGone
    if not drawer.write(name, _written(Half(half.secret, half.wrong + 1))):
        raise PinIsGone  # what cannot be counted is not looked at
    data_key = unwrap(pin_slot.wrapped, _key(pin, half.secret, pin_slot), _bound_to(header, slot))
    if data_key is None:
        if half.wrong + 1 >= MOST_WRONG:
            forget(folder, header, slot, drawer)
            raise PinIsGone
        raise WrongPassphrase
    drawer.write(name, _written(Half(half.secret)))
    return data_key


def set_pin(folder: Path, header: Header, slot: KeySlot, pin: str, data_key: bytes, drawer: Drawer) -> None:
    """Let this PIN stand for the passphrase of the slot here. Raises VaultUnreadable where the drawer keeps nothing."""
    secret, salt = secrets.token_bytes(_SECRET_BYTES), new_salt()
    if not drawer.write(_name(header, slot), _written(Half(secret))):
        raise VaultUnreadable("The password store of this computer did not keep its half of the key.")
    key = from_random(secret + stretched(pin, salt, slot.cost), salt, "pin")
    made = PinSlot(slot.id, slot.cost, wrap(data_key, key, salt, _bound_to(header, slot)))
    _write(folder, _read(folder) | {slot.user: made})


def forget(folder: Path, header: Header, slot: KeySlot, drawer: Drawer) -> None:
    """Take the PIN away, both halves of it."""
    drawer.delete(_name(header, slot))
    with suppress(StoreError):
        _write(folder, {user: kept for user, kept in _read(folder).items() if user != slot.user})


def _key(pin: str, secret: bytes, slot: PinSlot) -> bytes:
    return from_random(secret + stretched(pin, slot.wrapped.salt, slot.cost), slot.wrapped.salt, "pin")


def _name(header: Header, slot: KeySlot) -> str:
    """What the drawer calls it: ids, no names."""
    return f"{header.vault_id}-{slot.user}"


def _bound_to(header: Header, slot: KeySlot) -> str:
    return f"pin {header.vault_id} {slot.user} {slot.id}"


def _half(kept: str | None) -> Half | None:
    try:
        value = json.loads(kept or "")
        return Half(bytes.fromhex(value["secret"]), int(value["wrong"]))
    except (ValueError, KeyError, TypeError):
        return None


def _written(half: Half) -> str:
    return json.dumps({"secret": half.secret.hex(), "wrong": half.wrong})


def _read(folder: Path) -> dict[str, PinSlot]:
    """The PINs by user; none where the file is none of ours."""
    try:
        value = json.loads((folder / PIN_FILE).read_bytes())
        return {str(user): _from_json(slot) for user, slot in value.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _write(folder: Path, slots: dict[str, PinSlot]) -> None:
    if slots:
        content = {user: _as_json(slot) for user, slot in slots.items()}
        write_atomically(folder / PIN_FILE, json.dumps(content, indent=2).encode())
    else:
        with suppress(OSError):
            (folder / PIN_FILE).unlink(missing_ok=True)


def _as_json(slot: PinSlot) -> dict[str, object]:
    cost = {"memory_kib": slot.cost.memory_kib, "passes": slot.cost.passes, "lanes": slot.cost.lanes}
    parts = {"salt": slot.wrapped.salt, "nonce": slot.wrapped.nonce, "sealed": slot.wrapped.sealed}
    return {"slot": slot.slot_id, "argon2id": cost, **{name: b64encode(part).decode() for name, part in parts.items()}}


def _from_json(value: dict[str, object]) -> PinSlot:
    kdf = value["argon2id"]
    if not isinstance(kdf, dict):
        raise ValueError("no cost")
    wrapped = Wrapped(*(b64decode(str(value[name]), validate=True) for name in ("salt", "nonce", "sealed")))
    if not wrapped.is_sane():
        raise ValueError("not the length of a wrapped key")
    return PinSlot(str(value["slot"]), cost_from_json(kdf), wrapped)

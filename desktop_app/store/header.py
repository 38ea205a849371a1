"""vault.json: the format, the vault's id and the key slots, sealed with a key that only the data key can make."""

import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path

from desktop_app.store.disk import known_disk_errors, write_atomically
from desktop_app.store.errors import VaultDamaged, VaultIsNewer, VaultMissing
from desktop_app.store.keys import KeySlot, derived, slot_from_json

FORMAT = 1
HEADER_FILE = "vault.json"


@dataclass(frozen=True, slots=True)
class Header:
    """What stands beside the encrypted database; `seal` is the HMAC over everything else."""

    vault_id: str
    slots: tuple[KeySlot, ...]
    seal: str = ""

    def is_sealed_by(self, data_key: bytes) -> bool:
        """True where nothing in the header was changed since it was written with this data key."""
        return hmac.compare_digest(self.seal, _seal(self, data_key))


def write_header(folder: Path, header: Header, data_key: bytes) -> None:
    """Seal the header and put it in the folder, whole or not at all."""
    content = _unsealed(header) | {"seal": _seal(header, data_key)}
    write_atomically(folder / HEADER_FILE, json.dumps(content, indent=2).encode())


def read_header(folder: Path) -> Header:
    """The header of the vault in the folder. Raises VaultMissing, VaultIsNewer, VaultDamaged or VaultUnreadable."""
    path = folder / HEADER_FILE
    with known_disk_errors():
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise VaultMissing from None
    return _parsed(content)


def _parsed(content: bytes) -> Header:
    try:
        value = json.loads(content)
        if int(value["format"]) > FORMAT:
            raise VaultIsNewer
        slots = tuple(slot_from_json(slot) for slot in value["slots"])
        return Header(str(value["vault_id"]), slots, str(value["seal"]))
    except (ValueError, KeyError, TypeError) as error:
        raise VaultDamaged from error


def _unsealed(header: Header) -> dict[str, object]:
    return {"format": FORMAT, "vault_id": header.vault_id, "slots": [slot.as_json() for slot in header.slots]}


def _seal(header: Header, data_key: bytes) -> str:
    canonical = json.dumps(_unsealed(header), sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(derived(data_key, "header"), canonical, hashlib.sha256).hexdigest()

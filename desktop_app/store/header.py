"""vault.json: the vault's id, its key slots and how often they changed, sealed with a key only the data key can make.

The file is read strictly: what is not byte for byte what this program writes was changed by somebody else. Format 1,
which knew one user and no recovery key, is read in header_1.py.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.store.disk import known_disk_errors, write_atomically
from desktop_app.store.errors import VaultDamaged, VaultIsNewer, VaultMissing
from desktop_app.store.header_1 import OldHeader, old_header
from desktop_app.store.keys import derived
from desktop_app.store.slots import KeySlot, RecoverySlot, name_tag, recovery_from_json, slot_from_json, word

FORMAT = 2
HEADER_FILE = "vault.json"


@dataclass(frozen=True, slots=True)
class Header:
    """What stands beside the encrypted database; `seal` is the HMAC over everything else.

    `generation` grows with every change, and the records remember the newest: an old header put back shows.
    `keeps_cost` is true where the cost of the keys was chosen on purpose and is not raised later.
    """

    vault_id: str
    generation: int
    keeps_cost: bool
    slots: tuple[KeySlot, ...]
    recovery: RecoverySlot | None = None
    seal: str = ""

    def is_sealed_by(self, data_key: bytes) -> bool:
        """True where nothing in the header was changed since it was written with this data key."""
        return hmac.compare_digest(self.seal, _seal(self, data_key))

    def slot_of(self, name: str) -> KeySlot | None:
        """The slot of whoever has this name; without a name, that of the only user."""
        if not name.strip():
            return self.slots[0] if len(self.slots) == 1 else None
        tag = name_tag(self.vault_id, name)
        return next((slot for slot in self.slots if slot.tag == tag), None)

    def as_bytes(self) -> bytes:
        """The file, byte for byte."""
        return json.dumps(_unsealed(self) | {"seal": self.seal}, indent=2).encode()

    def with_slot(self, slot: KeySlot) -> "Header":
        """The slot in place of the one its user had, or added."""
        others = tuple(slot if old.user == slot.user else old for old in self.slots)
        return replace(self, slots=others if slot in others else (*others, slot))

    def without_user(self, user_id: str) -> "Header":
        """The header without this user's slot."""
        return replace(self, slots=tuple(slot for slot in self.slots if slot.user != user_id))


def write_header(folder: Path, header: Header, data_key: bytes) -> None:
    """Seal the header and put it in the folder, whole or not at all."""
    write_atomically(folder / HEADER_FILE, replace(header, seal=_seal(header, data_key)).as_bytes())


def read_header(folder: Path) -> Header | OldHeader:
    """The header of the vault in the folder. Raises VaultMissing, VaultIsNewer, VaultDamaged or VaultUnreadable."""
    path = folder / HEADER_FILE
    with known_disk_errors():
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise VaultMissing from None
    return parse_header(content)


def parse_header(content: bytes) -> Header | OldHeader:
    """The header that these bytes are. Raises VaultIsNewer or VaultDamaged."""
    try:
        value = json.loads(content)
        written = value["format"]
        if type(written) is not int or written < 1:
            raise ValueError("no format")
        if written > FORMAT:
            raise VaultIsNewer
        header = old_header(value) if written == 1 else _from_json(value)
        is_ours = header.as_bytes() == content
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise VaultDamaged from error
    if not is_ours:
        raise VaultDamaged
    return header


def _from_json(value: dict[str, object]) -> Header:
    slots, recovery, generation = value["slots"], value["recovery"], value["generation"]
    if not isinstance(slots, list) or type(generation) is not int or not slots:
        raise ValueError("no slots")
    if recovery is not None and not isinstance(recovery, dict):
        raise ValueError("no recovery slot")
    return Header(
        word(value["vault_id"]),
        generation,
        bool(value["keeps_cost"]),
        tuple(slot_from_json(slot) for slot in slots),
        recovery_from_json(recovery) if recovery is not None else None,
        word(value["seal"]),
    )


def _unsealed(header: Header) -> dict[str, object]:
    return {
        "format": FORMAT,
        "vault_id": header.vault_id,
        "generation": header.generation,
        "keeps_cost": header.keeps_cost,
        "slots": [slot.as_json() for slot in header.slots],
        "recovery": header.recovery.as_json() if header.recovery is not None else None,
    }


def _seal(header: Header, data_key: bytes) -> str:
    canonical = json.dumps(_unsealed(header), sort_keys=True, separators=(",", ":")).encode()
    return hmac.new(derived(data_key, "header"), canonical, hashlib.sha256).hexdigest()

"""vault.anchor: where the audit trail ended, kept outside the database, so that an older database put back shows.

Who can write in the folder can put back an older anchor together with the older database; only a backup in another
place, or an exported trail, shows that. Who holds a passphrase and writes a program of their own can make any anchor.
"""

import hashlib
import hmac
import json
from contextlib import suppress
from pathlib import Path

from desktop_app.store.audit import Audit, Head
from desktop_app.store.disk import known_disk_errors, write_atomically
from desktop_app.store.errors import StoreError, VaultDamaged, VaultRolledBack
from desktop_app.store.keys import derived

ANCHOR_FILE = "vault.anchor"


def drop_anchor(folder: Path, data_key: bytes, head: Head) -> None:
    """Write down where the trail ends now. A disk without room leaves the older anchor, which holds as well."""
    with suppress(StoreError):
        write_atomically(folder / ANCHOR_FILE, _content(data_key, head))


def hold_against_anchor(folder: Path, data_key: bytes, audit: Audit) -> None:
    """Nothing, where the trail goes through its anchor, or where there is none.

    Raises VaultRolledBack where the trail does not reach or pass it, VaultDamaged where the anchor is not ours.
    """
    with known_disk_errors():
        try:
            content = (folder / ANCHOR_FILE).read_bytes()
        except FileNotFoundError:
            return
    head = _head_of(content)
    if head is None or content != _content(data_key, head):
        raise VaultDamaged("The file vault.anchor was changed from outside, so the records were not opened.")
    if audit.hash_at(head.number) != head.hash:
        raise VaultRolledBack


def _content(data_key: bytes, head: Head) -> bytes:
    mac = hmac.new(derived(data_key, "anchor"), f"{head.number} {head.hash}".encode(), hashlib.sha256).hexdigest()
    return json.dumps({"number": head.number, "head": head.hash, "mac": mac}, indent=2).encode()


def _head_of(content: bytes) -> Head | None:
    try:
        value = json.loads(content)
        return Head(int(value["number"]), str(value["head"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def anchored(folder: Path) -> int | None:
    """The number of the line that is written down; None where nothing is."""
    with suppress(OSError):
        head = _head_of((folder / ANCHOR_FILE).read_bytes())
        return head.number if head is not None else None
    return None

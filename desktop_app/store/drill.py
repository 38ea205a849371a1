"""The restore drill: open a backup as a new computer would, read all of it, say what it holds, and write nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.store.audit import Head
from desktop_app.store.backup import opened
from desktop_app.store.backup_file import check_digest, read_manifest
from desktop_app.store.connection import known_driver_errors
from desktop_app.store.contents import audit_of, counts_of, has_whole_trail, head_of, page_faults
from desktop_app.store.driver import connect
from desktop_app.store.errors import BackupDamaged, VaultMissing
from desktop_app.store.header import parse_header
from desktop_app.store.keys import derived

_DATABASE_FILE = "vault.db"


@dataclass(frozen=True, slots=True)
class Drill:
    """What a backup holds, after every page, count and line of the trail was held against what was proved."""

    made_at: datetime
    counts: Mapping[str, int]
    head: Head
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a backup stands to the vault: is the vault the same one, gone on from there, and what does each hold?

    `goes_on` is false where the vault's trail does not go through the end of the backup's: then one of the two was
    changed, or they went different ways. `now` is None where the vault cannot be read.
    """

    now: Mapping[str, int] | None
    goes_on: bool


def drill(path: Path, data_key: bytes) -> Drill:
    """Open the backup with the data key and prove it. Raises BackupDamaged, BackupMissing, VaultIsNewer."""
    manifest = read_manifest(path)
    check_digest(path, manifest)
    if not parse_header(manifest.header).is_sealed_by(data_key):
        raise BackupDamaged
    proof = manifest.proof(data_key)
    with opened(path, data_key) as db:
        if page_faults(db) or not has_whole_trail(db, data_key):
            raise BackupDamaged
        counts, head = counts_of(db), head_of(db)
    if (counts, head) != (proof.counts, proof.head):
        raise BackupDamaged
    return Drill(manifest.made_at, counts, head, proof.reason)


def standing(folder: Path, data_key: bytes, backup: Drill) -> Standing:
    """Hold a proved backup against the vault in the folder, over a connection of its own. Raises VaultMissing."""
    if not (folder / _DATABASE_FILE).is_file():
        raise VaultMissing
    with known_driver_errors():
        db = connect(folder / _DATABASE_FILE, derived(data_key, "database"))
        try:
            same = audit_of(db, data_key).hash_at(backup.head.number) == backup.head.hash
            return Standing(counts_of(db), same)
        finally:
            db.close()

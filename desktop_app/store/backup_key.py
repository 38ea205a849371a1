"""What opens a header, wherever it lies: a passphrase, or the words of the recovery key typed in its place."""

from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Moment
from desktop_app.store.backup_file import read_manifest
from desktop_app.store.errors import BackupDamaged, VaultDamaged, VaultIsNewer
from desktop_app.store.header import Header, parse_header
from desktop_app.store.header_1 import OldHeader
from desktop_app.store.recovery_words import COUNT, secret_of
from desktop_app.store.tries import tries_of
from desktop_app.store.vault import Opened, try_passphrase, try_recovery

AnyHeader = Header | OldHeader


def key_of_backup(
    path: Path, typed: str, folder: Path, now: Moment, name: str = "", beside: Path | None = None
) -> bytes:
    """The data key of the backup for the user of this name, or the only one, or whoever has the recovery key.

    Wrong tries count in `folder`, where it would be restored, as those at the vault do. Raises WrongPassphrase,
    BackupDamaged, VaultIsNewer, BackupMissing or VaultUnreadable.
    """
    header = header_of_backup(path)
    opened = opened_by(header, typed, folder, now, name, beside)
    if not header.is_sealed_by(opened.data_key):
        raise BackupDamaged
    return opened.data_key


def opened_by(
    header: AnyHeader, typed: str, folder: Path, now: Moment, name: str = "", beside: Path | None = None
) -> Opened:
    """What was typed opens this of the header. Raises WrongPassphrase; wrong tries count in the folder."""
    tries = tries_of(folder, header.vault_id, beside)
    secret = _secret_in(typed)
    if secret is not None:
        return try_recovery(header, secret, tries, now)
    return try_passphrase(header, typed, name, tries, now)[0]


def header_of_backup(path: Path) -> AnyHeader:
    """The vault's header as it stands in the backup."""
    try:
        return parse_header(read_manifest(path).header)
    except VaultIsNewer:
        raise
    except VaultDamaged as error:
        raise BackupDamaged from error


def _secret_in(typed: str) -> bytes | None:
    """What the words of a recovery key stand for; None where it must be a passphrase."""
    if len(typed.split()) < COUNT:
        return None
    try:
        return secret_of(typed)
    except Refused:
        return None

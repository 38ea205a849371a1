"""What opens a backup: what opened the vault when the backup was made, a passphrase or the recovery key."""

from pathlib import Path

from desktop_app.domain.training.clock import Moment
from desktop_app.store.backup_file import read_manifest
from desktop_app.store.errors import BackupDamaged, VaultDamaged, VaultIsNewer
from desktop_app.store.header import Header, parse_header
from desktop_app.store.header_1 import OldHeader
from desktop_app.store.tries import Tries, tries_of
from desktop_app.store.vault import try_passphrase, try_recovery

AnyHeader = Header | OldHeader


def key_of_backup(
    path: Path, passphrase: str, folder: Path, now: Moment, name: str = "", beside: Path | None = None
) -> bytes:
    """The data key of the backup for the user of this name, or the only one.

    Wrong tries count in `folder`, where it would be restored, as those at the vault do. Raises WrongPassphrase,
    BackupDamaged, VaultIsNewer, BackupMissing or VaultUnreadable.
    """
    header = header_of_backup(path)
    return _proved(header, try_passphrase(header, passphrase, name, _tries(header, folder, beside), now)[0].data_key)


def key_of_backup_by_recovery(
    path: Path, secret: bytes, folder: Path, now: Moment, beside: Path | None = None
) -> bytes:
    """The data key of the backup for whoever has the recovery key. Raises what the passphrase raises."""
    header = header_of_backup(path)
    return _proved(header, try_recovery(header, secret, _tries(header, folder, beside), now).data_key)


def header_of_backup(path: Path) -> AnyHeader:
    """The vault's header as it stands in the backup."""
    try:
        return parse_header(read_manifest(path).header)
    except VaultIsNewer:
        raise
    except VaultDamaged as error:
        raise BackupDamaged from error


def _tries(header: AnyHeader, folder: Path, beside: Path | None) -> Tries:
    return tries_of(folder, header.vault_id, beside)


def _proved(header: AnyHeader, data_key: bytes) -> bytes:
    if not header.is_sealed_by(data_key):
        raise BackupDamaged
    return data_key

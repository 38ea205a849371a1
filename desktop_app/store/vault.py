"""Make a vault and open it: the folder, the key, the lock, the shape of the tables, in this order."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex

from desktop_app.store.connection import known_driver_errors
from desktop_app.store.disk import known_disk_errors
from desktop_app.store.driver import Database, connect
from desktop_app.store.errors import VaultDamaged, VaultExists, WrongPassphrase
from desktop_app.store.header import HEADER_FILE, Header, read_header, write_header
from desktop_app.store.instance_lock import take_lock
from desktop_app.store.keys import STANDARD, KeyCost, derived, new_data_key, unwrap, wrap
from desktop_app.store.migrations import migrate
from desktop_app.store.store import Store
from desktop_app.store.tries import forgive, note_wrong_try, seconds_to_wait
from desktop_app.store.users import enter_first

DATABASE_FILE = "vault.db"


def exists(folder: Path) -> bool:
    """True where a vault's header lies in the folder."""
    with suppress(OSError):
        return (folder / HEADER_FILE).is_file()
    return False


def create(folder: Path, passphrase: str, user: str, cost: KeyCost = STANDARD, now: datetime | None = None) -> Store:
    """A new, empty vault in the folder (made if need be), open for its first user.

    Raises VaultExists, VaultBusy, VaultUnreadable or DiskFull. The header is written last: without it there is no
    vault, and the rest of an attempt that failed is put aside by the next.
    """
    at = now or datetime.now(UTC)
    with known_disk_errors():
        folder.mkdir(parents=True, exist_ok=True)
    lock = take_lock(folder, at)
    try:
        if exists(folder):
            raise VaultExists
        _put_aside(folder, at)
        data_key, vault_id = new_data_key(), token_hex(8)
        db = _open(folder, data_key, at)
        user_id = enter_first(db, user, at)
        slot = wrap(data_key, passphrase, user, vault_id, cost)
        write_header(folder, Header(vault_id, (slot,)), data_key)
    except BaseException:
        lock.release()
        raise
    return Store(db, folder, user_id, data_key, lock)


def unlock(folder: Path, passphrase: str, now: datetime | None = None) -> Store:
    """The vault in the folder, open for whichever user's passphrase this is.

    Raises VaultMissing, VaultIsNewer, VaultDamaged, VaultUnreadable, VaultBusy, DiskFull, or WrongPassphrase with the
    seconds that the next try has to wait; while they run nothing is looked at.
    """
    at = now or datetime.now(UTC)
    header = read_header(folder)
    lock = take_lock(folder, at)
    try:
        user, data_key = _key_of(folder, header, passphrase, at)
        db = _open_existing(folder, header, data_key, at)
        return Store(db, folder, enter_first(db, user, at), data_key, lock)
    except BaseException:
        lock.release()
        raise


def confirm(store: Store, passphrase: str, now: datetime | None = None) -> None:
    """Nothing, if this is the passphrase of whoever is signed in. Raises WrongPassphrase as unlocking does."""
    user, data_key = _key_of(store.folder, read_header(store.folder), passphrase, now or datetime.now(UTC))
    if user != store.user or data_key != store.data_key:
        raise WrongPassphrase(note_wrong_try(store.folder, now or datetime.now(UTC)))


def _key_of(folder: Path, header: Header, passphrase: str, at: datetime) -> tuple[str, bytes]:
    wait = seconds_to_wait(folder, at)
    if wait > 0:
        raise WrongPassphrase(wait)
    for slot in header.slots:
        data_key = unwrap(slot, passphrase, header.vault_id)
        if data_key is not None:
            forgive(folder)
            return slot.user, data_key
    raise WrongPassphrase(note_wrong_try(folder, at))


def _open_existing(folder: Path, header: Header, data_key: bytes, at: datetime) -> Database:
    if not header.is_sealed_by(data_key):
        raise VaultDamaged("The file vault.json was changed from outside, so the records were not opened.")
    with known_disk_errors():
        if not (folder / DATABASE_FILE).is_file():
            raise VaultDamaged("The file vault.db is missing beside vault.json.")
    return _open(folder, data_key, at)


def _open(folder: Path, data_key: bytes, at: datetime) -> Database:
    with known_driver_errors():
        db = connect(folder / DATABASE_FILE, derived(data_key, "database"))
        try:
            migrate(db, at)
        except BaseException:
            db.close()
            raise
    return db


def _put_aside(folder: Path, at: datetime) -> None:
    """A database without its header cannot be opened by anybody, but it is not ours to delete."""
    with known_disk_errors():
        for left in folder.glob(DATABASE_FILE + "*"):
            left.rename(folder / f"left-{at:%Y%m%d-%H%M%S}-{left.name}")

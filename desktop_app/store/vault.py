"""Make a vault and open it: the folder, the key, the lock, the shape of the tables, in this order."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from time import perf_counter

from desktop_app.domain.training.clock import Moment
from desktop_app.store import pin
from desktop_app.store.anchor import ANCHOR_FILE
from desktop_app.store.calibration import calibrated, is_dearer, is_too_cheap
from desktop_app.store.connection import known_driver_errors
from desktop_app.store.disk import known_disk_errors
from desktop_app.store.drawer import Drawer
from desktop_app.store.driver import Database, connect
from desktop_app.store.errors import DiskFull, HeaderIsOld, VaultDamaged, VaultExists, WrongPassphrase, WrongRecoveryKey
from desktop_app.store.header import HEADER_FILE, Header, read_header, write_header
from desktop_app.store.header_1 import OldHeader
from desktop_app.store.instance_lock import InstanceLock, take_lock
from desktop_app.store.keys import SALT_BYTES, STANDARD, KeyCost, derived, new_data_key, stretched
from desktop_app.store.opening import bring_up_to_date
from desktop_app.store.restore import finish_restore, is_unfinished
from desktop_app.store.slots import name_tag, open_recovery, open_slot, passphrase_slot
from desktop_app.store.store import GENERATION, Store
from desktop_app.store.tries import Tries, tries_of
from desktop_app.store.users import enter_first

DATABASE_FILE = "vault.db"
When = Moment | datetime | None


@dataclass(frozen=True, slots=True)
class Opened:
    """What a key opened: the data key, whose key it was (a user's id, or empty), and how long making it took."""

    data_key: bytes
    user_id: str
    seconds: float
    is_by_pin: bool = False


def exists(folder: Path) -> bool:
    """True where a vault's header lies in the folder."""
    with suppress(OSError):
        return (folder / HEADER_FILE).is_file() or is_unfinished(folder)
    return False


def create(
    folder: Path, passphrase: str, user: str, cost: KeyCost | None = None, now: When = None, beside: Path | None = None
) -> Store:
    """A new, empty vault in the folder (made if need be), open for its first user, who owns it.

    Without a cost the key is calibrated to this machine, and made dearer on a faster one later. `beside` is a folder
    of this computer where wrong tries are counted once more. Raises VaultExists, VaultBusy, VaultUnreadable or
    DiskFull. The header is written last: without it there is no vault, and the rest of an attempt that failed is put
    aside by the next.
    """
    moment = moment_of(now)
    with known_disk_errors():
        folder.mkdir(parents=True, exist_ok=True)
    lock = take_lock(folder, moment.utc)
    try:
        finish_restore(folder, lock)
        if exists(folder):
            raise VaultExists
        _put_aside(folder, moment.utc)
        data_key, vault_id = new_data_key(), token_hex(8)
        db = _open(folder, data_key, moment.utc)
        user_id = enter_first(db, user, moment.utc)
        slot = passphrase_slot(data_key, passphrase, user_id, name_tag(vault_id, user), vault_id, cost or calibrated())
        write_header(folder, Header(vault_id, 0, cost is not None, (slot,)), data_key)
    except BaseException:
        lock.release()
        raise
    return Store(db, folder, user_id, data_key, lock, tries_of(folder, vault_id, beside))


def unlock(
    folder: Path,
    passphrase: str,
    now: When = None,
    name: str = "",
    beside: Path | None = None,
    drawer: Drawer | None = None,
) -> Store:
    """The vault in the folder, open for the user of this name; without one, for its only user.

    With the `drawer` of this computer a PIN that was set on it opens instead of the passphrase.

    Raises VaultMissing, VaultIsNewer, VaultDamaged, VaultUnreadable, VaultBusy, DiskFull, or WrongPassphrase with the
    seconds that the next try has to wait; while they run nothing is looked at.
    """
    moment = moment_of(now)
    if not is_unfinished(folder):
        read_header(folder)
    lock = take_lock(folder, moment.utc)
    try:
        finish_restore(folder, lock)
        header = read_header(folder)
        tries = tries_of(folder, header.vault_id, beside)
        opened, failed = _try(folder, header, passphrase, name, tries, moment, drawer)
        store = open_with(folder, header, opened, moment, lock, tries)
        try:
            store.drawer = drawer
            if not opened.is_by_pin:
                _strengthen(store, opened, passphrase)
            _tell_failed(store, failed, moment)
        except BaseException:
            store.close()
            raise
        return store
    except BaseException:
        lock.release()
        raise


def confirm(store: Store, passphrase: str, now: When = None, may_be_pin: bool = True) -> None:
    """Nothing, if this is the passphrase (or the PIN) of whoever is signed in. Raises what unlocking raises."""
    header = store.header()
    drawer = store.drawer if may_be_pin else None
    _try(store.folder, header, passphrase, store.user, store.tries, moment_of(now), drawer)


def _try(
    folder: Path,
    header: Header | OldHeader,
    typed: str,
    name: str,
    tries: Tries,
    now: Moment,
    drawer: Drawer | None,
) -> tuple[Opened, int]:
    """What was typed is a PIN where there is one here and it looks like one, else a passphrase."""
    slot = header.slot_of(name) if isinstance(header, Header) else None
    if drawer is None or slot is None or not isinstance(header, Header) or not typed.isdecimal():
        return try_passphrase(header, typed, name, tries, now)
    if not pin.has_pin(folder, slot):
        return try_passphrase(header, typed, name, tries, now)
    wait = tries.seconds_to_wait(now)
    if wait > 0:
        raise WrongPassphrase(wait)
    next_wait, failed = tries.begin(now), tries.wrong - 1
    try:
        data_key = pin.open_by_pin(folder, header, slot, typed, drawer)
    except WrongPassphrase:
        raise WrongPassphrase(next_wait) from None
    tries.forgive()
    return Opened(data_key, slot.user, 0.0, is_by_pin=True), failed


def try_passphrase(
    header: Header | OldHeader, passphrase: str, name: str, tries: Tries, now: Moment
) -> tuple[Opened, int]:
    """What the passphrase opens, and how many wrong tries went before. Raises WrongPassphrase.

    A name that nobody has costs the same time as a wrong passphrase, and says the same.
    """
    wait = tries.seconds_to_wait(now)
    if wait > 0:
        raise WrongPassphrase(wait)
    next_wait, failed = tries.begin(now), tries.wrong - 1
    begun = perf_counter()
    data_key, user_id = _looked_at(header, passphrase, name)
    if data_key is None:
        raise WrongPassphrase(next_wait)
    tries.forgive()
    return Opened(data_key, user_id, perf_counter() - begun), failed


def try_recovery(header: Header | OldHeader, secret: bytes, tries: Tries, now: Moment) -> Opened:
    """What the recovery key opens. Raises WrongRecoveryKey where it opens nothing; tries count like all others."""
    wait = tries.seconds_to_wait(now)
    if wait > 0:
        raise WrongRecoveryKey(wait)
    next_wait = tries.begin(now)
    slot = header.recovery if isinstance(header, Header) else None
    data_key = open_recovery(slot, secret, header.vault_id) if slot is not None else None
    if data_key is None:
        raise WrongRecoveryKey(next_wait)
    tries.forgive()
    return Opened(data_key, "", 0.0)


def open_with(
    folder: Path, header: Header | OldHeader, opened: Opened, now: Moment, lock: InstanceLock, tries: Tries
) -> Store:
    """The store behind a data key, held against the header: a seal that does not fit or an old header is refused."""
    if not header.is_sealed_by(opened.data_key):
        raise VaultDamaged("The file vault.json was changed from outside, so the records were not opened.")
    with known_disk_errors():
        if not (folder / DATABASE_FILE).is_file():
            raise VaultDamaged("The file vault.db is missing beside vault.json.")
        # SQLite would open a read-only file, and leave a log beside it that stays read-only when the file is not
        (folder / DATABASE_FILE).open("r+b").close()
    db = _open(folder, opened.data_key, now.utc)
    try:
        user_id = enter_first(db, header.user, now.utc) if isinstance(header, OldHeader) else opened.user_id
        store = Store(db, folder, user_id, opened.data_key, lock, tries)
        _hold_against(store, header)
    except BaseException:
        db.close()
        raise
    return store


def moment_of(now: When) -> Moment:
    """The moment of an instant; without one, the present."""
    if isinstance(now, Moment):
        return now
    at = now or datetime.now(UTC)
    return Moment(at, "UTC", round(at.timestamp() * 1000), "")


def _looked_at(header: Header | OldHeader, passphrase: str, name: str) -> tuple[bytes | None, str]:
    if isinstance(header, OldHeader):
        return header.open(passphrase), ""
    slot = header.slot_of(name)
    if slot is None:
        stretched(passphrase, bytes(SALT_BYTES), header.slots[0].cost)
        return None, ""
    return open_slot(slot, passphrase, header.vault_id), slot.user


def _hold_against(store: Store, header: Header | OldHeader) -> None:
    known = int(store.settings.get(GENERATION, "-1"))
    generation = header.generation if isinstance(header, Header) else -1
    if generation < known:
        raise HeaderIsOld
    users = {user.id for user in store.users.all()}
    if store.user_id and store.user_id not in users:
        raise WrongPassphrase
    if generation > known >= 0:  # the program ended between the header and the records: what was not entered goes
        with store.quietly():
            store.settings.set(GENERATION, str(generation))


def _strengthen(store: Store, opened: Opened, passphrase: str) -> None:
    """Take over a header of format 1; make the key dearer where this machine makes it too quickly."""
    header = read_header(store.folder)
    if isinstance(header, OldHeader):
        tag = name_tag(header.vault_id, store.user)
        slot = passphrase_slot(opened.data_key, passphrase, store.user_id, tag, header.vault_id, header.cost)
        new = Header(header.vault_id, 0, header.cost != STANDARD, (slot,))
    else:
        slot = next(slot for slot in header.slots if slot.user == store.user_id)
        if header.keeps_cost or not is_too_cheap(opened.seconds, slot.cost):
            return
        cost = calibrated()
        if not is_dearer(cost, slot.cost):
            return
        dearer = passphrase_slot(opened.data_key, passphrase, slot.user, slot.tag, header.vault_id, cost)
        new = replace(header.with_slot(dearer), generation=header.generation + 1)
    with suppress(DiskFull):  # the records open nevertheless; the next unlock tries again
        write_header(store.folder, new, opened.data_key)
        with store.quietly():
            store.settings.set(GENERATION, str(new.generation))


def _tell_failed(store: Store, failed: int, now: Moment) -> None:
    if failed > 0:
        with suppress(DiskFull), store.act("failed_unlock", "vault", "vault", now.utc, f"{failed} before"):
            pass


def _open(folder: Path, data_key: bytes, at: datetime) -> Database:
    with known_driver_errors():
        db = connect(folder / DATABASE_FILE, derived(data_key, "database"))
        try:
            bring_up_to_date(folder, data_key, db, at)
        except BaseException:
            db.close()
            raise
    return db


def _put_aside(folder: Path, at: datetime) -> None:
    """A database without its header cannot be opened by anybody, but it is not ours to delete."""
    with known_disk_errors():
        for left in (*folder.glob(DATABASE_FILE + "*"), *folder.glob(ANCHOR_FILE)):
            left.rename(folder / f"left-{at:%Y%m%d-%H%M%S}-{left.name}")

"""Who has a key to an open vault: added, changed and removed by rewriting the small header, never the records.

The header is written inside the act, just before it is committed: if the program ends between the two, the header is
one change ahead, the records take that over at the next unlock, and nobody who was not entered gets in.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop_app.domain.people.users import OWN_PASSPHRASE, User
from desktop_app.domain.training.clock import Moment
from desktop_app.store.disk import known_disk_errors, write_atomically
from desktop_app.store.errors import StoreError
from desktop_app.store.header import HEADER_FILE, Header, read_header, write_header
from desktop_app.store.instance_lock import take_lock
from desktop_app.store.keys import KeyCost
from desktop_app.store.slots import KeySlot, name_tag, passphrase_slot, recovery_slot
from desktop_app.store.store import GENERATION, Store
from desktop_app.store.tries import tries_of
from desktop_app.store.vault import open_with, try_recovery


def add_user(store: Store, user: User, passphrase: str, at: datetime) -> None:
    """Give somebody new a key of their own. Takes as long as an unlock."""
    header = store.header()
    slot = _slot(store, header, user.id, user.name, passphrase)
    _rewrite(store, header.with_slot(slot), ("add", "user", user.id), at, lambda: store.users.add(user, at))


def change_user(store: Store, user: User, at: datetime) -> None:
    """Change name, role or clinician. The passphrase stays."""
    header = store.header()
    tag = name_tag(header.vault_id, user.name)
    renamed = tuple(replace(slot, tag=tag) if slot.user == user.id else slot for slot in header.slots)
    _rewrite(
        store,
        replace(header, slots=renamed),
        ("change", "user", user.id),
        at,
        lambda: store.users.save(user),
    )


def remove_user(store: Store, user_id: str, at: datetime) -> None:
    """Take somebody's key away; what they did stays under their name."""
    header = store.header().without_user(user_id)
    _rewrite(store, header, ("remove", "user", user_id), at, lambda: store.users.remove(user_id, at))


def set_passphrase(store: Store, user_id: str, passphrase: str, at: datetime) -> None:
    """Another passphrase for a user; the one before opens nothing any more. Takes as long as an unlock."""
    header = store.header()
    slot = _slot(store, header, user_id, store.users.get(user_id).name, passphrase)
    action = OWN_PASSPHRASE if user_id == store.user_id else "reset_passphrase"
    _rewrite(store, header.with_slot(slot), (action, "user", user_id), at)


def set_recovery_key(store: Store, secret: bytes, at: datetime) -> None:
    """Make this the recovery key; the one before opens nothing any more."""
    header = store.header()
    slot = recovery_slot(store.data_key, secret, header.vault_id)
    _rewrite(store, replace(header, recovery=slot), ("make", "recovery_key", "recovery_key"), at)


def recover(
    folder: Path,
    secret: bytes,
    choose: Callable[[tuple[User, ...]], User],
    passphrase: str,
    now: Moment,
    beside: Path | None = None,
) -> Store:
    """Open the vault with its recovery key, and give the user whom `choose` names a new passphrase.

    Raises what unlocking raises, and whatever `choose` raises where it knows nobody.
    """
    header = read_header(folder)
    lock = take_lock(folder, now.utc)
    try:
        tries = tries_of(folder, header.vault_id, beside)
        opened = try_recovery(header, secret, tries, now)
        store = open_with(folder, header, opened, now, lock, tries)
    except BaseException:
        lock.release()
        raise
    try:
        store.user_id = choose(store.users.all()).id
        set_passphrase(store, store.user_id, passphrase, now.utc)
    except BaseException:
        store.close()
        raise
    return store


def _slot(store: Store, header: Header, user_id: str, name: str, passphrase: str) -> KeySlot:
    tag = name_tag(header.vault_id, name)
    return passphrase_slot(store.data_key, passphrase, user_id, tag, header.vault_id, _cost(header))


def _cost(header: Header) -> KeyCost:
    """What this machine's other keys cost."""
    return max((slot.cost for slot in header.slots), key=lambda cost: cost.memory_kib * cost.passes)


def _rewrite(
    store: Store,
    header: Header,
    what: tuple[str, str, str],
    at: datetime,
    also: Callable[[], None] = lambda: None,
) -> None:
    new = replace(header, generation=header.generation + 1)
    path = store.folder / HEADER_FILE
    with known_disk_errors():
        before = path.read_bytes()
    try:
        with store.act(*what, at):
            also()
            store.settings.set(GENERATION, str(new.generation))
            write_header(store.folder, new, store.data_key)
    except BaseException:
        with suppress(StoreError, OSError):
            if path.read_bytes() != before:
                write_atomically(path, before)
        raise

"""Create, unlock and close the vault. The store is imported here, late, because it is slow to load."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.machine_clock import MachineClock
from desktop_app.workflows.training.adopt_older_seals import adopt_older_seals

if TYPE_CHECKING:
    from desktop_app.store.drawer import Drawer
    from desktop_app.store.store import Store


def vault_exists(folder: Path) -> bool:
    """True where a vault lies in this folder, or one is being put back into it."""
    try:
        return any((folder / name).exists() for name in ("vault.json", "vault.restoring"))
    except PermissionError:  # opening it says what is wrong; a new practice would be set up over it
        return True


def has_several_users(folder: Path) -> bool:
    """True where more than one person has a key; a header that cannot be read says so when it is opened."""
    from desktop_app.store.errors import StoreError
    from desktop_app.store.header import Header, read_header

    try:
        header = read_header(folder)
    except StoreError:
        return False
    return isinstance(header, Header) and len(header.slots) > 1


def has_pin(folder: Path) -> bool:
    """True where somebody set a PIN for this vault on this computer."""
    from desktop_app.store.pin import has_any_pin

    return has_any_pin(folder)


def create_vault(folder: Path, passphrase: str, user: str, resources: Path, beside: Path | None = None) -> Store:
    """A new, empty vault in `folder`, unlocked. `resources` holds the shipped tables and papers.

    Raises a KnownError where the folder cannot be written or already holds a vault.
    """
    from desktop_app.store import vault

    store = vault.create(folder, passphrase, user, now=MachineClock().now(), beside=beside)
    store.resources = resources
    return store


def unlock_vault(
    folder: Path,
    passphrase: str,
    resources: Path,
    clock: Clock | None = None,
    name: str = "",
    beside: Path | None = None,
    drawer: Drawer | None = None,
) -> Store:
    """The vault in `folder`, unlocked for the user of this name, or for the only one.

    `drawer` is this computer's password store, for a PIN; `beside` is a folder of this computer where wrong tries are
    counted once more. Raises a KnownError (wrong passphrase, missing, newer, in use, damaged).
    """
    from desktop_app.store import vault

    store = vault.unlock(folder, passphrase, (clock or MachineClock()).now(), name, beside, drawer)
    store.resources = resources
    try:
        adopt_older_seals(store, clock or MachineClock())
        _tell_opened(store, clock or MachineClock())
    except BaseException:  # such as a file that may be read and not written: nobody would close it any more
        with suppress(KnownError):
            store.close()
        raise
    return store


def _tell_opened(store: Store, clock: Clock) -> None:
    """In the audit trail; a full disk keeps nobody from reading."""
    from desktop_app.store.errors import DiskFull

    with suppress(DiskFull), store.act("open", "vault", "vault", clock.now().utc):
        pass


def close_vault(store: Store) -> None:
    """Everything is written and the key is let go."""
    store.close()

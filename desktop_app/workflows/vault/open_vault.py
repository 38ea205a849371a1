"""Create, unlock and close the vault. The store is imported here, late, because it is slow to load."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def vault_exists(folder: Path) -> bool:
    """True where a vault lies in this folder."""
    return (folder / "vault.json").exists()


def create_vault(folder: Path, passphrase: str, user: str, resources: Path) -> Store:
    """A new, empty vault in `folder`, unlocked. `resources` holds the shipped tables and papers.

    Raises a KnownError where the folder cannot be written or already holds a vault.
    """
    from desktop_app.store import vault

    store = vault.create(folder, passphrase, user)
    store.resources = resources
    return store


def unlock_vault(folder: Path, passphrase: str, resources: Path) -> Store:
    """The vault in `folder`, unlocked. Raises a KnownError (wrong passphrase, missing, newer, in use, damaged)."""
    from desktop_app.store import vault

    store = vault.unlock(folder, passphrase)
    store.resources = resources
    return store


def close_vault(store: Store) -> None:
    """Everything is written and the key is let go."""
    store.close()

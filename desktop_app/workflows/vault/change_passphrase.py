"""Another passphrase: for oneself with the old one, for somebody else by an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.people.passphrases import check_passphrase
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import USERS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def change_passphrase(store: Store, clock: Clock, old: str, new: str) -> Saved:
    """Whoever is signed in opens the records with the new one from now on; the records are not rewritten.

    Raises WrongPassphrase for the old one, Refused for a new one that is easy to guess.
    """
    from desktop_app.store import access, vault

    check_passphrase(new)
    vault.confirm(store, old, clock.now())
    access.set_passphrase(store, store.user_id, new, clock.now().utc)
    return Saved(store.user_id, changed(USERS))


def reset_passphrase(store: Store, clock: Clock, user_id: str, new: str) -> Saved:
    """An owner gives somebody who lost theirs a new one. Raises Refused for anybody else."""
    from desktop_app.store import access

    check_passphrase(new)
    access.set_passphrase(store, user_id, new, clock.now().utc)
    return Saved(user_id, changed(USERS))

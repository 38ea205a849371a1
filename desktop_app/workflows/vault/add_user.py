"""Let somebody else open the records with a passphrase of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.people.passphrases import check_passphrase
from desktop_app.domain.people.users import User
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import USERS, changed
from desktop_app.workflows.vault.user_rules import check_user

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def add_user(store: Store, clock: Clock, user: User, passphrase: str) -> Saved:
    """Add them (the id is made here); run it in the background, it takes as long as an unlock.

    Raises Refused, naming the field: only an owner may, the name must be free, the passphrase hard to guess.
    """
    from desktop_app.store import access
    from desktop_app.store.store import new_id

    user = replace(user, id=new_id(), name=" ".join(user.name.split()))
    check_user(store, user)
    check_passphrase(passphrase)
    access.add_user(store, user, passphrase, clock.now().utc)
    return Saved(user.id, changed(USERS))

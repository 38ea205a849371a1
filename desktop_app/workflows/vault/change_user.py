"""Change somebody's name, role or the clinician they are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.people.users import User
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import USERS, changed
from desktop_app.workflows.vault.user_rules import check_owner_stays, check_user

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def change_user(store: Store, clock: Clock, user: User) -> Saved:
    """Their passphrase stays; with a new name they open the records from now on. Raises Refused naming the field."""
    from desktop_app.store import access

    user = replace(user, name=" ".join(user.name.split()))
    check_user(store, user)
    if user.role != "owner":
        check_owner_stays(store, user.id)
    access.change_user(store, user, clock.now().utc)
    return Saved(user.id, changed(USERS))

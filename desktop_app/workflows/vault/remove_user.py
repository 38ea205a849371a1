"""Take somebody's key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import USERS, changed
from desktop_app.workflows.vault.user_rules import check_owner_stays

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def remove_user(store: Store, clock: Clock, user_id: str) -> Saved:
    """They open these records no more; what they did stays under their name. Raises Refused where that may not be."""
    from desktop_app.store import access

    if user_id == store.user_id:
        raise Refused("You cannot remove yourself.", "Let another owner do it.")
    check_owner_stays(store, user_id)
    access.remove_user(store, user_id, clock.now().utc)
    return Saved(user_id, changed(USERS))

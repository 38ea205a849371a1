"""Ask who is there once more, before something that counts as a signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.people.users import User
from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Confirmed:
    """It is whoever is signed in; their role, and the clinician they are."""

    user: User


def confirm_identity(store: Store, clock: Clock, passphrase: str) -> Confirmed:
    """Say who is signed in, if this is their passphrase; it costs what unlocking costs, so run it in the background.

    Raises WrongPassphrase, whose `wait_seconds` is how long the next try has to wait; wrong tries count together with
    those at the locked door.
    """
    from desktop_app.store import vault

    vault.confirm(store, passphrase, clock.now())
    return Confirmed(store.signed_in)

"""What Settings shows of the people who may open the records, and of the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.people.users import User
from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Security:
    """Who may open the records, who is signed in, and what a guess of their passphrase costs (KiB, passes, lanes)."""

    users: tuple[User, ...]
    me: User
    clinicians: tuple[Clinician, ...]
    practice: str
    has_recovery_key: bool
    cost: tuple[int, int, int]
    has_pin: bool
    can_have_pin: bool


def read_security(store: Store, clock: Clock) -> Security:
    """Read it from the records and from the header."""
    from desktop_app.store import pin

    header = store.header()
    mine = next(slot for slot in header.slots if slot.user == store.user_id)
    cost = mine.cost
    practice = store.practice.get()
    return Security(
        users=store.users.all(),
        me=store.signed_in,
        clinicians=store.clinicians.all(),
        practice=practice.name if practice else "",
        has_recovery_key=header.recovery is not None,
        cost=(cost.memory_kib, cost.passes, cost.lanes),
        has_pin=pin.has_pin(store.folder, mine),
        can_have_pin=store.drawer is not None and store.drawer.is_there(),
    )

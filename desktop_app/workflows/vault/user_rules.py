"""What must be so among the people who may open the records: one owner at least, and no two of one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.users import User

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def check_user(store: Store, user: User) -> None:
    """Raise Refused, naming the field, where this user cannot stand beside the others."""
    if not user.name.strip():
        raise Refused("This person has no name.", "Enter the name that they will type to open the records.", "name")
    plain = _plain(user.name)
    if any(_plain(other.name) == plain for other in store.users.all() if other.id != user.id):
        raise Refused(
            f"There is somebody named {user.name.strip()} already.", "Add a second name or an initial.", "name"
        )
    if user.clinician_id is not None:
        store.clinicians.get(user.clinician_id)
        taken = [other for other in store.users.all() if other.id != user.id and _is(other, user.clinician_id)]
        if taken:
            raise Refused(f"{taken[0].name} signs as this clinician.", "Choose another clinician.", "clinician")


def check_owner_stays(store: Store, without: str) -> None:
    """Raise Refused where nobody but this user (id) owns the records."""
    if not any(user.role == "owner" for user in store.users.all() if user.id != without):
        raise Refused("The records need an owner, and there is no other.", "Make somebody else an owner first.", "role")


def _is(user: User, clinician_id: str) -> bool:
    return user.clinician_id == clinician_id


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())

"""A group has one clock: what is pressed once is written into the record of everybody who is in the room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Final

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import EventKind
from desktop_app.domain.training.group import TrainingGroup

if TYPE_CHECKING:
    from desktop_app.store.store import Store

OWN_KINDS: Final[frozenset[EventKind]] = frozenset({"patient_in", "patient_out"})
"""What happens to one patient of a group and to no other."""


def tapes_of(store: Store, session_id: str, kind: EventKind) -> tuple[str, ...]:
    """The records (ids) into which this event is written, first the one whose clock decides whether it fits.

    Refused where nobody of the group is in the room.
    """
    group = store.groups.of_session(session_id)
    if group is None or kind in OWN_KINDS:
        return (session_id,)
    here = _running(store, group.here)
    if not here and kind != "stop":
        raise Refused("Nobody of this group is in the room.", "Say first who came back.", "attendance")
    if kind != "stop":
        return here
    return here + tuple(each for each in _running(store, group.came) if each not in here)


def company_of(store: Store, session_id: str) -> tuple[str, ...]:
    """The records (ids) that run together with this one, itself included while it runs."""
    group = store.groups.of_session(session_id)
    return _running(store, (session_id,) if group is None else group.came)


def group_of(store: Store, session_id: str) -> TrainingGroup:
    """The group of a session. Refused where it has none."""
    group = store.groups.of_session(session_id)
    if group is None:
        raise Refused("This session is no group.", "Start a group with two or more patients.", "group")
    return group


def ids_of_all(store: Store, session_id: str) -> tuple[str, ...]:
    """Every record (id) of the session's group, or the session by itself."""
    group = store.groups.of_session(session_id)
    return (session_id,) if group is None else tuple(member.session_id for member in group.members)


def _running(store: Store, session_ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(each for each in session_ids if store.sessions.get(each).state == "running")


@contextmanager
def act_on(store: Store, action: str, session_ids: Sequence[str], at: datetime, detail: str = "") -> Iterator[None]:
    """One act on several records, with a line in the audit trail for each: every record is complete by itself."""
    first, *others = session_ids
    with store.act(action, "training_session", first, at, detail):
        yield
        for session_id in others:
            store.audit.append(at, store.user, action, "training_session", session_id, detail)

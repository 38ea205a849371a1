"""The end of a group: every record is stopped with the others, and who never came is no part of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, Moment
from desktop_app.domain.training.group import SMALLEST_GROUP
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import SESSIONS, changed
from desktop_app.workflows.training.clock_tape import write_events
from desktop_app.workflows.training.together import act_on, company_of, group_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def stop_together(store: Store, session_id: str, now: Moment) -> None:
    """Stop this record and those that run with it, each where its own time ended; call inside an act."""
    for tape in company_of(store, session_id):
        write_events(store, tape, now, "stop")
        store.sessions.save(replace(store.sessions.get(tape), state="unsigned"))
        if tape != session_id:  # the act that is open has a line for this record only
            store.audit.append(now.utc, store.user, "clock", "training_session", tape, "stop")
    take_out_absent(store, session_id, now)


def take_out_absent(store: Store, session_id: str, now: Moment) -> None:
    """Whoever was expected and never came leaves no record; call inside an act."""
    group = store.groups.of_session(session_id)
    if group is None or len(group.came) == len(group.members):
        return
    for member in group.members:
        if member.attendance == "expected":
            store.groups.release(member.session_id)
            store.sessions.discard(member.session_id)
            store.audit.append(
                now.utc, store.user, "remove", "training_session", member.session_id, "did not come to the group"
            )


def record_as_individual(store: Store, clock: Clock, session_id: str) -> Saved:
    """The others did not come: what was planned as a group was training for one patient.

    Refused where others came, because their time was the same.
    """
    group, now = group_of(store, session_id), clock.now()
    if len(group.came) >= SMALLEST_GROUP or session_id not in group.came:
        raise Refused(
            "More than one patient was represented, so this was a group.",
            "Correct who came, if somebody is marked as here who was not.",
            "group",
        )
    with act_on(store, "change", [session_id], now.utc, "recorded as individual"):
        take_out_absent(store, session_id, now)
        store.groups.release(session_id)
        store.sessions.save(replace(store.sessions.get(session_id), is_group=False))
    return Saved(session_id, changed(SESSIONS))

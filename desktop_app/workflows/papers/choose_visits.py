"""The visits of a patient in a range of days that can go on one superbill, and those that cannot, with the reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.records import Records

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A visit that does not go on this superbill, by its day, and why."""

    session_id: str
    on: date
    why: str


@dataclass(frozen=True, slots=True)
class ChosenVisits:
    """Sessions in the order of their days, and what was left out."""

    session_ids: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def choose_visits(store: Store, clock: Clock, patient_id: str, first: date, last: date) -> ChosenVisits:
    """What is signed and not on a superbill yet. Refused where the range holds nothing that could be issued."""
    records = Records(store, clock.now())
    chosen, left_out = [], []
    for timed in records.between(first, last) if first <= last else ():
        session = timed.session
        if patient_id not in session.patient_ids:
            continue
        on = records.began_on(timed) or first
        numbers = store.superbills.valid_numbers(session.id, patient_id)
        if numbers:
            left_out.append(LeftOut(session.id, on, f"It stands on superbill {numbers[-1]}."))
        elif session.state != "signed":
            left_out.append(LeftOut(session.id, on, "It is not signed yet."))
        else:
            chosen.append(session.id)
    if not chosen:
        raise Refused(
            "No visit in these days can go on a new superbill.",
            left_out[0].why if left_out else "Choose other days, or another patient.",
            "visits",
        )
    return ChosenVisits(tuple(chosen), tuple(left_out))

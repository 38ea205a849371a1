"""Everything that the review screen shows: the note, the findings, and what would be billed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.billing.claims import lines_of
from desktop_app.domain.billing.done import satisfied
from desktop_app.domain.billing.drafts import drafts
from desktop_app.domain.billing.results import Line
from desktop_app.domain.billing.visits import visits
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.records import Records
from desktop_app.workflows.shelf import code_labels
from desktop_app.workflows.training.review_session import Review, review_in

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A review with its people and words. `lines` are what the minutes earn, also while a finding blocks the claim.

    `done` says what is in order already; `places` are (code, label);
    `superbill` is the number of the session's superbill, empty before one.
    """

    review: Review
    clinician: Clinician
    plan: PlanOfCare | None
    lines: tuple[Line, ...]
    done: tuple[str, ...]
    labels: Mapping[str, str]
    places: tuple[tuple[str, str], ...]
    superbill: str


def look_over(store: Store, clock: Clock, session_id: str) -> LookedOver:
    """Read the session as an examiner would."""
    records = Records(store, clock.now())
    reviewed = review_in(records, session_id)
    clinician = store.clinicians.get(reviewed.timed.session.clinician_id)
    issued = store.superbills.valid_numbers(session_id)
    return LookedOver(
        review=reviewed,
        clinician=clinician,
        plan=reviewed.chart.plan_of(clinician.discipline),
        lines=earned_lines(records, reviewed),
        done=_done(records, reviewed),
        labels=code_labels(records.tables),
        places=tuple((row.code, row.label) for row in records.tables.places if row.holds_on(records.today)),
        superbill=issued[-1] if issued else "",
    )


def _done(records: Records, reviewed: Review) -> tuple[str, ...]:
    patient_id = reviewed.chart.patient.id
    case = records.case(reviewed.evidence, patient_id, None, records.now.utc)
    return satisfied(case, records.tables, records.result(reviewed.evidence, patient_id))


def earned_lines(records: Records, reviewed: Review) -> tuple[Line, ...]:
    """The lines of the claim; while something blocks it, or the session runs, those that the minutes would earn."""
    if reviewed.claim is None or reviewed.claim.lines:
        return reviewed.claim.lines if reviewed.claim else ()
    patient_id, tables = reviewed.chart.patient.id, records.tables
    case = records.case(reviewed.evidence, patient_id, None, records.now.utc)
    mine = (
        draft
        for draft in drafts(case, tables, visits(case, tables))
        if draft.patient.id == patient_id and reviewed.timed.session.id in draft.session_ids
    )
    return next((lines_of(draft) for draft in mine), ())

"""Everything that the review screen shows: the note, the findings, and what would be billed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.billing.claims import lines_of
from desktop_app.domain.billing.done import satisfied
from desktop_app.domain.billing.drafts import drafts
from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.results import Line
from desktop_app.domain.billing.visits import visits
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.clock import Clock, Moment
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.shelf import code_labels, tables_of
from desktop_app.workflows.training.review_session import Review, review

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
    now = clock.now()
    reviewed = review(store, session_id, "", now)
    clinician = store.clinicians.get(reviewed.timed.session.clinician_id)
    issued = [paper.number for paper in store.superbills.of_session(session_id) if paper.voided_at is None]
    return LookedOver(
        review=reviewed,
        clinician=clinician,
        plan=reviewed.chart.plan_of(clinician.discipline),
        lines=earned_lines(store, reviewed, now),
        done=_done(store, reviewed, now),
        labels=code_labels(tables_of(store)),
        places=tuple((row.code, row.label) for row in tables_of(store).places if row.holds_on(local_day(store, clock))),
        superbill=issued[-1] if issued else "",
    )


def _done(store: Store, reviewed: Review, now: Moment) -> tuple[str, ...]:
    case, tables = reviewed.evidence.case(reviewed.chart.patient.id, None, now.utc), tables_of(store)
    return satisfied(case, tables, evaluate(case, tables))


def earned_lines(store: Store, reviewed: Review, now: Moment) -> tuple[Line, ...]:
    """The lines of the claim; while something blocks it, or the session runs, those that the minutes would earn."""
    if reviewed.claim is None or reviewed.claim.lines:
        return reviewed.claim.lines if reviewed.claim else ()
    patient_id, tables = reviewed.chart.patient.id, tables_of(store)
    case = reviewed.evidence.case(patient_id, None, now.utc)
    mine = (
        draft
        for draft in drafts(case, tables, visits(case, tables))
        if draft.patient.id == patient_id and reviewed.timed.session.id in draft.session_ids
    )
    return next((lines_of(draft) for draft in mine), ())

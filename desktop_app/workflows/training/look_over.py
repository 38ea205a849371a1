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
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.complete_note import CompleteNote
from desktop_app.domain.papers.program import filed_with
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.likeness import likeness
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.snippets import Snippet
from desktop_app.workflows.records import Records
from desktop_app.workflows.shelf import code_labels
from desktop_app.workflows.training.add_addendum import kept_addendum
from desktop_app.workflows.training.complete_note import complete_note_in
from desktop_app.workflows.training.cosign_session import supervisor_of
from desktop_app.workflows.training.live_group import LiveGroup, live_group
from desktop_app.workflows.training.review_session import LastVisit, Review, last_visit, review_in
from desktop_app.workflows.training.who_signs import signs_as

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class LookedOver:
    """A review with its people and words. `lines` are what the minutes earn, also while a finding blocks the claim.

    `done` says what is in order already; `places` are (code, label);
    `superbill` is the number of the session's superbill, empty before one. `whole` is the note as it reads, with what
    came after it; `last` the visit before, of whose note this one has `alike` percent. `cosigner` is who may co-sign
    now, empty where nobody has to; `signer` the clinician who is signed in. `draft` is an addendum that was begun.
    """

    review: Review
    clinician: Clinician
    plan: PlanOfCare | None
    lines: tuple[Line, ...]
    done: tuple[str, ...]
    labels: Mapping[str, str]
    places: tuple[tuple[str, str], ...]
    superbill: str
    whole: CompleteNote
    last: LastVisit | None = None
    alike: int = 0
    cosigner: str = ""
    snippets: tuple[Snippet, ...] = ()
    clock_entries: int = 0
    draft: str = ""
    signer: str = ""
    group: LiveGroup | None = None

    @property
    def program(self) -> str:
        """The program to which the practice files the claim; empty where a superbill goes to the family."""
        return filed_with(self.review.chart.payer, self.review.timed.session)


def look_over(store: Store, clock: Clock, session_id: str) -> LookedOver:
    """Read the session as an examiner would."""
    records = Records(store, clock.now())
    reviewed = review_in(records, session_id)
    clinician = store.clinicians.get(reviewed.timed.session.clinician_id)
    issued = store.superbills.valid_numbers(session_id)
    last = last_visit(records, session_id)
    whole = complete_note_in(records, session_id)
    return LookedOver(
        review=reviewed,
        clinician=clinician,
        plan=reviewed.chart.plan_of(clinician.discipline),
        lines=earned_lines(records, reviewed),
        done=done_in(records, reviewed),
        labels=code_labels(records.tables),
        places=tuple((row.code, row.label) for row in records.tables.places if row.holds_on(records.today)),
        superbill=issued[-1] if issued else "",
        whole=whole,
        last=last,
        alike=likeness(whole.as_written, last.note) if last else 0,
        cosigner=_cosigner(store, whole, reviewed.timed.session),
        snippets=store.snippets.all(),
        clock_entries=len(store.clock_events.of(session_id)),
        draft=kept_addendum(store, session_id),
        signer=me.signature if (me := signs_as(store)) else "",
        group=live_group(store, reviewed.timed.session),
    )


def _cosigner(store: Store, whole: CompleteNote, session: TrainingSession) -> str:
    """The supervisor whose signature is missing, as it is signed; empty where none is, or nobody could."""
    if not whole.missing_cosignature:
        return ""
    try:
        return supervisor_of(store, session).signature
    except Refused:
        return ""


def done_in(records: Records, reviewed: Review) -> tuple[str, ...]:
    """The sentences about what is in order already."""
    patient_id = reviewed.chart.patient.id
    case = records.case(reviewed.evidence, patient_id, None, records.now.utc)
    result = records.result(reviewed.evidence, patient_id)
    return satisfied(case, records.tables, result, (reviewed.timed.session.id, patient_id))


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

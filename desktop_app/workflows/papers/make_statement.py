"""The statement of a patient's account up to today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.billing.results import Claim
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.account import Entry
from desktop_app.domain.papers.program import program_of
from desktop_app.domain.papers.sender import addressee_of
from desktop_app.domain.papers.statement import Statement, compose_statement
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.account import account_entries
from desktop_app.workflows.papers.frame import Frame, frame_of_patient
from desktop_app.workflows.training.review_session import review_in

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_LOOK_BACK = timedelta(days=3 * 365)


def make_statement(store: Store, clock: Clock, patient_id: str) -> bytes:
    """The statement as a PDF. Refused for a patient whose program is billed and not the family."""
    from desktop_app.documents.billing import statement_pdf

    frame = frame_of_patient(store, clock, patient_id)
    return statement_pdf.render(statement_of(frame), frame.paper_size, fonts=frame.fonts)


def statement_of(frame: Frame) -> Statement:
    """The statement as plain data."""
    check_statement(frame)
    entries = (*charges_of(frame), *account_entries(frame.store, frame.patient_id))
    return compose_statement(frame.sender, addressee_of(frame.chart.patient), entries, frame.records.today)


def check_statement(frame: Frame) -> None:
    """Refused for a patient whose program is billed and not the family."""
    program = program_of(frame.chart.payer)
    if program:
        raise Refused(
            f"{program} is billed for this patient, so no statement of full charges may go to the family.",
            f"Send the claim to {program}.",
            "payer",
        )


def charges_of(frame: Frame) -> tuple[Entry, ...]:
    """One charge for each claim of the patient's signed visits; what is blocked is not charged."""
    records, seen = frame.records, set[tuple[str, ...]]()
    entries = []
    for timed in records.between(records.today - _LOOK_BACK, records.today):
        session = timed.session
        if session.state != "signed" or frame.patient_id not in session.patient_ids:
            continue
        claim = review_in(records, session.id, frame.patient_id).claim
        if claim is None or not claim.lines or claim.sessions in seen or claim.date_of_service is None:
            continue
        seen.add(claim.sessions)
        entries.append(_charge(claim, claim.date_of_service))
    return tuple(entries)


def claim_words(claim: Claim) -> str:
    """A visit's services in a few words."""
    return "Caregiver training, " + ", ".join(f"{line.code} × {line.units}" for line in claim.lines)


def _charge(claim: Claim, on: date) -> Entry:
    return Entry(on, "charge", claim_words(claim), claim.total)

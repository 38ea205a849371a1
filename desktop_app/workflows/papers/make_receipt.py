"""A receipt for a payment, from what the ledger holds of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.papers.account import NOTHING
from desktop_app.domain.papers.receipt import Receipt, ReceiptLine
from desktop_app.domain.papers.sender import addressee_of
from desktop_app.domain.papers.superbill import Payment
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.frame import Frame, frame_of_patient
from desktop_app.workflows.papers.make_statement import claim_words
from desktop_app.workflows.training.review_session import review_in

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Taken:
    """One payment as the ledger holds it: `at` is UTC, `earlier` was paid before for the same visits."""

    number: str
    at: datetime
    payment: Payment
    session_ids: tuple[str, ...]
    received_from: str = ""
    reference: str = ""
    taken_by: str = ""
    earlier: tuple[Payment, ...] = ()
    adjustments: Decimal = NOTHING
    reversed_because: str = ""


def make_receipt(store: Store, clock: Clock, patient_id: str, taken: Taken) -> bytes:
    """The receipt as a PDF."""
    from desktop_app.documents.billing import receipt_pdf

    frame = frame_of_patient(store, clock, patient_id)
    return receipt_pdf.render(receipt_of(frame, taken), frame.paper_size, fonts=frame.fonts)


def receipt_of(frame: Frame, taken: Taken) -> Receipt:
    """The receipt as plain data, with the charges of the visits that were paid for."""
    patient = frame.chart.patient
    return Receipt(
        sender=frame.sender,
        number=taken.number,
        issued_at=taken.at.astimezone(frame.records.zone),
        patient=addressee_of(patient),
        received_from=taken.received_from or patient.name,
        payment=taken.payment,
        reference=taken.reference,
        lines=_lines(frame, taken.session_ids),
        earlier=taken.earlier,
        adjustments=taken.adjustments,
        taken_by=taken.taken_by,
        reversed_because=taken.reversed_because,
    )


def _lines(frame: Frame, session_ids: Sequence[str]) -> tuple[ReceiptLine, ...]:
    claims = (review_in(frame.records, session_id, frame.patient_id).claim for session_id in session_ids)
    found = {claim.sessions: claim for claim in claims if claim is not None and claim.lines}
    return tuple(
        ReceiptLine(claim.date_of_service or frame.records.today, claim_words(claim), claim.total)
        for claim in found.values()
    )

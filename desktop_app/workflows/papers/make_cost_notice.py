"""The notice of what caregiver training costs under the patient's payer."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.billing.fees import CENT, national_amount
from desktop_app.domain.papers.cost_notice import CostLine, CostNotice, cost_statements
from desktop_app.domain.papers.sender import addressee_of
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.frame import Frame, frame_of_patient

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_COINSURANCE = Decimal("0.20")


def make_cost_notice(store: Store, clock: Clock, patient_id: str) -> bytes:
    """The notice as a PDF, with today's amounts."""
    from desktop_app.documents.billing import cost_notice_pdf

    frame = frame_of_patient(store, clock, patient_id)
    payer = frame.chart.payer
    notice = CostNotice(
        sender=frame.sender,
        patient=addressee_of(frame.chart.patient),
        given_on=frame.records.today,
        payer=payer.name if payer else "none, paid privately",
        statements=cost_statements(payer),
        lines=None if payer is not None and payer.kind == "medicaid" else _lines(frame),
    )
    return cost_notice_pdf.render(notice, frame.paper_size, fonts=frame.fonts)


def _lines(frame: Frame) -> tuple[CostLine, ...]:
    """Under Medicare the national amounts with the patient's fifth; else what the practice charges."""
    tables, today = frame.records.tables, frame.records.today
    is_medicare = frame.chart.payer is not None and frame.chart.payer.kind == "medicare"
    lines = []
    for row in tables.codes:
        if not row.holds_on(today):
            continue
        national = national_amount(tables, row.code, today, facility=False)
        amount = national if is_medicare else frame.records.office.fees.get(row.code, national)
        if amount is not None:
            share = (amount * _COINSURANCE).quantize(CENT, ROUND_HALF_UP) if is_medicare else None
            lines.append(CostLine(row.code, row.label, amount, share))
    return tuple(lines)

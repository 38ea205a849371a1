"""Preview a superbill, issue it under its number, and give out the very same paper again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.billing.results import Finding
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.issued import IssuedSuperbill
from desktop_app.domain.papers.superbill import Superbill
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.papers.superbill_draft import draft_superbill
from desktop_app.workflows.topics import PAPERS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

DRAFT_NUMBER = "draft"


@dataclass(frozen=True, slots=True)
class SuperbillPaper:
    """A superbill on paper: its bytes, its number ("draft" before that), and what keeps it from being issued."""

    number: str
    pdf: bytes
    blocking: tuple[Finding, ...]
    changed: Changed


def preview_superbill(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> SuperbillPaper:
    """The issued superbill of this session if there is one, else how it would look now."""
    issued = valid_superbill(store, session_id, patient_id)
    if issued is not None:
        return SuperbillPaper(issued.number, issued.pdf, (), changed())
    draft = draft_superbill(store, clock, session_id, patient_id, DRAFT_NUMBER)
    return SuperbillPaper(DRAFT_NUMBER, _render(store, draft.superbill), draft.blocking, changed())


def issue_superbill(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> SuperbillPaper:
    """Give the superbill its number and keep it as issued. A second call gives the same paper.

    Refused while a blocking finding stands; the finding's own words say why.
    """
    issued = valid_superbill(store, session_id, patient_id)
    if issued is not None:
        return SuperbillPaper(issued.number, issued.pdf, (), changed())
    today = local_day(store, clock)
    number = store.superbills.next_number(today.year)
    draft = draft_superbill(store, clock, session_id, patient_id, number)
    if draft.blocking or draft.claim is None:
        raise _refusal(draft.blocking)
    pdf = _render(store, draft.superbill)
    paper = IssuedSuperbill(
        number, draft.claim.patient, draft.session_ids, clock.now().utc, pdf, draft.superbill.check_code
    )
    with store.act("issue", "superbill", number, clock.now().utc):
        store.superbills.add(paper)
    return SuperbillPaper(number, pdf, (), changed(PAPERS))


def void_superbill(store: Store, clock: Clock, number: str, reason: str) -> SuperbillPaper:
    """Void an issued superbill; it keeps its number and its bytes. Refused without a reason."""
    if not reason.strip():
        raise Refused("Voiding needs a reason.", "Say in a few words what was wrong.", "reason")
    now = clock.now().utc
    with store.act("void", "superbill", number, now, reason.strip()):
        store.superbills.void(number, now, reason.strip())
    return SuperbillPaper(number, store.superbills.get(number).pdf, (), changed(PAPERS))


def valid_superbill(store: Store, session_id: str, patient_id: str) -> IssuedSuperbill | None:
    """The superbill that covers this session and is not void."""
    papers = store.superbills.of_session(session_id)
    mine = [p for p in papers if p.voided_at is None and (not patient_id or p.patient_id == patient_id)]
    return mine[-1] if mine else None


def _refusal(blocking: tuple[Finding, ...]) -> Refused:
    if not blocking:
        return Refused("There is nothing to bill in this session.", "Look at the review for the minutes.", "finding")
    return Refused(blocking[0].message, blocking[0].fix, "finding")


def _render(store: Store, superbill: Superbill) -> bytes:
    from desktop_app.documents import superbill_pdf

    return superbill_pdf.render(superbill, fonts=store.resources / "fonts")

"""Preview a superbill, issue it under its number, and give out the very same paper again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.billing.results import Finding
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.issued import IssuedSuperbill
from desktop_app.domain.papers.superbill import DRAFT_NUMBER, Superbill
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.papers.letters import refuse_unwritable
from desktop_app.workflows.papers.reprint import superbill_to_print
from desktop_app.workflows.papers.superbill_draft import draft_superbill
from desktop_app.workflows.topics import PAPERS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class SuperbillPaper:
    """A superbill on paper: its bytes, its number ("draft" before that), and what keeps it from being issued."""

    number: str
    pdf: bytes
    blocking: tuple[Finding, ...]
    changed: Changed

    @property
    def is_draft(self) -> bool:
        """Whether it has no number yet."""
        return self.number == DRAFT_NUMBER


def preview_superbill(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> SuperbillPaper:
    """The issued superbill of this session if there is one, else how it would look now."""
    return preview_for_visits(store, clock, (session_id,), patient_id)


def preview_for_visits(store: Store, clock: Clock, session_ids: Sequence[str], patient_id: str = "") -> SuperbillPaper:
    """The same for several visits of one patient on one superbill.

    An issued one is given as it would be printed now: the original once, marked as a copy from then on.
    """
    issued = _issued_already(store, session_ids, patient_id)
    if issued is not None:
        return SuperbillPaper(issued.number, superbill_to_print(store, issued.number), (), changed())
    draft = draft_superbill(store, clock, session_ids, patient_id)
    return SuperbillPaper(DRAFT_NUMBER, _render(store, draft.superbill), draft.blocking, changed())


def issue_superbill(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> SuperbillPaper:
    """Give the superbill its number and keep it as issued. A second call gives the same paper.

    Refused while a blocking finding stands; the finding's own words say why.
    """
    return issue_for_visits(store, clock, (session_id,), patient_id)


def issue_for_visits(store: Store, clock: Clock, session_ids: Sequence[str], patient_id: str = "") -> SuperbillPaper:
    """The same for several visits of one patient on one superbill. Nothing is kept where it is refused."""
    issued = _issued_already(store, session_ids, patient_id)
    if issued is not None:
        return SuperbillPaper(issued.number, issued.pdf, (), changed())
    number = store.superbills.next_number(local_day(store, clock).year)
    draft = draft_superbill(store, clock, session_ids, patient_id, number)
    if draft.blocking or not draft.superbill.lines:
        raise _refusal(draft.blocking)
    _refuse_unwritable(store, draft.superbill)
    pdf, now = _render(store, draft.superbill), clock.now().utc
    paper = IssuedSuperbill(number, draft.patient_id, draft.session_ids, now, pdf, draft.superbill.check_code)
    with store.act("issue", "superbill", number, now):
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


def _issued_already(store: Store, session_ids: Sequence[str], patient_id: str) -> IssuedSuperbill | None:
    """The one superbill that covers all of these visits. Raises Refused where only some of them are covered."""
    patient_id = patient_id or store.sessions.get(session_ids[0]).patient_ids[0]
    found = [valid_superbill(store, session_id, patient_id) for session_id in session_ids]
    numbers = {paper.number for paper in found if paper is not None}
    if not numbers:
        return None
    if len(numbers) > 1 or None in found:
        listed = ", ".join(sorted(numbers))
        raise Refused(
            f"Some of these visits stand on superbill {listed} already.",
            "Leave those visits out, or void that superbill first.",
            "visits",
        )
    return found[0]


def _refuse_unwritable(store: Store, bill: Superbill) -> None:
    """A name that none of our typefaces can write must not go out in pieces."""
    names = (bill.practice_name, bill.clinician, bill.referring_name, bill.patient_name, bill.insured, bill.statement)
    refuse_unwritable(
        store, (*names, bill.practice_address.one_line, bill.patient_address.one_line, bill.insured_address)
    )


def _refusal(blocking: tuple[Finding, ...]) -> Refused:
    if not blocking:
        return Refused("There is nothing to bill here.", "Look at the review for the minutes.", "finding")
    return Refused(blocking[0].message, blocking[0].fix, "finding")


def _render(store: Store, superbill: Superbill) -> bytes:
    from desktop_app.documents import superbill_pdf

    return superbill_pdf.render(superbill, store.paper_size, fonts=store.resources / "fonts")

"""The CMS-1500 of a visit: data for the pre-printed form with the printer's offset, a test page, a proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.claim_facts import ClaimFacts
from desktop_app.domain.papers.claim_form import ClaimForms, compose_claim_forms
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.papers.frame import Frame, frame_of_visit
from desktop_app.workflows.papers.superbill_draft import SuperbillDraft, claim_draft, draft_in
from desktop_app.workflows.topics import PRACTICE, changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.store.store import Store

_KEY = "claim form offset"
_FARTHEST = 254  # an inch: beyond that another box is meant


def make_claim_form(store: Store, clock: Clock, session_ids: Sequence[str], patient_id: str = "") -> bytes:
    """The data for the red form, moved by the offset that is kept. Refused while a blocking finding stands."""
    from desktop_app.documents.billing import claim_form_pdf

    forms = claim_forms_of(store, clock, session_ids, patient_id, refuse=True)
    return claim_form_pdf.render_data(forms, claim_offset(store), fonts=store.resources / "fonts")


def make_claim_proof(store: Store, clock: Clock, session_ids: Sequence[str], patient_id: str = "") -> bytes:
    """The same on a plain grid, each value with where it comes from. Made of blocked visits too, to look at."""
    from desktop_app.documents.billing import claim_form_pdf

    forms = claim_forms_of(store, clock, session_ids, patient_id)
    return claim_form_pdf.render_proof(forms, fonts=store.resources / "fonts")


def make_claim_test_page(store: Store) -> bytes:
    """A page to find the printer's offset with."""
    from desktop_app.documents.billing import claim_form_pdf

    return claim_form_pdf.render_test(claim_offset(store), fonts=store.resources / "fonts")


def claim_test_page(store: Store, clock: Clock) -> bytes:
    """The same for a screen, which has a clock at hand for every workflow."""
    return make_claim_test_page(store)


def claim_forms_of(
    store: Store, clock: Clock, session_ids: Sequence[str], patient_id: str = "", refuse: bool = False
) -> ClaimForms:
    """The forms as plain data; `refuse` raises Refused where something blocks the claim."""
    draft = claim_draft(store, clock, session_ids, patient_id)
    frame = frame_of_visit(store, clock, session_ids[0], patient_id)
    if refuse:
        _refuse_incomplete(draft, frame)
    records = frame.records
    discipline = frame.clinician.discipline
    return compose_claim_forms(ClaimFacts(records.practice, frame.chart, draft.superbill, discipline, records.today))


def check_claim_form(frame: Frame) -> None:
    """Refused where the claim of the frame's visit cannot be printed yet."""
    draft = draft_in(frame.records, (frame.session_id,), frame.patient_id, "claim")
    _refuse_incomplete(draft, frame)


def _refuse_incomplete(draft: SuperbillDraft, frame: Frame) -> None:
    if draft.blocking:
        raise Refused(draft.blocking[0].message, draft.blocking[0].fix, "finding")
    if not draft.superbill.lines:
        raise Refused("There is nothing to bill here.", "Look at the review for the minutes.", "finding")
    if not frame.chart.patient.address.street:
        raise Refused(
            "The claim form needs the patient's address, and none is on file.",
            "Enter it in the chart with F2.",
            "address",
        )


def claim_offset(store: Store) -> tuple[int, int]:
    """How far the printer is off, in tenths of a millimeter to the right and down."""
    right, _, down = store.settings.get(_KEY, "0,0").partition(",")
    return int(right), int(down)


def save_claim_offset(store: Store, clock: Clock, right: int, down: int) -> Saved:
    """Keep the offset. Refused for more than an inch."""
    if max(abs(right), abs(down)) > _FARTHEST:
        raise Refused(
            "An offset is at most 254 tenths of a millimeter, which is an inch.", "Measure again.", "claim_offset"
        )
    with store.act("change", "practice", "practice", clock.now().utc, "claim form offset"):
        store.settings.set(_KEY, f"{right},{down}")
    return Saved("practice", changed(PRACTICE))

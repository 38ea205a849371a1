"""What can be made on paper for a patient, of a visit or without one, and what each kind that cannot still needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.papers.providers import providers
from desktop_app.domain.people.patient import Caregiver, Patient
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.estimate_plan import EstimatePlan, propose_estimate
from desktop_app.workflows.papers.frame import Frame, frame_of
from desktop_app.workflows.papers.kinds import PAPER_KINDS, ForWhom, PaperKind
from desktop_app.workflows.papers.letters import check_letters
from desktop_app.workflows.papers.make_claim_form import claim_offset

if TYPE_CHECKING:
    from desktop_app.store.store import Store

SUPERBILL = "superbill"
"""The one kind with a life of its own: it is issued, copied and voided elsewhere."""


@dataclass(frozen=True, slots=True)
class OfferedPaper:
    """A kind of paper; `lacks` says what is missing for it and `next_step` what to do, both empty where it is ready."""

    kind: str
    whom: ForWhom
    lacks: str = ""
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """The kinds for one patient; `session_id` is empty where no visit was chosen.

    `offset` is how far the printer is off on the claim form, in tenths of a millimeter to the right and down; `today`
    is the practice's day; `places` are the places of service by code and label, `clinicians` those who may stand as the
    provider by id and name, and `estimate` is what is proposed for an estimate.
    """

    patient: Patient
    session_id: str
    names: tuple[str, ...]
    papers: tuple[OfferedPaper, ...]
    offset: tuple[int, int]
    today: date
    places: tuple[tuple[str, str], ...]
    clinicians: tuple[tuple[str, str], ...]
    estimate: EstimatePlan


def offer_papers(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> Offer:
    """Everything but the superbill, each checked. Without a visit only what needs the patient alone."""
    frame = frame_of(store, clock, session_id, patient_id)
    kinds = (kind for kind in PAPER_KINDS if kind.id != SUPERBILL and (session_id or not kind.of_visit))
    people: tuple[Patient | Caregiver, ...] = (frame.chart.patient, *frame.chart.caregivers)
    return Offer(
        patient=frame.chart.patient,
        session_id=session_id,
        names=tuple(name for person in people for name in (person.name, person.given_name)),
        papers=tuple(_offered(kind, frame) for kind in kinds),
        offset=claim_offset(store),
        today=frame.records.today,
        places=tuple((row.code, row.label) for row in frame.records.tables.places if row.holds_on(frame.records.today)),
        clinicians=tuple((each.id, each.signature) for each in providers(frame.records.office.clinicians)),
        estimate=propose_estimate(frame),
    )


def _offered(kind: PaperKind, frame: Frame) -> OfferedPaper:
    try:
        check_letters(frame)
        kind.check(frame)
    except KnownError as error:
        return OfferedPaper(kind.id, kind.whom, error.sentence, error.next_step)
    return OfferedPaper(kind.id, kind.whom)

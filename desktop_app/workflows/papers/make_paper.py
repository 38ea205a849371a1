"""Make one paper of any kind, with what its kind may be told beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.appeal import DenialKind
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.estimate_plan import EstimatePlan
from desktop_app.workflows.papers.frame import frame_of
from desktop_app.workflows.papers.kinds import kind_called
from desktop_app.workflows.papers.letters import check_letters
from desktop_app.workflows.papers.make_appeal import Denial, make_appeal
from desktop_app.workflows.papers.make_estimate import make_estimate

if TYPE_CHECKING:
    from desktop_app.store.store import Store

ESTIMATE, APPEAL = "estimate", "appeal-"


@dataclass(frozen=True, slots=True)
class PaperWish:
    """A kind of paper for a patient, of a visit where it needs one; `plan` is for an estimate, the rest for an appeal.

    Without a plan the estimate is for what is proposed. `claim_number` is the one that the payer gave the denied claim.
    """

    kind: str
    session_id: str
    patient_id: str
    plan: EstimatePlan | None = None
    claim_number: str = ""


def make_paper(store: Store, clock: Clock, wish: PaperWish) -> bytes:
    """The PDF. Refused where the records lack what it needs, and for a kind that we do not have.

    So it is where somebody is called what none of our typefaces can write.
    """
    frame = frame_of(store, clock, wish.session_id, wish.patient_id)
    check_letters(frame)
    patient_id = frame.patient_id
    if wish.kind == ESTIMATE:
        return make_estimate(store, clock, wish.session_id, patient_id, wish.plan)
    if wish.kind.startswith(APPEAL):
        denial = cast(DenialKind, wish.kind.removeprefix(APPEAL))
        return make_appeal(store, clock, Denial((wish.session_id,), denial, wish.claim_number), patient_id).pdf
    kind = kind_called(wish.kind)
    if kind is None:
        raise Refused("We have no paper of this kind.", "Choose one from the list.", "kind")
    return kind.make(store, clock, wish.session_id, patient_id)

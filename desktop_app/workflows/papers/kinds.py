"""Every paper that can be made of a visit, by name, so that screens, commands and tests can go through all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from desktop_app.domain.papers.appeal import DENIALS, DenialKind
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.frame import Frame
from desktop_app.workflows.papers.issue_superbill import preview_superbill
from desktop_app.workflows.papers.make_appeal import Denial, check_appeal, make_appeal
from desktop_app.workflows.papers.make_claim_form import (
    check_claim_form,
    make_claim_form,
    make_claim_proof,
    make_claim_test_page,
)
from desktop_app.workflows.papers.make_consent_form import (
    check_consent,
    make_consent_form,
    make_consent_of_visit,
    make_named_consent,
)
from desktop_app.workflows.papers.make_cost_notice import make_cost_notice
from desktop_app.workflows.papers.make_estimate import check_estimate, make_estimate
from desktop_app.workflows.papers.make_extracts import (
    check_history,
    check_plan,
    make_plan_summary,
    make_rule_sources,
    make_teach_back_history,
    make_time_audit,
)
from desktop_app.workflows.papers.make_note import make_note
from desktop_app.workflows.papers.make_statement import check_statement, make_statement

if TYPE_CHECKING:
    from desktop_app.store.store import Store

MakePaper = Callable[["Store", Clock, str, str], bytes]
"""Store, clock, session id and patient id to a PDF; raises a KnownError where there is nothing to make."""

Check = Callable[[Frame], object]
"""Raises a KnownError where the records lack what a paper needs; quick, since a list asks it of every kind."""

ForWhom = Literal["family", "record", "payer"]


def _nothing(frame: Frame) -> None:
    """The check of a paper that can always be made."""


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: the name that commands and file names use, what people call it, who makes it, and for whom.

    `check` says beforehand why it cannot be made; `of_visit` is False for what needs the patient alone.
    """

    id: str
    title: str
    make: MakePaper
    whom: ForWhom = "record"
    check: Check = _nothing
    of_visit: bool = True


def _of_patient(make: Callable[[Store, Clock, str], bytes]) -> MakePaper:
    """A paper that needs the patient alone."""
    return lambda store, clock, session_id, patient_id: make(
        store, clock, patient_id or store.sessions.get(session_id).patient_ids[0]
    )


def _of_claim(make: Callable[[Store, Clock, tuple[str, ...], str], bytes]) -> MakePaper:
    """A paper that could also hold several visits."""
    return lambda store, clock, session_id, patient_id: make(store, clock, (session_id,), patient_id)


def _appeal(kind: DenialKind) -> MakePaper:
    return lambda store, clock, session_id, patient_id: (
        make_appeal(store, clock, Denial((session_id,), kind), patient_id).pdf
    )


PAPER_KINDS: tuple[PaperKind, ...] = (
    PaperKind("superbill", "Superbill", lambda *visit: preview_superbill(*visit).pdf, "family"),
    PaperKind("statement", "Statement", _of_patient(make_statement), "family", check_statement, False),
    PaperKind("estimate", "Good-faith estimate", make_estimate, "family", check_estimate, False),
    PaperKind("cost-notice", "Notice of costs", _of_patient(make_cost_notice), "family", of_visit=False),
    PaperKind("note", "Session note", make_note),
    PaperKind("consent-form", "Consent to caregiver training, to sign", _of_patient(make_consent_form), of_visit=False),
    PaperKind("consent-named", "Consent to caregiver training, to sign, with names", make_named_consent),
    PaperKind("consent", "Consent to caregiver training, as recorded", make_consent_of_visit, check=check_consent),
    PaperKind("time-audit", "Time audit", make_time_audit),
    PaperKind("plan-of-care", "Plan of care", _of_patient(make_plan_summary), check=check_plan, of_visit=False),
    PaperKind(
        "teach-back-history",
        "Teach-back history",
        _of_patient(make_teach_back_history),
        check=check_history,
        of_visit=False,
    ),
    PaperKind("rule-sources", "Rules and their sources", make_rule_sources),
    PaperKind("claim-form", "CMS-1500, data", _of_claim(make_claim_form), "payer", check_claim_form),
    PaperKind("claim-proof", "CMS-1500, proof", _of_claim(make_claim_proof), "payer"),
    PaperKind("claim-test", "CMS-1500, test page", lambda store, *_: make_claim_test_page(store), "payer"),
    *(
        PaperKind(f"appeal-{kind}", f"Appeal: {words}", _appeal(kind), "payer", check_appeal)
        for kind, words in DENIALS.items()
    ),
)
"""Papers of one visit and one patient. Handouts and receipts have workflows of their own, which need more to go on."""


def kind_called(name: str) -> PaperKind | None:
    """The kind of this name, or None."""
    return next((kind for kind in PAPER_KINDS if kind.id == name), None)

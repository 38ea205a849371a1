"""Compose the superbill of one visit or of several, and say what stands in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.facts import Document
from desktop_app.domain.billing.results import Claim, Finding
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.compose_superbill import INCOMPLETE, SuperbillWords, compose
from desktop_app.domain.papers.issued import IssuedSuperbill
from desktop_app.domain.papers.medicaid import medicaid_findings
from desktop_app.domain.papers.seal import seal_of
from desktop_app.domain.papers.superbill import DRAFT_NUMBER, Superbill
from desktop_app.domain.training.addendum import needs_cosignature
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.timed import TimedSession
from desktop_app.workflows.evidence import Evidence
from desktop_app.workflows.papers.account import account_of
from desktop_app.workflows.papers.logo import logo_of
from desktop_app.workflows.records import Records
from desktop_app.workflows.shelf import code_labels
from desktop_app.workflows.training.waiting_for_cosignature import cosignature_findings

if TYPE_CHECKING:
    from desktop_app.store.store import Store

SAMPLE = "SAMPLE"


@dataclass(frozen=True, slots=True)
class SuperbillDraft:
    """The superbill as it would be issued now; `blocking` is why it must not be."""

    superbill: Superbill
    patient_id: str
    claims: tuple[Claim, ...]
    session_ids: tuple[str, ...]
    blocking: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What one visit adds: its evidence, its claim if it has one, and what blocks it."""

    evidence: Evidence
    claim: Claim | None
    session_ids: tuple[str, ...]
    blocking: tuple[Finding, ...]

    @property
    def sessions(self) -> tuple[TimedSession, ...]:
        return tuple(timed for timed in self.evidence.day if timed.session.id in self.session_ids)


def draft_superbill(
    store: Store, clock: Clock, session_ids: Sequence[str], patient_id: str = "", number: str = DRAFT_NUMBER
) -> SuperbillDraft:
    """The superbill of the claims that these visits belong to, for one of their patients, in order of days.

    Raises Refused where the visits are of two clinicians, since a superbill names one.
    """
    return draft_in(Records(store, clock.now()), session_ids, patient_id, "superbill", number)


def claim_draft(store: Store, clock: Clock, session_ids: Sequence[str], patient_id: str = "") -> SuperbillDraft:
    """The same content judged as a claim that the practice files itself, as for Medicare."""
    return draft_in(Records(store, clock.now()), session_ids, patient_id, "claim")


def draft_in(
    records: Records, session_ids: Sequence[str], patient_id: str, document: Document, number: str = DRAFT_NUMBER
) -> SuperbillDraft:
    """The same from records that are read already."""
    patient_id = patient_id or records.store.sessions.get(session_ids[0]).patient_ids[0]
    parts = _parts(records, session_ids, patient_id, document)
    _refuse_two_clinicians(parts)
    covered = tuple(session_id for part in parts for session_id in part.session_ids)
    blocking = tuple(dict.fromkeys(finding for part in parts for finding in part.blocking))
    composed = _compose(records, parts, patient_id, covered, number)
    marked = replace(composed, watermark=_watermark(records, blocking, number))
    return SuperbillDraft(
        superbill=replace(marked, seal=seal_of(marked)),
        patient_id=patient_id,
        claims=tuple(part.claim for part in parts if part.claim),
        session_ids=covered,
        blocking=blocking,
    )


def _parts(records: Records, session_ids: Sequence[str], patient_id: str, document: Document) -> list[_Part]:
    """One part a claim, in the order of days: visits of one day that are billed together are one part."""
    parts: list[_Part] = []
    for session_id in session_ids:
        if not any(session_id in part.session_ids for part in parts):
            parts.append(_part(records, session_id, patient_id, document))
    return sorted(parts, key=lambda part: str(part.evidence.timed.face.started_at))


def _part(records: Records, session_id: str, patient_id: str, document: Document) -> _Part:
    evidence = records.evidence(session_id)
    case = records.case(evidence, patient_id, document)  # signed as it is, not as it may be
    result = evaluate(case, records.tables)
    claim = next((c for c in result.claims if c.patient == patient_id and session_id in c.sessions), None)
    covered = claim.sessions if claim else (session_id,)
    blocking = tuple(
        f
        for f in result.findings
        if f.severity == "block" and f.patient == patient_id and set(f.sessions) & set(covered)
    )
    blocking += medicaid_findings(case, patient_id, covered)
    return _Part(evidence, claim, covered, blocking + cosignature_findings(records, covered, patient_id))


def _refuse_two_clinicians(parts: Sequence[_Part]) -> None:
    if len({timed.session.clinician_id for part in parts for timed in part.sessions}) > 1:
        raise Refused(
            "These visits are of more than one clinician, and a superbill names one.",
            "Make one superbill for the visits of each clinician.",
            "visits",
        )


def _compose(
    records: Records, parts: Sequence[_Part], patient_id: str, covered: tuple[str, ...], number: str
) -> Superbill:
    store, evidence = records.store, parts[0].evidence
    chart = evidence.chart_of(patient_id)
    replaced = replaced_by(store, covered, patient_id)
    words = SuperbillWords(
        number=number,
        issued_on=records.today,
        code_labels=code_labels(records.tables),
        diagnosis_texts={code: store.diagnoses.text_of(code) for code in chart.patient.diagnoses},
        account=account_of(store, patient_id, covered),
        replaces=replaced.number if replaced else "",
        correction=replaced.void_reason if replaced else "",
        logo=logo_of(store),
    )
    claims = tuple(part.claim for part in parts if part.claim)
    sessions = tuple(timed for part in parts for timed in part.sessions)
    clinician = store.clinicians.get(evidence.timed.session.clinician_id)
    cosigned = store.cosignatures.of_sessions(covered).values() if needs_cosignature(clinician) else ()
    return compose(evidence.office, chart, clinician, claims, sessions, words, cosigned)


def replaced_by(store: Store, session_ids: Sequence[str], patient_id: str) -> IssuedSuperbill | None:
    """The last void superbill of these visits, which a new one corrects."""
    papers = {
        paper.number: paper
        for session_id in session_ids
        for paper in store.superbills.of_session(session_id)
        if paper.patient_id == patient_id and paper.voided_at is not None
    }
    return papers[max(papers)] if papers else None


def _watermark(records: Records, blocking: tuple[Finding, ...], number: str) -> str:
    if blocking or number == DRAFT_NUMBER:
        return INCOMPLETE
    return SAMPLE if records.practice.is_sample else ""

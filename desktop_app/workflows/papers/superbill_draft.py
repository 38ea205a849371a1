"""Compose the superbill of a session's claim, and say what stands in its way."""

from __future__ import annotations

import hashlib
import json
from base64 import b32encode
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.results import Claim, Finding
from desktop_app.domain.papers.compose_superbill import INCOMPLETE, SuperbillWords, compose
from desktop_app.domain.papers.superbill import Superbill
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.evidence import Evidence
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.records import Records
from desktop_app.workflows.shelf import code_labels, tables_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store

SAMPLE = "SAMPLE"
_CODE_BYTES = 5  # eight characters in base 32


@dataclass(frozen=True, slots=True)
class SuperbillDraft:
    """The superbill as it would be issued now; `blocking` is why it must not be."""

    superbill: Superbill
    claim: Claim | None
    session_ids: tuple[str, ...]
    blocking: tuple[Finding, ...]


def draft_superbill(store: Store, clock: Clock, session_id: str, patient_id: str, number: str) -> SuperbillDraft:
    """The superbill of the claim that this session belongs to, for one of its patients."""
    records = Records(store, clock.now())
    evidence = records.evidence(session_id)
    patient_id = patient_id or evidence.timed.session.patient_ids[0]
    result = evaluate(records.case(evidence, patient_id, "superbill"), tables_of(store))
    mine = [c for c in result.claims if c.patient == patient_id and session_id in c.sessions]
    claim = mine[0] if mine else None
    session_ids = claim.sessions if claim else (session_id,)
    blocking = tuple(
        f
        for f in result.findings
        if f.severity == "block" and f.patient == patient_id and set(f.sessions) & set(session_ids)
    )
    composed = _compose(store, clock, evidence, patient_id, claim, number)
    marked = replace(composed, watermark=_watermark(evidence, blocking))
    return SuperbillDraft(replace(marked, check_code=check_code(marked)), claim, session_ids, blocking)


def _compose(
    store: Store, clock: Clock, evidence: Evidence, patient_id: str, claim: Claim | None, number: str
) -> Superbill:
    chart = evidence.chart_of(patient_id)
    clinician = store.clinicians.get(evidence.timed.session.clinician_id)
    named = claim.sessions if claim else (evidence.timed.session.id,)
    words = SuperbillWords(
        number=number,
        issued_on=local_day(store, clock),
        code_labels=code_labels(tables_of(store)),
        diagnosis_texts={code: store.diagnoses.text_of(code) for code in chart.patient.diagnoses},
    )
    sessions = tuple(timed for timed in evidence.day if timed.session.id in named)
    return compose(evidence.office, chart, clinician, (claim,) if claim else (), sessions, words)


def _watermark(evidence: Evidence, blocking: tuple[Finding, ...]) -> str:
    if blocking:
        return INCOMPLETE
    return SAMPLE if evidence.office.practice.is_sample else ""


def check_code(superbill: Superbill) -> str:
    """Eight letters and digits over everything that stands on the paper, except this code and the copy mark."""
    content = asdict(replace(superbill, check_code="", copy_mark=""))
    text = json.dumps(content, sort_keys=True, default=str, ensure_ascii=False, separators=(",", ":"))
    code = b32encode(hashlib.sha256(text.encode()).digest()[:_CODE_BYTES]).decode()
    return f"{code[:4]}-{code[4:]}"

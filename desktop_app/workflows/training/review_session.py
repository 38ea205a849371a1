"""Look at a session as an examiner would: what would be billed, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.billing.facts import Document
from desktop_app.domain.billing.results import Claim, Finding
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.training.clock import Clock, Moment
from desktop_app.domain.training.note_findings import copy_findings, cosignature_finding, note_findings
from desktop_app.domain.training.session import SessionNote
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.written import complete
from desktop_app.workflows.evidence import Evidence
from desktop_app.workflows.records import Records
from desktop_app.workflows.training.shared_part import naming_findings

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Review:
    """One patient's part of a session: the claim it belongs to, and every finding about it."""

    timed: TimedSession
    chart: ChartRecord
    findings: tuple[Finding, ...]
    claim: Claim | None
    evidence: Evidence

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What must be mended before a claim would stand."""
        return tuple(finding for finding in self.findings if finding.severity == "block")


def review_session(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> Review:
    """The review of a session for one of its patients (the first where none is named)."""
    return review(store, session_id, patient_id, clock.now())


def review(store: Store, session_id: str, patient_id: str, now: Moment, document: Document | None = None) -> Review:
    """The same, at a given moment; an unsigned session is looked at as if it were signed now."""
    return review_in(Records(store, now), session_id, patient_id, document)


def review_in(records: Records, session_id: str, patient_id: str = "", document: Document | None = None) -> Review:
    """The same, for a workflow that reviews several sessions at one moment."""
    evidence = records.evidence(session_id)
    patient_id = patient_id or evidence.timed.session.patient_ids[0]
    result = records.result(evidence, patient_id, document)
    found = tuple(f for f in result.findings if f.patient == patient_id and session_id in f.sessions)
    return Review(
        timed=evidence.timed,
        chart=evidence.chart_of(patient_id),
        findings=(
            *naming_findings(records.store, evidence.timed.session),
            *_of_the_note(records, evidence, patient_id),
            *found,
        ),
        claim=next((c for c in result.claims if c.patient == patient_id and session_id in c.sessions), None),
        evidence=evidence,
    )


def _of_the_note(records: Records, evidence: Evidence, patient_id: str) -> tuple[Finding, ...]:
    """What the note itself must not have, and what it has from the last one; nothing once it is signed."""
    session = evidence.timed.session
    if session.signature is not None:
        return ()
    note = complete(session, evidence.chart_of(patient_id).caregivers)
    clinicians = {clinician.id: clinician for clinician in records.office.clinicians}
    author = clinicians[session.clinician_id]
    supervisor = clinicians.get(author.supervisor_id or "")
    found = note_findings(note, patient_id, session.id)
    found += cosignature_finding(author, supervisor.signature if supervisor else "", patient_id, session.id)
    last = last_visit(records, session.id)
    return found if last is None else (*found, *copy_findings(note, last.note, last.day, patient_id, session.id))


class LastVisit(NamedTuple):
    """The note of the visit before, and its local day."""

    note: SessionNote
    day: date


def last_visit(records: Records, session_id: str) -> LastVisit | None:
    """The visit before this session; None at a first one."""
    before = records.store.sessions.previous(session_id)
    day = records.began_on(records.timed(before)) if before is not None else None
    return LastVisit(before.note, day) if before is not None and day is not None else None

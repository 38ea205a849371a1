"""Parts of the record on paper: the time audit of a visit, the plan of care, the teach-back history, the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.billing.results import Claim
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.clock_extract import time_audit
from desktop_app.domain.papers.extract import Extract
from desktop_app.domain.papers.plan_summary import PlanWords, plan_summary
from desktop_app.domain.papers.record_extracts import rule_sources, teach_back_history
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.timed import TimedSession
from desktop_app.workflows.papers.frame import Frame, frame_of_patient, frame_of_visit
from desktop_app.workflows.training.review_session import review_in
from desktop_app.workflows.training.written_clock import written_clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def make_time_audit(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> bytes:
    """Every event of the visit's clock, and how its minutes became units."""
    frame = frame_of_visit(store, clock, session_id, patient_id)
    return extract_pdf_of(frame, audit_of(frame, (frame.timed,), claims_of(frame, (session_id,))))


def make_plan_summary(store: Store, clock: Clock, patient_id: str) -> bytes:
    """The plans of care with their dates and goals."""
    frame = frame_of_patient(store, clock, patient_id)
    check_plan(frame)
    return extract_pdf_of(frame, plan_of(frame))


def make_teach_back_history(store: Store, clock: Clock, patient_id: str) -> bytes:
    """What each caregiver showed in each signed visit."""
    frame = frame_of_patient(store, clock, patient_id)
    check_history(frame)
    return extract_pdf_of(frame, history_of(frame, signed_visits(frame)))


def check_plan(frame: Frame) -> None:
    """Refused where there is no plan of care."""
    if not frame.chart.plans:
        raise Refused("No plan of care is on record.", "Write it down in the chart, under Plan and goals.", "plan")


def check_history(frame: Frame) -> None:
    """Refused where no visit is signed."""
    sessions = frame.store.sessions.of_patient(frame.patient_id)
    if not any(session.state == "signed" for session in sessions):
        raise Refused(
            "No visit of this patient is signed, so there is no history yet.", "Sign a visit first.", "session"
        )


def make_rule_sources(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> bytes:
    """The rules that the visit's codes and units follow, with their sources."""
    frame = frame_of_visit(store, clock, session_id, patient_id)
    return extract_pdf_of(frame, rules_of(frame, claims_of(frame, (session_id,))))


def audit_of(frame: Frame, visits: Sequence[TimedSession], claims: Sequence[Claim]) -> Extract:
    """The time audit of these visits."""
    clocks = [written_clock(frame.store, timed) for timed in visits]
    return time_audit(frame.sender, frame.chart, clocks, claims, frame.records.zone, frame.records.today)


def plan_of(frame: Frame) -> Extract:
    """What the record holds of the plans of care, with those who have trained this patient's caregivers."""
    trained = {session.clinician_id for session in frame.store.sessions.of_patient(frame.patient_id)}
    clinicians = [each for each in frame.records.office.clinicians if each.id in trained]
    words = PlanWords(frame.diagnosis_texts, clinicians, frame.records.today)
    return plan_summary(frame.sender, frame.chart, words)


def history_of(frame: Frame, visits: Sequence[TimedSession]) -> Extract:
    """The teach-back history of these visits."""
    return teach_back_history(frame.sender, frame.chart, visits, frame.records.zone, frame.records.today)


def rules_of(frame: Frame, claims: Sequence[Claim]) -> Extract:
    """The rules of these claims."""
    return rule_sources(frame.sender, frame.chart, claims, frame.records.tables, frame.records.today)


def claims_of(frame: Frame, session_ids: Sequence[str]) -> tuple[Claim, ...]:
    """The claims that these visits belong to, each once."""
    claims = (review_in(frame.records, session_id, frame.patient_id).claim for session_id in session_ids)
    return tuple({claim.sessions: claim for claim in claims if claim is not None}.values())


def signed_visits(frame: Frame) -> tuple[TimedSession, ...]:
    """The patient's signed visits, the first at the beginning."""
    sessions = frame.store.sessions.of_patient(frame.patient_id)
    timed = [frame.records.timed(session) for session in sessions if session.state == "signed"]
    return tuple(sorted(timed, key=lambda each: str(each.face.started_at)))


def extract_pdf_of(frame: Frame, extract: Extract) -> bytes:
    """An extract as a PDF."""
    from desktop_app.documents.record import extract_pdf

    return extract_pdf.render(extract, frame.paper_size, fonts=frame.fonts)

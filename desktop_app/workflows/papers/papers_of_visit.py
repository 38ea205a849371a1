"""The papers of one visit: what was issued, what was given, what can still be made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.money.ledger import standing
from desktop_app.domain.papers.suggest import suggested
from desktop_app.domain.people.patient import Caregiver, Patient
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import SessionState, TrainingSession
from desktop_app.workflows.evidence import chart_record, practice_of, timed_session
from desktop_app.workflows.money.account_of_patient import VisitBalance, balance_of_visit
from desktop_app.workflows.money.receipt_of_payment import receipt_of_payment
from desktop_app.workflows.papers.give_handout import TopicChoice, offered_topics
from desktop_app.workflows.papers.issue_superbill import valid_superbill
from desktop_app.workflows.papers.topic_library import library

if TYPE_CHECKING:
    from desktop_app.store.store import Store


_SUGGESTIONS = 6


@dataclass(frozen=True, slots=True)
class GivenPaper:
    """A handout that was given."""

    id: str
    title: str
    caregiver: str
    language: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class ReceiptPaper:
    """The receipt of a payment for this visit, or of one on account."""

    number: str
    amount: Decimal
    method: str
    is_reversed: bool
    pdf: bytes


@dataclass(frozen=True, slots=True)
class VisitPapers:
    """What the Print screen lists for one patient of a visit; `began` and `issued` are local to the practice.

    `topics` begins with those `suggested` (their ids) by the skills taught and the plan's goals; `broken_topics` says
    what is wrong with files of the practice's own.
    """

    session_id: str
    patient: Patient
    began: datetime
    state: SessionState
    superbill_number: str
    issued: datetime | None
    names: tuple[str, ...]
    trained: tuple[Caregiver, ...]
    given: tuple[GivenPaper, ...]
    topics: tuple[TopicChoice, ...]
    suggested: tuple[str, ...] = ()
    broken_topics: tuple[str, ...] = ()
    receipts: tuple[ReceiptPaper, ...] = ()
    money: VisitBalance | None = None


def papers_of_visit(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> VisitPapers:
    """The papers of a session for one of its patients (the first where none is named)."""
    timed = timed_session(store, session_id, clock.now())
    chart = chart_record(store, patient_id or timed.session.patient_ids[0])
    names = {caregiver.id: caregiver.name for caregiver in chart.caregivers}
    wanted = _suggested(store, chart, timed.session)
    topics = sorted(offered_topics(store, clock), key=lambda topic: _place(topic.id, wanted))
    titles = {topic.id: topic.title for topic in topics}
    issued = valid_superbill(store, session_id, chart.patient.id)
    zone, began = ZoneInfo(practice_of(store).time_zone), timed.face.started_at or clock.now().utc
    return VisitPapers(
        session_id=session_id,
        patient=chart.patient,
        began=began.astimezone(zone),
        state=timed.session.state,
        superbill_number=issued.number if issued else "",
        issued=issued.issued_at.astimezone(zone) if issued else None,
        names=_names(chart),
        trained=tuple(c for c in chart.caregivers if c.id in timed.session.caregiver_ids),
        given=tuple(
            GivenPaper(g.id, titles.get(g.topic_id, g.topic_id), names.get(g.caregiver_id, ""), g.language, g.pdf)
            for g in store.handouts.of_session(session_id)
            if g.patient_id == chart.patient.id
        ),
        topics=tuple(topics),
        suggested=wanted,
        broken_topics=library(store).broken,
        receipts=_receipts(store, clock, session_id, chart.patient.id),
        money=balance_of_visit(store, clock, session_id, chart.patient.id),
    )


def _receipts(store: Store, clock: Clock, session_id: str, patient_id: str) -> tuple[ReceiptPaper, ...]:
    lines = store.money.of_patient(patient_id)
    kept = standing(lines)
    return tuple(
        ReceiptPaper(
            line.receipt, line.amount, line.method, line not in kept, receipt_of_payment(store, clock, line.receipt)
        )
        for line in lines
        if line.kind == "payment" and line.session_id in ("", session_id)
    )


def _suggested(store: Store, chart: ChartRecord, session: TrainingSession) -> tuple[str, ...]:
    skills = [f"{skill.text} {skill.cue_words}" for skill in session.skills]
    goals = [goal.text for plan in chart.plans for goal in plan.goals]
    return suggested(library(store).topics, skills, goals)[:_SUGGESTIONS]


def _place(topic_id: str, wanted: tuple[str, ...]) -> int:
    return wanted.index(topic_id) if topic_id in wanted else len(wanted)


def _names(chart: ChartRecord) -> tuple[str, ...]:
    people: tuple[Patient | Caregiver, ...] = (chart.patient, *chart.caregivers)
    return tuple(name for person in people for name in (person.name, person.given_name))

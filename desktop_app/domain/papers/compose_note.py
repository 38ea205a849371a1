"""From a session and what came after it to the complete note: pure arithmetic on values."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.results import Line
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.complete_note import (
    AddendumInNote,
    CompleteNote,
    NotePart,
    SealStatus,
    ShownInNote,
    SignedBy,
)
from desktop_app.domain.papers.goals_served import goals_of, goals_served
from desktop_app.domain.papers.unit_rule import unit_rule
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.people.practice import Clinician, Practice
from desktop_app.domain.training.addendum import Addendum, Cosignature, needs_cosignature
from desktop_app.domain.training.session import NoteField, TaughtSkill
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.written import complete

NOTE_HEADINGS: tuple[tuple[NoteField, str], ...] = (
    ("necessity", "Why training was needed"),
    ("technique", "Skilled technique taught"),
    ("absence_reason", "Why the patient was not in the room"),
    ("questions_and_resources", "Questions and resources"),
    ("competency", "Teach-back"),
    ("progress", "Progress to goals"),
    ("next_visit", "Plan for next time"),
    ("interpreter", "Interpreter"),
)
LETTERS_OF_SEAL = 12


class AfterSigning(NamedTuple):
    """What stands beside a signed session: its addenda, the supervisor's signature, and its place in the chain."""

    addenda: Sequence[Addendum] = ()
    cosignature: Cosignature | None = None
    seal_status: SealStatus = "unsigned"
    seal_number: int = 0


def compose_note(
    practice: Practice,
    chart: ChartRecord,
    clinicians: Mapping[str, Clinician],
    timed: TimedSession,
    lines: Sequence[Line],
    after: AfterSigning,
) -> CompleteNote:
    """The note of one patient, as it is read and printed."""
    session, face, there = timed.session, timed.face, ZoneInfo(practice.time_zone)
    author = clinicians[session.clinician_id]
    supervisor = clinicians.get(author.supervisor_id or "")
    trained = tuple(each for each in chart.caregivers if each.id in session.caregiver_ids)
    note, signature, cosigned = complete(session, chart.caregivers), session.signature, after.cosignature
    return CompleteNote(
        session_id=session.id,
        practice=practice,
        patient=chart.patient,
        clinician=author.signature,
        supervisor=supervisor.signature if supervisor else "",
        trained=trained,
        day=face.started_at.astimezone(there).date() if face.started_at else None,
        began=_local(face.started_at, there),
        ended=_local(face.ends_at, there),
        counted_minutes=face.counted_minutes,
        segments=face.segments,
        gaps=face.gaps,
        place_of_service=session.place_of_service,
        modality=session.modality,
        service=session.service,
        is_group=session.is_group,
        represented=session.represented,
        parts=tuple(NotePart(field, heading, getattr(note, field)) for field, heading in NOTE_HEADINGS),
        skills=tuple(_skill(skill, trained, chart) for skill in session.skills),
        goals=goals_served(chart, session.skills),
        answers=session.answers,
        lines=tuple(lines),
        unit_rule=unit_rule(chart.payer, session),
        not_billed_because=session.not_billed_because,
        signature=_signed(clinicians[signature.clinician_id], signature.signed_at, there) if signature else None,
        cosignature=_signed(clinicians[cosigned.clinician_id], cosigned.signed_at, there, cosigned.remark)
        if cosigned
        else None,
        missing_cosignature=_missing(author, supervisor) if signature and not cosigned else "",
        addenda=tuple(_addendum(each, clinicians, practice.time_zone) for each in after.addenda),
        seal_status=after.seal_status,
        seal_number=after.seal_number,
        seal_code=signature.seal[:LETTERS_OF_SEAL] if signature else "",
    )


def _skill(skill: TaughtSkill, trained: Sequence[Caregiver], chart: ChartRecord) -> ShownInNote:
    return ShownInNote(
        skill=skill.text,
        goals=goals_of(skill, chart),
        cue_words=skill.cue_words,
        equipment=skill.equipment,
        shown=tuple((each.name, skill.tries_of(each.id)) for each in trained if skill.mark_of(each.id)),
    )


def _signed(clinician: Clinician, at: datetime, there: ZoneInfo, remark: str = "") -> SignedBy:
    license_words = " ".join(part for part in (clinician.license_state, clinician.license_number) if part)
    return SignedBy(clinician.signature, license_words, at.astimezone(there), remark)


def _addendum(addendum: Addendum, clinicians: Mapping[str, Clinician], zone: str) -> AddendumInNote:
    there = ZoneInfo(zone)
    return AddendumInNote(
        author=clinicians[addendum.author_id].signature,
        text=addendum.text,
        event_at=addendum.event_at.astimezone(there),
        entered_at=addendum.entered_at.astimezone(there),
        is_late_entry=addendum.is_late_entry(zone),
    )


def _missing(author: Clinician, supervisor: Clinician | None) -> str:
    if not needs_cosignature(author):
        return ""
    return supervisor.signature if supervisor else "the supervising therapist"


def _local(at: datetime | None, there: ZoneInfo) -> datetime | None:
    return None if at is None else at.astimezone(there)

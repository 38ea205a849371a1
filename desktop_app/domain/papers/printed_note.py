"""From the complete note of a visit to the note as it is printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.facts import Demonstration, Modality, Service
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.complete_note import AddendumInNote, CompleteNote, SealStatus, ShownInNote, SignedBy
from desktop_app.domain.papers.sender import Sender, addressee_of
from desktop_app.domain.papers.session_note import (
    Integrity,
    NoteAddendum,
    NoteSection,
    NoteSignature,
    NoteSkill,
    NoteTime,
    SessionNotePaper,
)
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.session import StartAnswer, StartQuestion
from desktop_app.domain.training.timekeeping import Segment, SegmentKind

NOT_SIGNED = "NOT SIGNED"
MARKS: dict[Demonstration, str] = {
    "independent": "independently",
    "with_cues": "with cues",
    "not_yet": "not yet shown",
    "unsafe": "not safe yet",
}
SERVICES: dict[Service, str] = {
    "functional": "Caregiver training in daily skills",
    "behavior": "Caregiver training in behavior management",
    "direct_care": "Caregiver training in direct care",
}
WAYS: dict[Modality, str] = {"in_person": "face to face", "video": "live by video", "audio": "live by telephone"}
STRETCHES: dict[SegmentKind, str] = {
    "counted": "Counted",
    "paused": "Pause, not counted",
    "patient_present": "Patient present, not counted",
    "gap": "Gap in the clock, not counted",
}
QUESTIONS: dict[StartQuestion, str] = {
    "home_health": "Home health services",
    "consent": "Consent",
    "plan": "Plan of care",
}
_INTEGRITY: dict[SealStatus, Integrity] = {"unsigned": "unsigned", "whole": "whole", "broken": "changed"}
_OFTEN_EMPTY = ("interpreter",)


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """What the note itself does not hold: the sender, who signed in full, texts of codes and places, today."""

    sender: Sender
    clinician: Clinician
    diagnosis_texts: Mapping[str, str]
    place_labels: Mapping[str, str]
    seal: str
    printed_on: date
    time_audit: str = ""


def printed_note(note: CompleteNote, chart: ChartRecord, words: PrintedWords) -> SessionNotePaper:
    """The note of one patient's record, with everything that came after the signature."""
    zone, clinician = ZoneInfo(note.practice.time_zone), words.clinician
    service = SERVICES[note.service]
    signed = (_signature("Signed electronically", note.signature), _signature("Co-signed", note.cosignature))
    return SessionNotePaper(
        sender=words.sender,
        patient=addressee_of(note.patient),
        on=note.day or words.printed_on,
        service=f"{service}\n{group_words(note.represented)}" if note.is_group else service,
        clinician=note.clinician,
        license=f"{clinician.license_state} {clinician.license_number}".strip(),
        npi=clinician.npi or "",
        supervisor=note.supervisor,
        place=f"{note.place_of_service} {words.place_labels.get(note.place_of_service, '')}".strip(),
        modality=WAYS[note.modality],
        plan=plan_words(chart.plan_of(clinician.discipline)),
        diagnoses=tuple((code, words.diagnosis_texts.get(code, "")) for code in note.patient.diagnoses),
        caregivers=tuple(f"{c.name} ({c.relationship})" for c in note.trained),
        times=tuple(
            NoteTime(part.start.astimezone(zone), part.end.astimezone(zone), STRETCHES[part.kind], _counts(part))
            for part in note.segments
        ),
        minutes=note.counted_minutes,
        time_audit=words.time_audit,
        skills=tuple(_skill(skill) for skill in note.skills),
        goals=note.goals,
        sections=(*_sections(note), *_asked(note.answers, chart), _billed(note)),
        addenda=tuple(_addendum(addendum) for addendum in note.addenda),
        signatures=tuple(each for each in signed if each),
        integrity=_INTEGRITY[note.seal_status],
        seal=f"{words.seal}, number {note.seal_number} in the chain" if words.seal else "",
        printed_on=words.printed_on,
        waits_for=note.missing_cosignature,
        watermark="" if note.signature else NOT_SIGNED,
    )


def _counts(part: Segment) -> bool:
    return part.kind == "counted"


def plan_words(plan: PlanOfCare | None) -> str:
    """The plan and the days it is certified for."""
    if plan is None:
        return ""
    if plan.certified_on is None:
        return f"{plan.discipline}, first treatment {plan.first_treatment:%m/%d/%Y}, not certified yet"
    end = plan.last_covered_day
    through = f" through {end:%m/%d/%Y}" if end else ""
    return f"{plan.discipline}, certified {plan.certified_on:%m/%d/%Y}{through}"


def group_words(represented: int) -> str:
    """How many patients a group was for; never who the others are."""
    return f"Group, {represented} {'patient' if represented == 1 else 'patients'} represented"


def _skill(skill: ShownInNote) -> NoteSkill:
    more = (("Cue words", skill.cue_words), ("Equipment", skill.equipment))
    text = "\n".join([skill.skill, *(f"{words}: {value}" for words, value in more if value)])
    shown = tuple((name, ", then ".join(MARKS[mark] for mark in tries)) for name, tries in skill.shown)
    return NoteSkill(text, ", ".join(skill.goals), shown)


def _sections(note: CompleteNote) -> list[NoteSection]:
    return [NoteSection(p.heading, p.text) for p in note.parts if p.text.strip() or p.field not in _OFTEN_EMPTY]


def _asked(answers: tuple[StartAnswer, ...], chart: ChartRecord) -> list[NoteSection]:
    names = {caregiver.id: caregiver.name for caregiver in chart.caregivers}
    lines = [
        f"{QUESTIONS[a.question]}{f', {names[a.about]}' if a.about in names else ''}: {a.answer.replace('_', ' ')} "
        f"(source: {a.source}, {a.on:%m/%d/%Y})"
        for a in answers
    ]
    return [NoteSection("Asked before the start", "\n".join(lines))] if lines else []


def _billed(note: CompleteNote) -> NoteSection:
    if note.not_billed_because:
        return NoteSection("Not billed", note.not_billed_because)
    lines = [" ".join([line.code, *line.modifiers, f"× {line.units}"]) for line in note.lines]
    return NoteSection("Codes and units", "\n".join(filter(None, ["\n".join(lines) or "None.", note.unit_rule])))


def _signature(how: str, signed: SignedBy | None) -> NoteSignature | None:
    if signed is None:
        return None
    by = ", ".join(filter(None, (signed.name, f"license {signed.license}" if signed.license else "")))
    return NoteSignature(how, by, signed.at, signed.remark)


def _addendum(addendum: AddendumInNote) -> NoteAddendum:
    kind = "Late entry" if addendum.is_late_entry else "Addendum"
    return NoteAddendum(kind, addendum.author, addendum.entered_at, addendum.text, addendum.event_at)

"""What the grid writes into the note: the competency sentence and the plan for next time, until somebody edits them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.competency import competency_sentences, listed, lowered
from desktop_app.domain.training.session import NoteField, SessionNote, TaughtSkill, TrainingSession

WRITTEN_FIELDS: tuple[NoteField, ...] = ("competency", "next_visit")
_NEXT: tuple[tuple[Demonstration, str], ...] = (
    ("unsafe", "First, for safety: {things}."),
    ("not_yet", "Show again: {things}."),
    ("with_cues", "With fewer cues: {things}."),
)


def written(field: NoteField, skills: Sequence[TaughtSkill], trained: Sequence[Caregiver]) -> str:
    """What the grid says for this field; empty for a field that it does not write."""
    if field == "competency":
        return competency_sentences(skills, trained)
    return plan_for_next_time(skills, trained) if field == "next_visit" else ""


def is_own(note: SessionNote, field: NoteField) -> bool:
    """True where the therapist made the text of a written field their own."""
    return field in note.own or bool(getattr(note, field))


def complete(session: TrainingSession, caregivers: Iterable[Caregiver]) -> SessionNote:
    """The note as it reads: the therapist's words, and the grid's where they left them."""
    trained = [each for each in caregivers if each.id in session.caregiver_ids]
    note = session.note
    if session.state == "signed" and note.competency:
        return note
    for field in WRITTEN_FIELDS:
        if not is_own(note, field) and (session.state != "signed" or field == "competency"):
            note = note.with_text(field, written(field, session.skills, trained))
    return note


def own_text(
    note: SessionNote, field: NoteField, text: str, skills: Sequence[TaughtSkill], trained: Sequence[Caregiver]
) -> SessionNote:
    """The note after this text was typed: the grid's own words are no edit, any other text stays when marks change."""
    if field not in WRITTEN_FIELDS:
        return note.with_text(field, text)
    others = tuple(each for each in note.own if each != field)
    if text == written(field, skills, trained):
        return replace(note.with_text(field, ""), own=others)
    return replace(note.with_text(field, text), own=(*others, field))


def plan_for_next_time(skills: Sequence[TaughtSkill], trained: Sequence[Caregiver]) -> str:
    """What comes next, by urgency: what was unsafe, what was not shown yet, what still needs cues, what is new."""
    told = []
    for mark, sentence in _NEXT:
        things = [_with_whom(skill, trained, mark) for skill in skills]
        if any(things):
            told.append(sentence.format(things="; ".join(thing for thing in things if thing)))
    untaught = [lowered(skill.text) for skill in skills if not skill.marks]
    if untaught and len(untaught) < len(skills):
        told.append(f"Not taught yet: {listed(untaught)}.")
    if not told and any(skill.marks for skill in skills):
        told.append("Everything was shown independently: watch it once more with the patient, then discharge.")
    return " ".join(told)


def _with_whom(skill: TaughtSkill, trained: Sequence[Caregiver], mark: Demonstration) -> str:
    """The skill with those who showed it at this level, empty where nobody did."""
    who = [each.given_name for each in trained if skill.mark_of(each.id) == mark]
    return f"{lowered(skill.text)} with {listed(who)}" if who else ""

"""What is written once for a whole group: into each record at the same moment, except where a part is one's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.results import Finding
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.competency import listed
from desktop_app.domain.training.group import SHARED_FIELDS, TrainingGroup
from desktop_app.domain.training.naming import Identity, identity_of, names_another
from desktop_app.domain.training.session import NOTE_FIELDS, NoteField, TaughtSkill, TrainingSession
from desktop_app.workflows.evidence import chart_record
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.together import act_on, group_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store

NOBODY = Identity((), ())
NAMES_ANOTHER = "NAMES_ANOTHER"
IN_THE_NOTE = (*NOTE_FIELDS, "interpreter", "competency")
PRIVACY = "HIPAA privacy rule, 45 CFR 164.502"
WHERE = {
    "necessity": "Need",
    "technique": "What was taught",
    "absence_reason": "Why the patient was absent",
    "questions_and_resources": "Questions and resources",
    "progress": "Progress",
    "next_visit": "Plan",
    "interpreter": "Interpreter",
    "competency": "Teach-back",
    "skills": "Skills and cue words",
    "document": "Reasons",
}


@dataclass(frozen=True, slots=True)
class SharedWritten:
    """The shared text before and after; `names_somebody` where it tells who one of the patients is."""

    group_id: str
    field: NoteField
    before: str
    after: str
    names_somebody: bool
    changed: Changed


def write_shared(store: Store, clock: Clock, session_id: str, field: NoteField, text: str) -> SharedWritten:
    """Set one field for all of a group; records where it is the patient's own, and signed ones, stay as they are."""
    if field not in SHARED_FIELDS:
        raise Refused("This part of the note is each patient's own.", "Write it in the patient's part.", field)
    group = group_of(store, session_id)
    before = group.shared_text(field)
    told = SharedWritten(group.id, field, before, text, names_somebody(store, group, text), changed(SESSIONS))
    following = _following(store, group, field)
    if text != before or any(getattr(each.note, field) != text for each in following):
        touched = [each.id for each in following] or [session_id]
        with act_on(store, "change", touched, clock.now().utc, f"shared note {field}"):
            store.groups.write_shared(group.id, field, text)
            for session in following:
                store.sessions.save(replace(session, note=session.note.with_text(field, text)))
    return told


def follow_shared(store: Store, clock: Clock, session_id: str, field: NoteField) -> Saved:
    """Give up a patient's own text: what is written for all holds again."""
    group, session = group_of(store, session_id), store.sessions.get(session_id)
    own = tuple(each for each in group.member(session_id).own_fields if each != field)
    after = replace(session, note=session.note.with_text(field, group.shared_text(field)))
    with act_on(store, "change", [session_id], clock.now().utc, f"note {field} shared"):
        store.sessions.save(after)
        store.groups.set_own_fields(session_id, own)
    return Saved(session_id, changed(SESSIONS))


def keep_own(store: Store, before: TrainingSession, after: TrainingSession) -> None:
    """What was just written for one patient alone is theirs, until it says again what is written for all.

    Call inside the act that saves `after`.
    """
    if after.group is None:
        return
    written = [f for f in SHARED_FIELDS if getattr(before.note, f) != getattr(after.note, f)]
    if not written:
        return
    group = store.groups.get(after.group.id)
    own = set(group.member(after.id).own_fields).difference(written)
    own |= {field for field in written if getattr(after.note, field) != group.shared_text(field)}
    store.groups.set_own_fields(after.id, (field for field in SHARED_FIELDS if field in own))


def add_shared_skill(store: Store, clock: Clock, session_id: str, text: str) -> Saved:
    """Add a skill to every record that does not have it yet, linked to the patient's first goal."""
    from desktop_app.store.store import new_id

    if not text.strip():
        raise Refused("The skill has no words.", "Say what is taught, such as “Car transfer”.", "skill")
    sessions = [s for s in _open_sessions(store, group_of(store, session_id)) if not _has(s, text)]
    if sessions:
        with act_on(store, "change", [session.id for session in sessions], clock.now().utc, "skill"):
            for session in sessions:
                skill = TaughtSkill(new_id(), text.strip(), _first_goal(store, session))
                store.sessions.save(replace(session, skills=(*session.skills, skill)))
    return Saved(session_id, changed(SESSIONS))


def remove_shared_skill(store: Store, clock: Clock, session_id: str, text: str) -> Saved:
    """Take a skill off every record in which nobody has shown it yet."""
    sessions = [s for s in _open_sessions(store, group_of(store, session_id)) if _has(s, text)]
    if sessions:
        with act_on(store, "change", [session.id for session in sessions], clock.now().utc, "skill"):
            for session in sessions:
                kept = tuple(skill for skill in session.skills if skill.text != text or skill.marks)
                store.sessions.save(replace(session, skills=kept))
    return Saved(session_id, changed(SESSIONS))


def names_somebody(store: Store, group: TrainingGroup, text: str) -> bool:
    """Whether a text that all would get tells who one of the patients is."""
    people = [identity_of(chart_record(store, member.patient_id)) for member in group.members]
    return names_another(text, NOBODY, people)


def fields_that_name_another(store: Store, session: TrainingSession) -> tuple[str, ...]:
    """The fields of this record that tell who another patient of the group is; "skills" stands for what was taught."""
    group = store.groups.of_session(session.id)
    if group is None:
        return ()
    charts = {m.session_id: identity_of(chart_record(store, m.patient_id)) for m in group.members}
    own, others = charts[session.id], [each for known, each in charts.items() if known != session.id]
    texts: dict[str, str] = {field: str(getattr(session.note, field)) for field in IN_THE_NOTE}
    texts["skills"] = "\n".join(f"{skill.text}\n{skill.cue_words}\n{skill.equipment}" for skill in session.skills)
    texts["document"] = f"{session.modifier_reason}\n{session.document_reason}"
    return tuple(field for field, text in texts.items() if names_another(text, own, others))


def naming_findings(store: Store, session: TrainingSession) -> tuple[Finding, ...]:
    """What stands against a record of a group that tells who another patient is, without saying who."""
    fields = fields_that_name_another(store, session)
    if not fields:
        return ()
    where = listed([f"“{WHERE[field]}”" for field in fields])
    message = f"This record tells who another patient of the group is; look at {where}."
    fix = "Take the name, number or date of birth out, and write about this patient only."
    known = f"{NAMES_ANOTHER}:{fields[0]}" if fields[0] in IN_THE_NOTE else NAMES_ANOTHER
    return (Finding(known, "block", session.patient_ids[0], (session.id,), message, fix, PRIVACY),)


def _following(store: Store, group: TrainingGroup, field: NoteField) -> list[TrainingSession]:
    own = {member.session_id for member in group.members if field in member.own_fields}
    return [session for session in _open_sessions(store, group) if session.id not in own]


def _open_sessions(store: Store, group: TrainingGroup) -> list[TrainingSession]:
    sessions = (store.sessions.get(member.session_id) for member in group.members)
    return [session for session in sessions if session.state != "signed"]


def _has(session: TrainingSession, text: str) -> bool:
    return any(skill.text == text.strip() for skill in session.skills)


def _first_goal(store: Store, session: TrainingSession) -> tuple[str, ...]:
    discipline = store.clinicians.get(session.clinician_id).discipline
    plans = store.plans.of_patient(session.patient_ids[0])
    goals = next((plan.goals for plan in plans if plan.discipline == discipline), ())
    return tuple(goal.id for goal in goals[:1])

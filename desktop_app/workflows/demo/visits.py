"""The sample's sessions as values: what was taught, shown and written at each visit, and how far its papers are."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.training.clock import ClockEvent, EventKind
from desktop_app.domain.training.group import GroupMember, TrainingGroup
from desktop_app.domain.training.seal import seal_of
from desktop_app.domain.training.session import GroupPlace, SessionNote, Signature, TaughtSkill, TrainingSession
from desktop_app.workflows.demo.calendar import LENGTHS, events, usual_steps
from desktop_app.workflows.demo.household import Household, Trouble
from desktop_app.workflows.demo.theme import ThemeSkill

COMES_IN = (0, 0, 2, 2, 3)
"""The visit at which each skill of a theme is taught first."""
LEVELS: tuple[Demonstration, ...] = ("not_yet", "with_cues", "with_cues", "independent")
Standing = Literal["unsigned", "signed", "billed"]
_STEPS: dict[Trouble, tuple[tuple[EventKind, float], ...]] = {
    "too_short": (("start", 0), ("stop", 24)),
    "patient_present": (("start", 0), ("patient_in", 0), ("stop", 41)),
}


@dataclass(frozen=True, slots=True)
class Visit:
    """A session that ended, its clock events, and how far it is."""

    session: TrainingSession
    events: tuple[ClockEvent, ...]
    standing: Standing

    @property
    def started_at(self) -> datetime:
        """UTC."""
        return self.events[0].at.utc

    def signature(self) -> Signature:
        """Signed within the half hour by whoever trained."""
        at = self.events[-1].at.utc + timedelta(minutes=9)
        return Signature(self.session.clinician_id, at, seal_of(self.session, self.events))


def visits_of(household: Household, starts: Iterable[datetime], lot: Random, is_billed: bool) -> tuple[Visit, ...]:
    """One visit for each start; the last carries the household's trouble or waits for its signature."""
    starts = tuple(starts)
    last = len(starts) - 1
    return tuple(
        _visit(household, number, start, lot, is_last=number == last, is_billed=is_billed)
        for number, start in enumerate(starts)
    )


def _visit(household: Household, number: int, start: datetime, lot: Random, is_last: bool, is_billed: bool) -> Visit:
    session = taught(household, number, f"{lot.getrandbits(64):016x}", lot)
    steps = usual_steps(lot, lot.choice(LENGTHS))
    standing: Standing = "billed" if is_billed else "signed"
    if is_last and household.by_video:
        session = replace(session, modality="video", place_of_service="10")
    if is_last and (household.trouble or household.unsigned):
        standing = "unsigned"
    if is_last and household.trouble:
        session, steps = _troubled(session, household.trouble), _STEPS.get(household.trouble, steps)
    return Visit(session, events(start, steps), standing)


def taught(household: Household, number: int, session_id: str, lot: Random) -> TrainingSession:
    """The complete record of the household's visit of this number (from 0)."""
    skills = _skills(household, number, session_id, lot)
    trained = tuple(c.id for c in household.caregivers if any(skill.mark_of(c.id) for skill in skills))
    return TrainingSession(
        id=session_id,
        clinician_id=household.clinician_id,
        patient_ids=(household.patient.id,),
        caregiver_ids=trained,
        state="unsigned",
        presence_recorded=True,
        skills=skills,
        note=_note(household, number, trained, lot),
    )


def _skills(household: Household, number: int, session_id: str, lot: Random) -> tuple[TaughtSkill, ...]:
    """Those taught by now; a second caregiver joins at the second visit."""
    return tuple(
        TaughtSkill(
            id=f"{session_id}-s{place + 1}",
            text=skill.text,
            goal_ids=(f"{household.patient.id}-g{skill.goal}",),
            marks=_marks(household, number - COMES_IN[place], lot),
            cue_words=skill.cue,
        )
        for place, skill in enumerate(household.theme.skills)
        if number >= COMES_IN[place]
    )


def _marks(household: Household, times: int, lot: Random) -> tuple[tuple[str, Demonstration], ...]:
    """What each caregiver showed after being taught so many times before."""
    return tuple(
        (caregiver.id, _shown(times - place, lot))
        for place, caregiver in enumerate(household.caregivers[: household.trained])
        if times >= place
    )


def _shown(times: int, lot: Random) -> Demonstration:
    level = LEVELS[min(times, len(LEVELS) - 1)]
    return "unsafe" if level == "with_cues" and lot.random() < 0.04 else level


def _note(household: Household, number: int, trained: tuple[str, ...], lot: Random) -> SessionNote:
    theme = household.theme
    named = {"p": household.patient.given_name, "c": household.caregivers[0].given_name}
    practiced = [skill.technique for place, skill in enumerate(theme.skills) if number >= COMES_IN[place]]
    return SessionNote(
        necessity=lot.choice(theme.necessity).format(**named),
        technique=" ".join(practiced[-3:]),
        absence_reason=lot.choice(theme.absence).format(**named),
        questions_and_resources=lot.choice(theme.resources).format(**named),
        progress=theme.progress[min(number, len(theme.progress) - 1)].format(**named),
        next_visit=lot.choice(theme.next_visit).format(**named),
        interpreter=_interpreter(household, trained),
    )


def _interpreter(household: Household, trained: tuple[str, ...]) -> str:
    spanish = [c.given_name for c in household.caregivers if c.id in trained and c.language == "es"]
    return f"{' and '.join(spanish)} trained in Spanish with a telephone interpreter." if spanish else ""


def _troubled(session: TrainingSession, trouble: Trouble) -> TrainingSession:
    match trouble:
        case "no_necessity":
            return replace(session, note=replace(session.note, necessity=""))
        case "no_marks":
            return replace(session, skills=tuple(replace(skill, marks=()) for skill in session.skills))
        case "no_goal":
            return replace(session, skills=tuple(replace(skill, goal_ids=()) for skill in session.skills))
    return session


def group_visits(
    households: tuple[Household, ...], skill: ThemeSkill, start: datetime, lot: Random
) -> tuple[Visit, ...]:
    """One group about one skill: a whole record for each patient, on the same clock."""
    group = GroupPlace(f"{lot.getrandbits(64):016x}", len(households))
    clock = events(start, (("start", 0), ("stop", 50)))
    return tuple(Visit(_group_record(household, skill, group, lot), clock, "signed") for household in households)


def _group_record(household: Household, skill: ThemeSkill, group: GroupPlace, lot: Random) -> TrainingSession:
    own = taught(household, 1, f"{lot.getrandbits(64):016x}", lot)
    caregiver = household.caregivers[0].id
    shared = TaughtSkill(
        id=f"{own.id}-s1",
        text=skill.text,
        goal_ids=(f"{household.patient.id}-g{skill.goal}",),
        marks=((caregiver, "with_cues"),),
        cue_words=skill.cue,
    )
    return replace(
        own,
        caregiver_ids=(caregiver,),
        is_group=True,
        place_of_service="11",
        skills=(shared,),
        note=replace(own.note, technique=skill.technique),
        group=group,
    )


def groups_of(visits: Iterable[Visit]) -> tuple[TrainingGroup, ...]:
    """The groups that tie these records together."""
    records: dict[str, list[TrainingSession]] = {}
    for visit in visits:
        if visit.session.group is not None:
            records.setdefault(visit.session.group.id, []).append(visit.session)
    return tuple(
        TrainingGroup(
            group_id,
            sessions[0].clinician_id,
            tuple(GroupMember(session.id, session.patient_ids[0]) for session in sessions),
            (("technique", sessions[0].note.technique),),
        )
        for group_id, sessions in records.items()
    )

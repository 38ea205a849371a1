"""Start a group: a whole record for each patient, tied together, and one first clock event for all who are here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Modality, Service
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, ClockEvent, Moment
from desktop_app.domain.training.group import SMALLEST_GROUP, GroupMember, TrainingGroup
from desktop_app.domain.training.session import TaughtSkill, TrainingSession
from desktop_app.domain.training.skill_library import first_skills
from desktop_app.workflows.topics import SESSIONS, changed
from desktop_app.workflows.training.ask_at_start import with_answers
from desktop_app.workflows.training.start_session import Started, refuse_second_session
from desktop_app.workflows.training.together import act_on

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class MemberPlan:
    """One patient of a group, who is trained for them, and whether they are here from the start."""

    patient_id: str
    caregiver_ids: tuple[str, ...]
    is_here: bool = True


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """What is known when the door closes: who trains which families, where and how."""

    members: tuple[MemberPlan, ...]
    clinician_id: str
    service: Service = "functional"
    place_of_service: str = "11"
    modality: Modality = "in_person"


def start_group(store: Store, clock: Clock, plan: GroupPlan) -> Started:
    """Start the one timer of the group; gives the record of the first who is here.

    Refused for less than two patients, for a patient twice, where nobody is trained for one of them, where nobody is
    here yet, and while this clinician has another session running.
    """
    from desktop_app.store.store import new_id

    check_members(store, plan)
    refuse_second_session(store, plan.clinician_id)
    now, group_id = clock.now(), new_id()
    texts = shared_skills(store, plan)
    sessions = [with_answers(store, clock, record_of(store, plan, member, texts)) for member in plan.members]
    members = tuple(
        GroupMember(session.id, member.patient_id, "here" if member.is_here else "expected")
        for session, member in zip(sessions, plan.members, strict=True)
    )
    group = TrainingGroup(group_id, plan.clinician_id, members)
    with act_on(store, "create", [session.id for session in sessions], now.utc):
        for session in sessions:
            store.sessions.save(session)
        store.groups.form(group, now.utc)
        for session_id in group.here:
            begin_tape(store, session_id, now)
    return Started(group.here[0], changed(SESSIONS))


def record_of(store: Store, plan: GroupPlan, member: MemberPlan, texts: tuple[str, ...]) -> TrainingSession:
    """One patient's own record, with the skills that are taught to all, each linked to this patient's goals."""
    from desktop_app.store.store import new_id

    return TrainingSession(
        id=new_id(),
        clinician_id=plan.clinician_id,
        patient_ids=(member.patient_id,),
        caregiver_ids=member.caregiver_ids,
        service=plan.service,
        is_group=True,
        place_of_service=plan.place_of_service,
        modality=plan.modality,
        presence_recorded=True,
        skills=tuple(_skill(store, plan.clinician_id, member.patient_id, text) for text in texts),
    )


def begin_tape(store: Store, session_id: str, now: Moment) -> None:
    """The first event of a record; call inside an act."""
    store.clock_events.append(session_id, ClockEvent(1, "start", now))
    store.clock_events.pulse(session_id, now)


def check_members(store: Store, plan: GroupPlan) -> None:
    """Refused for less than two patients, one of them twice, nobody here, and nobody who is trained for one."""
    if len(plan.members) < SMALLEST_GROUP:
        raise Refused("A group needs two or more patients.", "Choose another patient, or start a session.", "group")
    if max(Counter(member.patient_id for member in plan.members).values()) > 1:
        raise Refused("The same patient is in the group twice.", "Take one of them out.", "group")
    if not any(member.is_here for member in plan.members):
        raise Refused("Nobody of the group is here yet.", "Say who has come, then start.", "attendance")
    for member in plan.members:
        check_caregivers(store, member)


def check_caregivers(store: Store, member: MemberPlan) -> None:
    """Refused where nobody is trained for this patient, or somebody who is not a caregiver of theirs."""
    if not member.caregiver_ids:
        raise Refused(
            "For one of the patients nobody is being trained yet.",
            "Tick the caregivers who are here, or take this patient out of the group.",
            "caregivers",
        )
    own = {caregiver.id for caregiver in store.caregivers.of_patient(member.patient_id)}
    if not own.issuperset(member.caregiver_ids):
        raise Refused(
            "Somebody is ticked who is not a caregiver of this patient.",
            "Tick the caregivers of this patient.",
            "caregivers",
        )


def shared_skills(store: Store, plan: GroupPlan) -> tuple[str, ...]:
    """What was taught in the group that one of them was in last; without one the library's usual skills."""
    groups = (
        session
        for member in plan.members
        for session in store.sessions.of_patient(member.patient_id)
        if session.is_group and session.service == plan.service and session.skills
    )
    last = next(groups, None)
    if last is not None:
        return tuple(skill.text for skill in last.skills)
    return first_skills(store.clinicians.get(plan.clinician_id).discipline, plan.service)


def _skill(store: Store, clinician_id: str, patient_id: str, text: str) -> TaughtSkill:
    """A skill as this patient's last visit linked it, else linked to the first goal."""
    from desktop_app.store.store import new_id

    known = (skill for s in store.sessions.of_patient(patient_id) for skill in s.skills if skill.text == text)
    before = next(known, None)
    if before is not None:
        return replace(before, id=new_id(), marks=(), cue_words="")
    discipline = store.clinicians.get(clinician_id).discipline
    goals = next((p.goals for p in store.plans.of_patient(patient_id) if p.discipline == discipline), ())
    return TaughtSkill(new_id(), text, tuple(goal.id for goal in goals[:1]))

"""Start training: the session and its first clock event are one act."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Modality, Service
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, ClockEvent
from desktop_app.domain.training.session import TaughtSkill, TrainingSession
from desktop_app.domain.training.skill_library import first_skills
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.ask_at_start import with_answers

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What is known when the door opens: who trains whom, where and how."""

    patient_id: str
    caregiver_ids: tuple[str, ...]
    clinician_id: str
    service: Service = "functional"
    place_of_service: str = "12"
    modality: Modality = "in_person"


@dataclass(frozen=True, slots=True)
class Started:
    """The session that runs now."""

    session_id: str
    changed: Changed


def start_session(store: Store, clock: Clock, plan: SessionPlan) -> Started:
    """Start the timer with the patient out of the room. Refused while this clinician has another session running."""
    session = with_answers(store, clock, session_of(store, plan))
    refuse_second_session(store, plan.clinician_id)
    now = clock.now()
    with store.act("create", "training_session", session.id, now.utc):
        store.sessions.save(session)
        store.clock_events.append(session.id, ClockEvent(1, "start", now))
        store.clock_events.pulse(session.id, now)
    return Started(session.id, changed(SESSIONS))


def session_of(store: Store, plan: SessionPlan) -> TrainingSession:
    """A record of this plan that nothing was written into yet. Refused where nobody, or somebody else's, is trained."""
    from desktop_app.store.store import new_id

    if not plan.caregiver_ids:
        raise Refused("Nobody is being trained yet.", "Tick the caregivers who are here, or add one.", "caregivers")
    refuse_strangers(store, (plan.patient_id,), plan.caregiver_ids)
    return TrainingSession(
        id=new_id(),
        clinician_id=plan.clinician_id,
        patient_ids=(plan.patient_id,),
        caregiver_ids=plan.caregiver_ids,
        service=plan.service,
        place_of_service=plan.place_of_service,
        modality=plan.modality,
        presence_recorded=True,
        skills=_skills_to_teach(store, plan),
    )


def refuse_strangers(store: Store, patient_ids: tuple[str, ...], caregiver_ids: tuple[str, ...]) -> None:
    """Refused where somebody is ticked who is in none of these patients' charts as a caregiver."""
    own = {caregiver.id for patient in patient_ids for caregiver in store.caregivers.of_patient(patient)}
    if not own.issuperset(caregiver_ids):
        raise Refused(
            "Somebody is ticked who is not a caregiver of this patient.",
            "Tick the caregivers of this patient, or add the person to the chart first.",
            "caregivers",
        )


def refuse_second_session(store: Store, clinician_id: str) -> None:
    """Refused while this clinician has a session running."""
    if any(session.clinician_id == clinician_id for session in store.sessions.running()):
        raise Refused(
            "Another session of yours is still running.", "Go to it and finish it, then start this one.", "session"
        )


def _skills_to_teach(store: Store, plan: SessionPlan) -> tuple[TaughtSkill, ...]:
    """The skills of the last visit without their marks; at a first visit the library's usual ones."""
    from desktop_app.store.store import new_id

    before = store.sessions.of_patient(plan.patient_id)
    last = next((s for s in before if s.service == plan.service and s.skills), None)
    if last is not None:
        return tuple(replace(skill, id=new_id(), marks=(), cue_words="", tries=()) for skill in last.skills)
    discipline = store.clinicians.get(plan.clinician_id).discipline
    plans = store.plans.of_patient(plan.patient_id)
    goals = next((p.goals for p in plans if p.discipline == discipline), ())
    first_goal = tuple(goal.id for goal in goals[:1])
    return tuple(TaughtSkill(new_id(), text, first_goal) for text in first_skills(discipline, plan.service))

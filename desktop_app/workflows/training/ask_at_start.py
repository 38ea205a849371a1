"""The questions before the start, and the answer to the one that no chart can know: does a home health agency visit?"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import StartAnswer, StartSource, TrainingSession
from desktop_app.domain.training.start_answers import NO, YES, start_answers
from desktop_app.workflows.evidence import chart_record
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PATIENTS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def answer_home_health(store: Store, clock: Clock, patient_id: str, is_open: bool, source: StartSource) -> Saved:
    """Keep the answer in the chart, with who said so and today's date."""
    today = local_day(store, clock)
    with store.act("change", "patient", patient_id, clock.now().utc, "home_health_episode"):
        store.patients.save(replace(store.patients.get(patient_id), home_health_episode=is_open))
        store.settings.set(_key(patient_id), json.dumps([YES if is_open else NO, source, today.isoformat()]))
    return Saved(patient_id, changed(PATIENTS))


def home_health_answer(store: Store, patient_id: str) -> StartAnswer | None:
    """The last answer with its source and day; None where nobody asked, or the chart says otherwise by now."""
    kept = store.settings.get(_key(patient_id), "")
    if not kept:
        return None
    answer, source, on = json.loads(kept)
    is_open = store.patients.get(patient_id).home_health_episode
    if is_open is None or answer != (YES if is_open else NO):
        return None
    return StartAnswer("home_health", answer, source, date.fromisoformat(on))


def with_answers(store: Store, clock: Clock, session: TrainingSession) -> TrainingSession:
    """The session with what is known at its start."""
    patient_id = session.patient_ids[0]
    answers = start_answers(
        chart_record(store, patient_id),
        store.clinicians.get(session.clinician_id).discipline,
        session.caregiver_ids,
        local_day(store, clock),
        home_health_answer(store, patient_id),
    )
    return replace(session, answers=answers)


def _key(patient_id: str) -> str:
    return f"home health of {patient_id}"

"""Write the note: saved at every pause in typing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Modality, Service
from desktop_app.domain.errors import Refused
from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.likeness import to_copy
from desktop_app.domain.training.note_text import cleaned
from desktop_app.domain.training.session import NoteField, TrainingSession
from desktop_app.domain.training.written import own_text
from desktop_app.workflows.training.start_session import refuse_strangers
from desktop_app.workflows.training.teach_back import SessionChanged, change_session

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def write_note(store: Store, clock: Clock, session_id: str, field: NoteField, text: str) -> SessionChanged:
    """Set one field of the note; what the grid writes by itself is kept only where it was edited."""
    kept = cleaned(text)

    def written(session: TrainingSession) -> TrainingSession:
        trained = trained_in(store, session)
        return replace(session, note=own_text(session.note, field, kept, session.skills, trained))

    return change_session(store, clock, session_id, f"note {field}", written)


def back_to_written(store: Store, clock: Clock, session_id: str, field: NoteField) -> SessionChanged:
    """Give up the edit of a field that the grid writes: its own words hold again, and follow the marks."""

    def given_up(session: TrainingSession) -> TrainingSession:
        own = tuple(each for each in session.note.own if each != field)
        return replace(session, note=replace(session.note.with_text(field, ""), own=own))

    return change_session(store, clock, session_id, f"note {field}", given_up)


def copy_forward(store: Store, clock: Clock, session_id: str) -> SessionChanged:
    """Fill the empty parts of the note with those of the last visit. Refused where there is nothing to copy."""
    last = store.sessions.previous(session_id)
    parts = () if last is None else to_copy(store.sessions.get(session_id).note, last.note)
    if last is None or not parts:
        raise Refused("There is nothing in the last note to copy.", "Write this note anew.", "note")
    before = last.note

    def copied(session: TrainingSession) -> TrainingSession:
        note = session.note
        for field in parts:
            note = note.with_text(field, getattr(before, field))
        return replace(session, note=note)

    return change_session(store, clock, session_id, "note copied", copied)


def trained_in(store: Store, session: TrainingSession) -> list[Caregiver]:
    """The caregivers of a session in the chart's order."""
    known = [each for patient in session.patient_ids for each in store.caregivers.of_patient(patient)]
    return [each for each in known if each.id in session.caregiver_ids]


def set_circumstances(
    store: Store,
    clock: Clock,
    session_id: str,
    caregiver_ids: tuple[str, ...],
    place_of_service: str,
    modality: Modality,
    service: Service,
) -> SessionChanged:
    """Change who is trained, where, how and in what kind of training. Refused for somebody else's caregiver."""
    refuse_strangers(store, store.sessions.get(session_id).patient_ids, caregiver_ids)
    return change_session(
        store,
        clock,
        session_id,
        "circumstances",
        lambda session: replace(
            session,
            caregiver_ids=caregiver_ids,
            place_of_service=place_of_service,
            modality=modality,
            service=service,
        ),
    )

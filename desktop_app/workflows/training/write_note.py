"""Write the note: saved at every pause in typing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.billing.facts import Modality, Service
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.session import NoteField
from desktop_app.workflows.training.start_session import refuse_strangers
from desktop_app.workflows.training.teach_back import SessionChanged, change_session

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def write_note(store: Store, clock: Clock, session_id: str, field: NoteField, text: str) -> SessionChanged:
    """Set one field of the note."""
    return change_session(
        store,
        clock,
        session_id,
        f"note {field}",
        lambda session: replace(session, note=session.note.with_text(field, text)),
    )


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

"""Write what only the bill needs: further modifiers and their reason, and why the patient files the claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.note_text import cleaned
from desktop_app.domain.training.session import TrainingSession
from desktop_app.workflows.training.teach_back import SessionChanged, change_session

if TYPE_CHECKING:
    from desktop_app.store.store import Store

BillField = Literal["modifiers", "modifier_reason", "document_reason"]
FOR_THE_BILL: tuple[BillField, ...] = ("modifiers", "modifier_reason", "document_reason")


def write_for_bill(store: Store, clock: Clock, session_id: str, field: BillField, text: str) -> SessionChanged:
    """Set one of them; modifiers are typed with spaces or commas between them."""
    kept = cleaned(text)

    def written(session: TrainingSession) -> TrainingSession:
        if field == "modifiers":
            return replace(session, modifiers=tuple(kept.upper().replace(",", " ").split()))
        if field == "modifier_reason":
            return replace(session, modifier_reason=kept)
        return replace(session, document_reason=kept)

    return change_session(store, clock, session_id, field, written)

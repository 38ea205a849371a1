"""The printed note of a visit, with what was added to it and whether it is still what was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.papers.printed_note import PrintedWords, printed_note
from desktop_app.domain.papers.session_note import SessionNotePaper
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.time_audit import audit_sentence
from desktop_app.workflows.papers.frame import Frame, frame_of_visit
from desktop_app.workflows.training.complete_note import complete_note_in

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def make_note(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> bytes:
    """The note as a PDF."""
    return note_pdf_of(frame_of_visit(store, clock, session_id, patient_id))


def note_pdf_of(frame: Frame) -> bytes:
    """The same for a frame that is there already."""
    from desktop_app.documents.record import note_pdf

    return note_pdf.render(note_of(frame), frame.paper_size, fonts=frame.fonts)


def note_of(frame: Frame) -> SessionNotePaper:
    """The note as plain data."""
    signature = frame.timed.session.signature
    words = PrintedWords(
        sender=frame.sender,
        clinician=frame.clinician,
        diagnosis_texts=frame.diagnosis_texts,
        place_labels=frame.place_labels,
        seal=signature.seal if signature else "",
        printed_on=frame.records.today,
        time_audit=audit_sentence(frame.timed.face, frame.records.zone),
    )
    return printed_note(complete_note_in(frame.records, frame.session_id, frame.patient_id), frame.chart, words)

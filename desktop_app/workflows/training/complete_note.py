"""The whole note of a visit: what was written, who signed, what was added, and whether the seals hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.domain.papers.complete_note import CompleteNote, SealStatus
from desktop_app.domain.papers.compose_note import AfterSigning, compose_note
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.seal_chain import hash_of
from desktop_app.workflows.records import Records
from desktop_app.workflows.training.review_session import review_in
from desktop_app.workflows.training.verify_notes import faults

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def complete_note(store: Store, clock: Clock, session_id: str, patient_id: str = "") -> CompleteNote:
    """The note of one of the session's patients (the first where none is named), signed or not."""
    return complete_note_in(Records(store, clock.now()), session_id, patient_id)


def complete_note_in(records: Records, session_id: str, patient_id: str = "") -> CompleteNote:
    """The same, for a workflow that reads several things at one moment."""
    reviewed = review_in(records, session_id, patient_id)
    return compose_note(
        practice=records.practice,
        chart=reviewed.chart,
        clinicians={clinician.id: clinician for clinician in records.office.clinicians},
        timed=reviewed.timed,
        lines=reviewed.claim.lines if reviewed.claim else (),
        after=after_signing(records.store, session_id),
    )


def after_signing(store: Store, session_id: str) -> AfterSigning:
    """Addenda, co-signature, and the state of the session's seals."""
    links = store.seals.of_session(session_id)
    return AfterSigning(
        addenda=store.addenda.of_session(session_id),
        cosignature=store.cosignatures.of_session(session_id),
        seal_status=seal_status(store, session_id),
        seal_number=next((link.number for link in links if link.kind == "note"), 0),
    )


def seal_status(store: Store, session_id: str) -> SealStatus:
    """Whether everything signed in this session is what was signed, and hangs in the chain; asks only about itself."""
    links = store.seals.of_session(session_id)
    is_signed = store.sessions.get(session_id).signature is not None
    if not links:
        return "broken" if is_signed else "unsigned"
    for link, fault in faults(store, links):
        if fault is not None or not store.seals.holds(link):
            return "broken"
    sealed = {link.record_id for link in links if link.kind == "addendum"}
    kept = {addendum.id for addendum in store.addenda.of_session(session_id)}
    return "whole" if sealed == kept else "broken"


def broken_sessions(store: Store, session_ids: Sequence[str]) -> frozenset[str]:
    """Those of these signed sessions (at most a few hundred) in which something is not what was sealed."""
    links = store.seals.of_sessions(session_ids)
    changed = {
        link.session_id for link, fault in faults(store, links) if fault is not None or link.hash != hash_of(link)
    }
    sealed = {link.session_id for link in links if link.kind == "note"}
    return frozenset(changed | set(session_ids) - sealed)

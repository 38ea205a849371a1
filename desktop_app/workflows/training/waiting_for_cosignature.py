"""What waits for a supervisor: assistants' signed notes, and the superbills that may not go out before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.billing.results import Finding
from desktop_app.domain.training.addendum import needs_cosignature
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.note_findings import SUPERVISION
from desktop_app.domain.training.session import TrainingSession
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.records import Records
from desktop_app.workflows.topics import PRACTICE, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

LOOKED_BACK = timedelta(days=60)
_SETTING = "superbills wait for the co-signature"
COSIGNATURE_MISSING = "COSIGNATURE_MISSING"


def waiting_sessions(records: Records) -> Iterable[TrainingSession]:
    """The sessions of the last 60 days that an assistant signed and no supervisor yet, oldest first."""
    ids = records.store.cosignatures.missing(records.now.utc - LOOKED_BACK)
    found = records.store.sessions.some(ids) if ids else {}
    return tuple(found[session_id] for session_id in ids)


def cosignature_findings(records: Records, session_ids: Sequence[str], patient_id: str) -> tuple[Finding, ...]:
    """What keeps the superbill of these sessions back: an assistant's note that no supervisor has signed."""
    if not superbills_wait(records.store):
        return ()
    sessions = records.store.sessions.some(session_ids)
    cosigned = records.store.cosignatures.of_sessions(session_ids)
    clinicians = {clinician.id: clinician for clinician in records.office.clinicians}
    return tuple(
        Finding(
            COSIGNATURE_MISSING,
            "block",
            patient_id,
            (session.id,),
            f"The note of {clinicians[session.clinician_id].signature} is not co-signed yet.",
            "Let the supervising therapist open the note and co-sign it; then the superbill can go out.",
            SUPERVISION,
        )
        for session in sessions.values()
        if session.signature and session.id not in cosigned and needs_cosignature(clinicians[session.clinician_id])
    )


def superbills_wait(store: Store) -> bool:
    """Whether the practice holds superbills back until the supervisor has signed; at first it does."""
    return store.settings.get(_SETTING, "yes") == "yes"


def let_superbills_wait(store: Store, clock: Clock, wait: bool) -> Saved:
    """Hold them back, or do not."""
    with store.act("change", "practice", "practice", clock.now().utc, "co-signature"):
        store.settings.set(_SETTING, "yes" if wait else "no")
    return Saved("practice", changed(PRACTICE))

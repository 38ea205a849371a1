"""Sign and lock: the same check again, then the record is frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.seal import seal_of
from desktop_app.domain.training.session import Signature
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.review_session import review

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Signed:
    """The session is locked; `signature` says by whom, when and over what."""

    session_id: str
    signature: Signature
    changed: Changed


def sign_session(store: Store, clock: Clock, session_id: str, not_billed_because: str = "") -> Signed:
    """Sign as the session's clinician.

    Refused while the timer runs, and while a blocking finding stands, unless the reason is given why this training
    is kept as a record and not billed.
    """
    now = clock.now()
    session = store.sessions.get(session_id)
    if session.state == "running":
        raise Refused("The timer of this session is still running.", "Finish the session, then sign it.", "clock")
    if not not_billed_because.strip():
        _refuse_while_blocked(store, clock, session_id, session.patient_ids)
    signature = Signature(session.clinician_id, now.utc, seal_of(session, store.clock_events.of(session_id)))
    with store.act("sign", "training_session", session_id, now.utc, not_billed_because.strip()):
        store.sessions.sign(session_id, signature)
    return Signed(session_id, signature, changed(SESSIONS))


def _refuse_while_blocked(store: Store, clock: Clock, session_id: str, patient_ids: tuple[str, ...]) -> None:
    for patient_id in patient_ids:
        blocking = review(store, session_id, patient_id, clock.now()).blocking
        if blocking:
            raise Refused(blocking[0].message, blocking[0].fix, "finding")

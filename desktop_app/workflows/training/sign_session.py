"""Sign and lock: the same check again, then the record is frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock, Moment
from desktop_app.domain.training.seal import seal_of
from desktop_app.domain.training.session import Signature
from desktop_app.domain.training.timekeeping import replay
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.clock_tape import write_events
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
    """Sign as the session's clinician. A timer that stands in a pause is stopped with it, where the pause began.

    Refused while the timer runs, and while a blocking finding stands, unless the reason is given why this training
    is kept as a record and not billed.
    """
    now = clock.now()
    session = store.sessions.get(session_id)
    if replay(store.clock_events.of(session_id), now).state == "running":
        raise Refused("The timer of this session is still running.", "Finish the session, then sign it.", "clock")
    if not not_billed_because.strip():
        _refuse_while_blocked(store, clock, session_id, session.patient_ids)
    with store.act("sign", "training_session", session_id, now.utc, not_billed_because.strip()):
        if session.state == "running":
            _stop(store, session_id, now)
        seal = seal_of(store.sessions.get(session_id), store.clock_events.of(session_id))
        signature = Signature(session.clinician_id, now.utc, seal)
        store.sessions.sign(session_id, signature)
    return Signed(session_id, signature, changed(SESSIONS))


def _stop(store: Store, session_id: str, now: Moment) -> None:
    write_events(store, session_id, now, "stop")
    store.sessions.save(replace(store.sessions.get(session_id), state="unsigned"))


def _refuse_while_blocked(store: Store, clock: Clock, session_id: str, patient_ids: tuple[str, ...]) -> None:
    for patient_id in patient_ids:
        blocking = review(store, session_id, patient_id, clock.now()).blocking
        if blocking:
            raise Refused(blocking[0].message, blocking[0].fix, "finding")

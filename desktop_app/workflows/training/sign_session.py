"""Sign and lock: the same check again, then the record is frozen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.note_findings import note_findings, unfit
from desktop_app.domain.training.seal import seal_of
from desktop_app.domain.training.session import Signature, TrainingSession
from desktop_app.domain.training.timekeeping import replay
from desktop_app.domain.training.written import complete
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.end_group import stop_together
from desktop_app.workflows.training.review_session import review
from desktop_app.workflows.training.shared_part import naming_findings
from desktop_app.workflows.training.together import company_of
from desktop_app.workflows.training.who_signs import confirm_clinician
from desktop_app.workflows.training.write_note import trained_in

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Signed:
    """The session is locked; `signature` says by whom, when and over what."""

    session_id: str
    signature: Signature
    changed: Changed


def confirm_and_sign(store: Store, clock: Clock, session_id: str, secret: str, not_billed_because: str = "") -> Signed:
    """Sign, if this is the passphrase of the clinician whose session it is. Raises WrongPassphrase, or Refused.

    Whether it may be signed is looked at first: nobody types a passphrase for nothing.
    """
    _refuse_unsignable(store, clock, session_id, not_billed_because)
    confirm_clinician(store, clock, store.sessions.get(session_id).clinician_id, secret)
    return sign_session(store, clock, session_id, not_billed_because)


def sign_session(store: Store, clock: Clock, session_id: str, not_billed_because: str = "") -> Signed:
    """Sign as the session's clinician, who was asked for their passphrase before (`confirm_and_sign`).

    A timer that stands in a pause is stopped with it, where the pause began; the first signature of a group ends it for
    all. Refused while the timer runs, and while a blocking finding stands, unless the reason is given why this training
    is kept as a record and not billed.
    """
    now = clock.now()
    _refuse_unsignable(store, clock, session_id, not_billed_because)
    session = store.sessions.get(session_id)
    with store.act("sign", "training_session", session_id, now.utc, not_billed_because.strip()):
        if session.state == "running":
            stop_together(store, session_id, now)
        _finish(store, session_id, not_billed_because.strip())
        seal = seal_of(store.sessions.get(session_id), store.clock_events.of(session_id))
        signature = Signature(session.clinician_id, now.utc, seal)
        store.sessions.sign(session_id, signature)
    return Signed(session_id, signature, changed(SESSIONS))


def _finish(store: Store, session_id: str, not_billed_because: str) -> None:
    """Put into the record what only stood on the screen: the grid's own words, and the reason for not billing."""
    session = store.sessions.get(session_id)
    note = complete(session, trained_in(store, session))
    store.sessions.save(replace(session, note=note, not_billed_because=not_billed_because))


def _refuse_unsignable(store: Store, clock: Clock, session_id: str, not_billed_because: str) -> None:
    session, company = store.sessions.get(session_id), company_of(store, session_id)
    if any(replay(store.clock_events.of(each), clock.now()).state == "running" for each in (session_id, *company)):
        raise Refused("The timer of this session is still running.", "Finish the session, then sign it.", "clock")
    _refuse_naming(store, session)
    _refuse_unfit(store, session)
    if not not_billed_because.strip():
        _refuse_while_blocked(store, clock, session_id, session.patient_ids)


def _refuse_unfit(store: Store, session: TrainingSession) -> None:
    """A note with blanks, or without end, is not signed, billed or not."""
    note = complete(session, trained_in(store, session))
    finding = unfit(note_findings(note, session.patient_ids[0], session.id))
    if finding is not None:
        raise Refused(finding.message, finding.fix, "finding")


def _refuse_naming(store: Store, session: TrainingSession) -> None:
    """A record that tells who another patient is cannot be mended once it is signed, so it is never signed."""
    for finding in naming_findings(store, session):
        raise Refused(finding.message, finding.fix, "finding")


def _refuse_while_blocked(store: Store, clock: Clock, session_id: str, patient_ids: tuple[str, ...]) -> None:
    for patient_id in patient_ids:
        blocking = review(store, session_id, patient_id, clock.now()).blocking
        if blocking:
            raise Refused(blocking[0].message, blocking[0].fix, "finding")

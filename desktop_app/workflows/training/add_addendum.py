"""Add to a signed note: dated, authored, sealed; the note itself stays as it was signed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.addendum import Addendum
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.note_text import cleaned, too_long
from desktop_app.domain.training.seal import seal_of_addendum
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.who_signs import confirm_clinician, signs_as

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Added:
    """The addendum as it is kept."""

    addendum: Addendum
    changed: Changed


def add_addendum(
    store: Store, clock: Clock, session_id: str, text: str, happened_at: datetime, secret: str, author_id: str = ""
) -> Added:
    """Add what is to be said, with the time at which it happened (UTC).

    The author is whoever is signed in, where they are a clinician, else the one who is named, else the session's.
    Refused where the note is not signed, nothing is said, too much is said, or the time is still to come.
    """
    from desktop_app.store.store import new_id

    session, now = store.sessions.get(session_id), clock.now().utc
    if session.signature is None:
        raise Refused("This note is not signed yet.", "Change the note itself, then sign it.", "text")
    _check(text, happened_at, now, _began(store, session_id))
    me = signs_as(store)
    author = confirm_clinician(store, clock, me.id if me else author_id or session.signature.clinician_id, secret)
    unsealed = Addendum(new_id(), session_id, author.id, cleaned(text).strip(), happened_at, now)
    addendum = replace(unsealed, seal=seal_of_addendum(unsealed))
    with store.act("addendum", "training_session", session_id, now):
        store.addenda.add(addendum)
        store.settings.set(_draft_key(session_id), "")
    return Added(addendum, changed(SESSIONS))


def keep_addendum(store: Store, clock: Clock, session_id: str, text: str) -> None:
    """Keep what is typed and not signed yet, so that a lock or a crash does not lose it."""
    text = cleaned(text)
    if text != kept_addendum(store, session_id):
        with store.act("keep", "draft", session_id, clock.now().utc, "addendum"):
            store.settings.set(_draft_key(session_id), text)


def kept_addendum(store: Store, session_id: str) -> str:
    """What was typed and not signed yet."""
    return store.settings.get(_draft_key(session_id), "")


def _draft_key(session_id: str) -> str:
    return f"addendum begun for {session_id}"


def _check(text: str, happened_at: datetime, now: datetime, began: datetime | None) -> None:
    if not cleaned(text).strip():
        raise Refused("The addendum says nothing yet.", "Write what is to be added to the note.", "text")
    excess = too_long(text)
    if excess is not None:
        raise Refused(*excess, "text")
    if happened_at > now:
        raise Refused("That time is still to come.", "Enter when it happened.", "event_at")
    if began is not None and happened_at < began:
        raise Refused(
            "That was before this training began.", "Enter when it happened, at the training or after it.", "event_at"
        )


def _began(store: Store, session_id: str) -> datetime | None:
    events = store.clock_events.of(session_id)
    return events[0].at.utc if events else None

"""The supervisor signs under an assistant's signed note."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.addendum import Cosignature, may_cosign, needs_cosignature
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.note_text import cleaned
from desktop_app.domain.training.seal import seal_of_cosignature
from desktop_app.domain.training.session import TrainingSession
from desktop_app.workflows.topics import SESSIONS, Changed, changed
from desktop_app.workflows.training.who_signs import confirm_clinician, signs_as

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Cosigned:
    """The co-signature as it is kept."""

    cosignature: Cosignature
    changed: Changed


def cosign_session(store: Store, clock: Clock, session_id: str, secret: str, remark: str = "") -> Cosigned:
    """Sign as the supervisor. Refused for a note that is not signed, that needs none, or that has one already."""
    session, now = store.sessions.get(session_id), clock.now().utc
    if session.signature is None:
        raise Refused("This note is not signed yet.", "The assistant signs first, then the supervisor.", "signer")
    if store.cosignatures.of_session(session_id) is not None:
        raise Refused("This note is co-signed already.", "Add an addendum if there is more to say.", "signer")
    supervisor = confirm_clinician(store, clock, supervisor_of(store, session).id, secret)
    unsealed = Cosignature(session_id, supervisor.id, now, cleaned(remark).strip())
    cosignature = replace(unsealed, seal=seal_of_cosignature(unsealed))
    with store.act("cosign", "training_session", session_id, now):
        store.cosignatures.add(cosignature)
    return Cosigned(cosignature, changed(SESSIONS))


def supervisor_of(store: Store, session: TrainingSession) -> Clinician:
    """Who co-signs this note: whoever is signed in where they may, else the supervisor on record.

    Refused where the author is no assistant, or nobody in the practice could supervise them.
    """
    author = store.clinicians.get(session.signature.clinician_id if session.signature else session.clinician_id)
    if not needs_cosignature(author):
        raise Refused(f"A note of {author.signature} needs no co-signature.", "It is complete as it is.", "signer")
    able = [one for one in store.clinicians.all() if may_cosign(one, author)]
    if not able:
        raise Refused(
            f"Nobody here is entered as the supervisor of {author.signature}.",
            "Open Settings, choose the assistant among the clinicians, and name the supervisor.",
            "signer",
        )
    me = signs_as(store)
    return next((one for one in able if me is not None and one.id == me.id), able[0])

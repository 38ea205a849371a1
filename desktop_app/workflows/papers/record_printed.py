"""Write down that a paper left the program: in the audit trail, and in the list of what was given out about a patient.

The list says to whom and why, as the kind of the paper tells it; whoever gives a paper to somebody else says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.papers.disclosure import Disclosure, usual
from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


_LOCKED = {True: " (file locked with a passphrase)", False: " (file not locked)"}


def record_printed(
    store: Store,
    clock: Clock,
    kind: str,
    record_id: str,
    how: str,
    recipient: str = "",
    purpose: str = "",
    patient_id: str = "",
    is_locked: bool | None = None,
) -> None:
    """Record it for every patient whom the paper is about, or for the one that is named (`how`: print or export).

    `is_locked` says of a saved file whether it asks for a passphrase; the reason given then says so too.
    """
    from desktop_app.store.disclosures import detail_of
    from desktop_app.store.store import new_id

    now = clock.now().utc
    patients = (patient_id,) if patient_id else store.disclosures.patients_of(record_id)
    to_whom, why = usual(kind)
    for about in patients:
        entry = Disclosure(
            id=new_id(),
            at=now,
            user=store.user,
            patient_id=about,
            how=how,
            paper=kind,
            paper_id=record_id,
            recipient=recipient or to_whom,
            purpose=f"{purpose or why}{'' if is_locked is None else _LOCKED[is_locked]}",
        )
        with store.act(how, kind, record_id, now, detail_of(entry)):
            store.disclosures.add(entry)
    if not patients:
        with store.act(how, kind, record_id, now):
            pass

"""What was signed before there was a chain of seals gets its links, once, in the order in which it was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store

_WAITING = "seals to adopt"


def adopt_older_seals(store: Store, clock: Clock) -> int:
    """Take them into the chain; how many. Does nothing where the records were made with a chain."""
    if not store.settings.get(_WAITING, ""):
        return 0
    with store.act("seal", "vault", "vault", clock.now().utc, "signed before the chain"):
        adopted = store.seals.adopt()
        store.settings.set(_WAITING, "")
    return adopted

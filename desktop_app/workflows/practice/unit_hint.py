"""Whether the session screen says how far the next unit is. A practice may not want anybody to train toward it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PRACTICE, SESSIONS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

KEY = "hint of the next unit"


def hints_next_unit(store: Store, clock: Clock | None = None) -> bool:
    """True unless the practice has switched it off."""
    return store.settings.get(KEY, "on") == "on"


def set_unit_hint(store: Store, clock: Clock, on: bool) -> Saved:
    """Switch it on or off."""
    word = "on" if on else "off"
    with store.act("change", "practice", "practice", clock.now().utc, f"{KEY}: {word}"):
        store.settings.set(KEY, word)
    return Saved("practice", changed(PRACTICE, SESSIONS))

"""Find a superbill by the number that stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.domain.papers.issued import IssuedSuperbill
    from desktop_app.store.store import Store


def find_superbill(store: Store, clock: Clock, typed: str) -> IssuedSuperbill | None:
    """The superbill whose number ends what was typed ("superbill 2026-00022"), void ones too; None where none is."""
    from desktop_app.store.errors import NotFound

    number = typed.split()[-1] if typed.split() else ""
    try:
        return store.superbills.get(number)
    except NotFound:
        return None

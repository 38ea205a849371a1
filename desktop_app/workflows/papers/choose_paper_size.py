"""Lay papers out for the sheets that the printer of this computer holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.paper_size import PAPER_SIZES
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.topics import PAPERS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class SizeChosen:
    """What papers are laid out for now; issued ones stay as they are."""

    size: str
    changed: Changed


def choose_paper_size(store: Store, clock: Clock, size: str) -> SizeChosen:
    """Everything that is made from now on fits this sheet. Refused for one that we do not know."""
    known = next((each for each in PAPER_SIZES if each == size), None)
    if known is None:
        raise Refused(f"We do not know the paper “{size}”.", "Choose Letter or A4.", "paper_size")
    is_other, store.paper_size = known != store.paper_size, known
    return SizeChosen(known, changed(PAPERS) if is_other else changed())

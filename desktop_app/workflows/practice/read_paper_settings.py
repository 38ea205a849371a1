"""What the practice has set for its papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.logo import logo_of
from desktop_app.workflows.papers.make_claim_form import claim_offset

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class PaperSettings:
    """The logo (empty where there is none) and the claim form's offset in tenths of a millimeter."""

    logo: bytes
    right: int
    down: int


def read_paper_settings(store: Store, clock: Clock) -> PaperSettings:
    """Read them."""
    return PaperSettings(logo_of(store), *claim_offset(store))

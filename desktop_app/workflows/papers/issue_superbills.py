"""Issue the superbills of several visits in one go, and say which could not go out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.topics import PAPERS, Changed, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Issued:
    """The numbers that were given, and how many visits were refused."""

    numbers: tuple[str, ...]
    refused: int
    changed: Changed


def issue_superbills(store: Store, clock: Clock, visits: Iterable[tuple[str, str]]) -> Issued:
    """Issue one superbill for each (session, patient); each is kept by itself, so nothing is lost halfway."""
    numbers, refused = [], 0
    for session_id, patient_id in visits:
        try:
            numbers.append(issue_superbill(store, clock, session_id, patient_id).number)
        except Refused:
            refused += 1
    return Issued(tuple(numbers), refused, changed(PAPERS))

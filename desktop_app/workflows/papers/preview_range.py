"""The superbill of all visits of a patient in a range of days: how it would look, and what stays off it and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.choose_visits import LeftOut, choose_visits
from desktop_app.workflows.papers.issue_superbill import SuperbillPaper, preview_for_visits

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class RangeSuperbill:
    """The draft over these days (both included) with the visits on it, and those that were left out."""

    first: date
    last: date
    session_ids: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    paper: SuperbillPaper


def preview_range(store: Store, clock: Clock, patient_id: str, first: date | None, last: date | None) -> RangeSuperbill:
    """The draft. Refused for days that are no range, where nothing can go on it, and for visits of two clinicians."""
    if first is None or last is None:
        raise Refused("A range needs its first and its last day.", "Enter both, as 6/1 and 6/30.", "first")
    if first > last:
        raise Refused("The first day comes after the last one.", "Enter the earlier day first.", "first")
    chosen = choose_visits(store, clock, patient_id, first, last)
    paper = preview_for_visits(store, clock, chosen.session_ids, patient_id)
    return RangeSuperbill(first, last, chosen.session_ids, chosen.left_out, paper)

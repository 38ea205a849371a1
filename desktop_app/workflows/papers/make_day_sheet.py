"""The day sheet of whoever is signed in, for today, as a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.papers.day_sheet import DaySheetPaper
from desktop_app.domain.papers.sender import sender_of
from desktop_app.domain.training.clock import Clock
from desktop_app.domain.training.day_sheet import Attendance, day_sum
from desktop_app.workflows.papers.logo import logo_of
from desktop_app.workflows.practice.plan_the_day import Visit, visits_of_today, who_is_here
from desktop_app.workflows.records import Records

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class DaySheet:
    """The paper, the day as its file name has it, and how many stretches overlap."""

    pdf: bytes
    name: str
    overlaps: int


def make_day_sheet(store: Store, clock: Clock) -> DaySheet:
    """All minutes of today with the families, what lies between, and what cannot have been at the same time."""
    from desktop_app.documents.record import day_sheet_pdf

    records = Records(store, clock.now())
    me = who_is_here(store, records.office.clinicians)
    mine = [visit for visit in visits_of_today(records) if me is None or visit.clinician_id == me.id]
    visits = tuple(sorted(map(_attendance, mine), key=lambda each: (each.start, each.end)))
    paper = DaySheetPaper(
        sender=sender_of(records.practice, logo_of(store)),
        clinician=me.signature if me is not None else records.practice.name,
        day=records.today,
        printed_on=records.today,
        visits=visits,
        total=day_sum(visits),
    )
    pdf = day_sheet_pdf.render(paper, store.paper_size, fonts=store.resources / "fonts")
    return DaySheet(pdf, f"day-sheet-{records.today.isoformat()}.pdf", len(paper.total.overlaps))


def _attendance(visit: Visit) -> Attendance:
    """A group is told by its number: whoever asks about one day need not know who sat beside whom."""
    name = f"Group of {visit.group_size}" if visit.group_size else visit.patient_name
    return Attendance(visit.clinician_id, name, visit.start, visit.end, visit.counted_minutes, visit.units)

"""The day of one clinician as plain data for paper: every visit, the way between them, and what overlaps."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.papers.sender import Sender
from desktop_app.domain.training.day_sheet import Attendance, DaySum


@dataclass(frozen=True, slots=True)
class DaySheetPaper:
    """Times are local to the practice; `visits` are in the order in which they began."""

    sender: Sender
    clinician: str
    day: date
    printed_on: date
    visits: tuple[Attendance, ...]
    total: DaySum

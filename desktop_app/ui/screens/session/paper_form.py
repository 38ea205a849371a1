"""The times of a session as they stand on paper."""

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.typed_time import on_day, parse_spans
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.widgets.entry.entries import DateEntry, Entry, TimeEntry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import times as words
from desktop_app.workflows.training.enter_session import PaperTimes


class SpansEntry(Entry):
    """Several times from and to."""

    def problem(self) -> str:
        return "" if parse_spans(self.value()) is not None else words.SPANS_UNREADABLE


class PaperForm(SideForm):
    """Day, began, ended, breaks and the patient's presence; an overlap can be kept knowingly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.PAPER_WHEN, words.PAPER_SAVE, parent)
        self.day, self.start, self.stop = DateEntry(), TimeEntry(), TimeEntry()
        self.breaks, self.present = SpansEntry(), SpansEntry()
        self.anyway = QCheckBox(words.ANYWAY)
        self.anyway.hide()
        self.column.addWidget(label(words.PAPER_DETAIL, "muted", wrap=True))
        self.column.addWidget(self.add("day", Field(words.PAPER_DAY, self.day)))
        self.put(
            self.add("start", Field(words.PAPER_START, self.start)),
            self.add("stop", Field(words.PAPER_STOP, self.stop)),
        )
        self.column.addWidget(self.add("breaks", Field(words.PAPER_BREAKS, self.breaks, words.SPANS_HINT)))
        self.column.addWidget(self.add("present", Field(words.PAPER_PRESENT, self.present, words.SPANS_HINT)))
        self.column.addWidget(self.anyway)
        self.finish()

    def empty(self, today: date) -> None:
        """Begin with nothing but the day."""
        for entry in (self.start, self.stop, self.breaks, self.present):
            entry.clear()
        self.day.set_day(today)
        self.anyway.setChecked(False)
        self.anyway.hide()
        self.settle()

    def missing(self) -> dict[str, str]:
        found = {
            "day": words.DAY_MISSING if self.day.day() is None else "",
            "start": words.START_MISSING if self.start.clock_time() is None else "",
            "stop": words.STOP_MISSING if self.stop.clock_time() is None else "",
        }
        return {key: sentence for key, sentence in found.items() if sentence}

    def times(self, zone: ZoneInfo) -> PaperTimes:
        """What stands in the fields, as instants; call when nothing is missing.

        An end before the start on the clock is meant on the same day: a session over midnight is two.
        """
        day, first, last = self.day.day(), self.start.clock_time(), self.stop.clock_time()
        assert day is not None
        assert first is not None
        assert last is not None
        return PaperTimes(
            start=on_day(first, day, zone),
            stop=on_day(last, day, zone),
            breaks=_spans(self.breaks.value(), day, zone),
            present=_spans(self.present.value(), day, zone),
        )

    def refuse(self, error: KnownError) -> None:
        """An overlap is said at the start, with the way to keep it."""
        if error.field == "overlap":
            self.anyway.show()
        named = {"overlap": "start", "times": "breaks"}.get(error.field)
        if named is None:
            super().refuse(error)
            return
        self.fields[named].set_error(f"{error.sentence} {error.next_step}".strip())
        self.begin(named)


def _spans(text: str, day: date, zone: ZoneInfo) -> tuple[Span, ...]:
    return tuple(Span(on_day(first, day, zone), on_day(last, day, zone)) for first, last in parse_spans(text) or ())

"""The times of a session as they stand on paper."""

from collections.abc import Callable
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.typed_time import ONE_DAY, is_past_midnight, on_day, parse_spans
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
        for entry in (self.start, self.stop):
            entry.textChanged.connect(self._tell_midnight)
        self.finish()

    def _tell_midnight(self) -> None:
        """Say below the end that it is understood as the next day."""
        first, last = self.start.clock_time(), self.stop.clock_time()
        goes_on = first is not None and last is not None and is_past_midnight(first, last)
        self.fields["stop"].set_hint(words.NEXT_DAY if goes_on else "")

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

    def show_group(self, is_group: bool) -> None:
        """In a group the presence of each patient is asked beside the patient."""
        self.fields["present"].setVisible(not is_group)
        if is_group:
            self.present.clear()

    def times(self, zone: ZoneInfo) -> PaperTimes:
        """What stands in the fields, as instants; call when nothing is missing."""
        at, first, last = self.at(zone), self.start.clock_time(), self.stop.clock_time()
        assert first is not None
        assert last is not None
        return PaperTimes(at(first), at(last), spans_at(self.breaks.value(), at), spans_at(self.present.value(), at))

    def at(self, zone: ZoneInfo) -> Callable[[time], datetime]:
        """Which instant a time of day means here; call when nothing is missing.

        Where the end is past midnight, so is every time that is earlier on the clock than the start.
        """
        day, first, last = self.day.day(), self.start.clock_time(), self.stop.clock_time()
        assert day is not None
        assert first is not None
        assert last is not None
        goes_on = is_past_midnight(first, last)

        def at(typed: time) -> datetime:
            return on_day(typed, day + ONE_DAY if goes_on and typed < first else day, zone)

        return at

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


def spans_at(text: str, at: Callable[[time], datetime]) -> tuple[Span, ...]:
    """Times from and to as instants."""
    return tuple(Span(at(first), at(last)) for first, last in parse_spans(text) or ())

"""What can be done about one time: correct it, take it back, answer for a gap, or add what was forgotten."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.typed_time import first_from, nearest
from desktop_app.ui.screens.session.time_rows import TimeRow
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import TimeEntry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.fitting_stack import FittingStack
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of, scrolled
from desktop_app.ui.wording import times as words
from desktop_app.workflows.training.time_record import TimeRecord


class TimePanel(Panel):
    """Says what is wanted; the presenter writes it down. Times go out as instants in UTC."""

    corrected = Signal(int, object)
    taken_back = Signal(int)
    brought_back = Signal(int)
    answered = Signal(int, bool)
    ended_in_gap = Signal(int, object)
    forgotten = Signal(str, tuple, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.ALL_TIMES, parent)
        self.setMinimumWidth(px(340))
        self._record: TimeRecord | None = None
        self._row: TimeRow | None = None
        self._asked = Field("", TimeEntry())
        self.told = label("", "muted", wrap=True)
        self.stack = FittingStack()
        self.pages = {"nothing": QWidget(), "event": self._event(), "gap": self._gap(), "forgotten": self._forgotten()}
        for page in self.pages.values():
            self.stack.addWidget(page)
        inner = QWidget()
        inner.setLayout(column_of(self.told, self.stack, 1, margins=(1, 0, 8, 0), spacing=4))
        self.body.addWidget(scrolled(inner), 1)

    def show_row(self, record: TimeRecord, row: TimeRow | None) -> None:
        """Show what can be done about this line; nothing in a signed record."""
        is_signed = record.session.signature is not None
        self._record, self._row = record, row
        self.title.setText(_title(row))
        self.told.setText(row.clocks if row else words.READ_ONLY if is_signed else words.CHOOSE_ROW)
        name = "nothing" if row is None or is_signed else "gap" if row.gap else "event"
        self.stack.setCurrentWidget(self.pages[name])
        self.stack.setVisible(name != "nothing")
        if row is not None and name == "event":
            self._fill_event(row, record.zone)
        if name == "gap":
            self._fill_gap()

    def show_forgotten(self, record: TimeRecord) -> None:
        """Ask what was forgotten."""
        self._record, self._row = record, None
        self.title.setText(words.FORGOTTEN_TITLE)
        self.told.setText(words.FORGOTTEN_DETAIL)
        kinds = words.KINDS if record.assistants else words.KINDS[:-1]
        _choice(self.what).set_options(kinds, _choice(self.what).key())
        _choice(self.who).set_options([(each.id, each.signature) for each in record.assistants])
        for field in (self.begin, self.end):
            _entry(field).clear()
            field.set_error("")
        self._show_who()
        self.stack.show()
        self.stack.setCurrentWidget(self.pages["forgotten"])
        self.what.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self) -> None:
        """Give the focus to what is asked first here."""
        if self.stack.currentWidget() is self.pages["event"]:
            _entry(self.time).setFocus(Qt.FocusReason.OtherFocusReason)
            _entry(self.time).selectAll()
        elif self.stack.currentWidget() is self.pages["gap"]:
            self.went_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, error: KnownError) -> None:
        """Say at the field that was filled in why it cannot be."""
        self._asked.set_error(f"{error.sentence} {error.next_step}".strip())
        first_error([self._asked])

    def _event(self) -> QWidget:
        self.time = Field(words.NEW_TIME, TimeEntry())
        _entry(self.time).returnPressed.connect(self._correct)
        self.correct = Button(words.CORRECT, "check", "primary", clicked=self._correct)
        self.take_back = Button(words.TAKE_BACK, "undo-2", clicked=lambda: self._say(is_back=False))
        self.bring_back = Button(words.BRING_BACK, "redo-2", clicked=lambda: self._say(is_back=True))
        return _page(self.time, row_of(self.correct, 1), row_of(self.take_back, self.bring_back, 1))

    def _gap(self) -> QWidget:
        self.went_on = Button(words.WENT_ON, "check", clicked=lambda: self._answer(True))
        self.not_training = Button(words.NOT_TRAINING, "x", clicked=lambda: self._answer(False))
        self.ended = Field(words.ENDED_THEN, TimeEntry())
        _entry(self.ended).returnPressed.connect(self._end)
        self.end_it = Button(words.END_IT, "square", clicked=self._end)
        return _page(row_of(self.went_on, 1), row_of(self.not_training, 1), self.ended, row_of(self.end_it, 1))

    def _forgotten(self) -> QWidget:
        self.what, self.who = Field(words.WHAT, Choice(words.KINDS)), Field(words.WHO, Choice())
        self.begin, self.end = Field(words.FROM, TimeEntry()), Field(words.TO, TimeEntry())
        _choice(self.what).chosen.connect(lambda _: self._show_who())
        _entry(self.end).returnPressed.connect(self._add)
        self.add = Button(words.ADD, "plus", "primary", clicked=self._add)
        return _page(self.what, self.who, row_of(self.begin, self.end, spacing=12), row_of(self.add, 1))

    def _show_who(self) -> None:
        self.who.setVisible(_choice(self.what).key() == "assistant_on")

    def _fill_event(self, row: TimeRow, zone: ZoneInfo) -> None:
        _entry(self.time).set_clock_time(row.at.astimezone(zone).time())
        self.time.set_error("")
        self.take_back.setVisible(row.can_be_taken_back)
        self.bring_back.setVisible(row.can_be_brought_back)

    def _fill_gap(self) -> None:
        _entry(self.ended).clear()
        self.ended.set_error("")
        is_over = self._row is not None and self._row.gap is not None and self._row.gap.answer == "ended"
        for part in (self.went_on, self.not_training, self.ended, self.end_it):
            part.setVisible(not is_over)

    def _say(self, is_back: bool) -> None:
        if self._row is not None:
            self._asked = self.time
            (self.brought_back if is_back else self.taken_back).emit(self._row.number)

    def _answer(self, count: bool) -> None:
        if self._row is not None:
            self.answered.emit(self._row.number, count)

    def _correct(self) -> None:
        if self._row is None or self._record is None or not self._is_there(self.time):
            return
        typed, shown = _entry(self.time).clock_time(), self._row.at.astimezone(self._record.zone)
        assert typed is not None
        if typed == shown.time().replace(second=0, microsecond=0):
            return  # nothing else was typed than what stands there
        self.corrected.emit(self._row.number, nearest(typed, self._row.at, self._record.zone))

    def _end(self) -> None:
        if self._row is None or self._row.gap is None or self._record is None or not self._is_there(self.ended):
            return
        typed = _entry(self.ended).clock_time()
        assert typed is not None
        self.ended_in_gap.emit(self._row.number, nearest(typed, self._row.gap.end, self._record.zone))

    def _add(self) -> None:
        if self._record is None or not (self._is_there(self.begin) and self._is_there(self.end)):
            return
        first, last = _entry(self.begin).clock_time(), _entry(self.end).clock_time()
        assert first is not None
        assert last is not None
        began = first_from(first, self._began(), self._record.zone)
        kind, who = _choice(self.what).key(), _choice(self.who).key()
        self._asked = self.begin
        self.forgotten.emit(kind, (began, first_from(last, began, self._record.zone)), who)

    def _began(self) -> datetime:
        assert self._record is not None
        return self._record.events[0].said or self._record.events[0].at.utc

    def _is_there(self, field: Field) -> bool:
        self._asked = field
        entry = _entry(field)
        field.set_error("" if entry.clock_time() is not None else entry.problem() or words.TIME_MISSING)
        return not first_error([field])


def _title(row: TimeRow | None) -> str:
    return str(row.cells[1]) if row else words.ALL_TIMES


def _page(*parts: object) -> QWidget:
    page = QWidget()
    page.setProperty("clear", True)
    page.setLayout(column_of(*parts, 1, margins=(0, 6, 0, 0), spacing=10))  # type: ignore[arg-type]
    return page


def _entry(field: Field) -> TimeEntry:
    assert isinstance(field.editor, TimeEntry)
    return field.editor


def _choice(field: Field) -> Choice:
    assert isinstance(field.editor, Choice)
    return field.editor

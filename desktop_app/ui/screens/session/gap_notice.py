"""A stretch that the program did not see, and its three answers: it went on, it was not training, it ended then."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.training.timekeeping import Gap
from desktop_app.domain.training.typed_time import nearest
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import TimeEntry
from desktop_app.ui.wording import times as words


class GapNotice(Banner):
    """`answered(number, counts)`, or `ended(number, instant in UTC)`."""

    answered = Signal(int, bool)
    ended = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.yes = Button(words.WENT_ON, clicked=lambda: self._answer(True))
        self.no = Button(words.NOT_TRAINING, clicked=lambda: self._answer(False))
        self.at = Button(words.ENDED_AT, clicked=self._ask)
        super().__init__("attention", "", "", self.yes, self.no, self.at, parent=parent)
        self.time = TimeEntry()
        self.time.setAccessibleName(words.ENDED_AT.replace("&", ""))
        self.time.setMaximumWidth(px(130))
        self.time.returnPressed.connect(self._end)
        self.answers.addWidget(self.time)
        self._gap: Gap | None = None
        self._zone = ZoneInfo("UTC")
        self._refused = ""
        self.time.hide()
        self.hide()

    def show_gap(self, gap: Gap, zone: ZoneInfo, sentence: str, detail: str) -> None:
        """Ask about this one."""
        if self._gap is None or self._gap.number != gap.number:
            self._refused = ""
            self.time.clear()
            self.time.hide()
        self._gap, self._zone = gap, zone
        self.set_words(sentence, self._refused or detail)
        self.show()

    def refuse(self, sentence: str) -> None:
        """Say why training cannot have ended then."""
        self._refused = sentence
        self.set_words(self.sentence.text(), sentence)
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, count: bool) -> None:
        if self._gap is not None:
            self.answered.emit(self._gap.number, count)

    def _ask(self) -> None:
        if self.time.isVisible() and self.time.value():
            self._end()
            return
        self.time.show()
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        typed = self.time.clock_time()
        if typed is None or self._gap is None:
            self.refuse(self.time.problem() or words.TIME_MISSING)
            return
        self.ended.emit(self._gap.number, nearest(typed, self._gap.end, self._zone))

"""The units that the minutes have earned so far, and how far the next one is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.screens.session.faces import Reading
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.drawn.unit_ladder import UnitLadder
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.rows import escape
from desktop_app.ui.wording import session as words


class UnitsCard(Panel):
    """`why_wanted` asks for the reasons of the rule, to be shown beside `why`."""

    why_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(words.UNITS_SO_FAR)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(px(12))
        self._codes: tuple[str, ...] | None = None
        self.upcoming = label("", "lead", "running", align_right=True)
        self.ladder = UnitLadder()
        self.rule = label("", "small", rich=True, wrap=True)
        self.why = Button(words.WHY_THIS_RULE, role="link", clicked=self.why_wanted.emit)
        self.body.addLayout(row_of(label(words.UNITS_SO_FAR, "strong"), self._chips, 1, self.upcoming, spacing=12))
        self.body.addWidget(self.ladder)
        self.body.addStretch(1)
        foot = row_of(self.rule, self.why, spacing=8)
        foot.setStretch(0, 1)
        self.body.addLayout(foot)

    def show_reading(self, reading: Reading, stands: bool) -> None:
        """Show the units; while the timer stands the next one is told more quietly."""
        self._show_codes(reading.codes)
        self.upcoming.setText("" if stands and reading.steps else reading.upcoming)
        self.ladder.setVisible(bool(reading.steps))
        if reading.steps:
            self.ladder.set_ladder(reading.minutes, reading.steps, reading.first_block, reading.end)
        name, meaning = reading.rule
        self.rule.setText(f"<b>{escape(name)}</b> {escape(meaning)}")

    def _show_codes(self, codes: tuple[str, ...]) -> None:
        if codes == self._codes:
            return
        self._codes = codes
        take_out(self._chips)
        for code in codes or (words.NO_UNIT_YET,):
            self._chips.addWidget(Chip("ready" if codes else "plain", code, ""))

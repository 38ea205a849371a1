"""The units that the minutes have earned so far, and how far the next one is."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.screens.session.faces import Reading
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.drawn.unit_ladder import Step, UnitLadder
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
        self.share = label("", "small", wrap=True)
        self.share.hide()
        self._modifier = Chip("attention", "", "")
        self._modifier.hide()
        self.why = Button(words.WHY_THIS_RULE, role="link", clicked=self.why_wanted.emit)
        self.body.addLayout(
            row_of(label(words.UNITS_SO_FAR, "strong"), self._chips, self._modifier, 1, self.upcoming, spacing=12)
        )
        self.body.addWidget(self.ladder)
        self.body.addWidget(self.share)
        self.body.addStretch(1)
        foot = row_of(self.rule, self.why, spacing=8)
        foot.setStretch(0, 1)
        self.body.addLayout(foot)

    def show_reading(self, reading: Reading, stands: bool, hints_next: bool = True) -> None:
        """Show the units; while the timer stands, or where the practice wants no hint, the next one is not told."""
        self._show_codes(reading.codes)
        self.upcoming.setText("" if reading.steps and (stands or not hints_next) else reading.upcoming)
        self.ladder.setVisible(bool(reading.steps))
        if reading.steps:
            steps = reading.steps if hints_next else unhinted(reading.steps)
            self.ladder.set_ladder(reading.minutes, steps, reading.first_block, reading.end)
        name, meaning = reading.rule
        self.rule.setText(f"<b>{escape(name)}</b> {escape(meaning)}")

    def show_share(self, sentence: str, modifier: str) -> None:
        """Say what an assistant gave alone, and the modifier that it brings."""
        self.share.setText(sentence)
        self.share.setVisible(bool(sentence))
        self._modifier.set_state("attention", modifier, "")
        self._modifier.setVisible(bool(modifier))

    def _show_codes(self, codes: tuple[str, ...]) -> None:
        if codes == self._codes:
            return
        self._codes = codes
        take_out(self._chips)
        for code in codes or (words.NO_UNIT_YET,):
            self._chips.addWidget(Chip("ready" if codes else "plain", code, ""))


def unhinted(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The same ladder without how far the next step is; nothing on it stands out but what is earned."""
    return tuple(replace(step, state="later", note="") if step.state == "next" else step for step in steps)

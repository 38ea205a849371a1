"""The coach: what blocks, what is worth a look, what is done, each with its reason and the way to mend it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.billing.results import Finding
from desktop_app.ui.coach.mending import denial_for, way_of
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.emptying import refilling
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of, scrolled
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.widgets.tab_order import TabPlace
from desktop_app.ui.wording import review as words

GROUPS = (
    ("block", words.BLOCKED, "blocked", "ban"),
    ("warn", words.LOOK, "attention", "triangle-alert"),
    ("info", words.KNOW, "running", "info"),
)


class CoachPanel(Panel):
    """`wanted(way)` when the button beside a finding is pressed."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.COACH, parent, flush=True)
        self._shown: object = None
        self.blocked, self.look, self.done = Chip("blocked", ""), Chip("attention", ""), Chip("ready", "")
        for chip in (self.blocked, self.look, self.done):
            self.head.addWidget(chip)
        inner = QWidget()
        self._place = TabPlace(inner)
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(0, 0, 0, px(8))
        self._box.setSpacing(0)
        self.area = scrolled(inner)
        self.body.addWidget(self.area, 1)

    def show_findings(self, findings: Sequence[Finding], done: Sequence[str], is_signed: bool) -> None:
        """Show them in their groups; nothing is touched when they are the same as before."""
        if self._shown == (tuple(findings), tuple(done), is_signed):
            return
        self._shown = (tuple(findings), tuple(done), is_signed)
        self.title.setText(words.AFTER if is_signed else words.COACH)
        self._count([f.severity for f in findings], len(done))
        at = self.area.verticalScrollBar().value()
        with refilling(self._box, self._place, self.area):
            self._fill(findings, done, is_signed)
        self.area.verticalScrollBar().setValue(at)

    def _fill(self, findings: Sequence[Finding], done: Sequence[str], is_signed: bool) -> None:
        if not findings:
            self._box.addWidget(_title(words.ALL_DONE, "ready"))
        for severity, title, state, icon in GROUPS:
            if severity == "info" and done:
                self._box.addWidget(_title(words.done_title(len(done)), "ready"))
                self._box.addWidget(_done(done))
            group = [finding for finding in findings if finding.severity == severity]
            if group:
                self._box.addWidget(_title(title, state))
            for finding in group:
                self._box.addWidget(self._row(finding, state, icon, is_signed))
        self._box.addStretch(1)

    def begin(self) -> None:
        """Give the focus to the first button, else to the list, which then scrolls by keys."""
        first = next((button for button in self.findChildren(Button) if not button.isHidden()), self.area)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self, severities: Sequence[str], done: int) -> None:
        blocked, look = severities.count("block"), severities.count("warn")
        self.blocked.set_state("blocked", words.blocked_chip(blocked), "")
        self.look.set_state("attention", words.look_chip(look), "")
        self.done.set_state("ready", words.done_chip(done), "")
        self.blocked.setVisible(blocked > 0)
        self.look.setVisible(look > 0)

    def _row(self, finding: Finding, state: str, icon: str, is_signed: bool) -> QWidget:
        row = QFrame()
        row.setProperty("row", True)
        denial = denial_for(finding)
        reasons = [finding.fix, *([words.denied(denial)] if denial else [])]
        lines = [label(finding.message, "strong", wrap=True), label(" ".join(reasons), "small", wrap=True)]
        lines.append(label(finding.source, "caption", wrap=True))
        parts: list[QWidget | QVBoxLayout] = [column_of(*lines, spacing=1)]
        mark = Picture(icon, f"{state}.solid")
        layout = row_of(mark, *parts, margins=(14, 8, 14, 8), spacing=10)
        layout.setStretch(1, 1)
        layout.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        way = way_of(finding)
        if not is_signed:
            button = Button(way.button, clicked=lambda: self.wanted.emit(way))
            button.setAccessibleName(f"{way.button}: {finding.message}")
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.setLayout(layout)
        row.setAccessibleName(f"{finding.message} {finding.fix}")
        return row


def _title(text: str, state: str) -> QWidget:
    made = label(text, "section", state)
    made.setContentsMargins(px(15), px(8), px(15), px(6))
    return made


def _done(done: Sequence[str]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(px(15), px(2), px(15), px(4))
    grid.setHorizontalSpacing(px(8))
    grid.setVerticalSpacing(px(5))
    half = (len(done) + 1) // 2
    for number, sentence in enumerate(done):
        row, column = number % half, 2 * (number // half)
        told = label(sentence, "small", wrap=True)
        told.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Picture("check", "ready.solid", 16), row, column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(told, row, column + 1)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(3, 1)
    made.setAccessibleName(", ".join(done))
    return made

"""What some papers ask before they are made: how many visits, what was denied, how far the printer is off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of
from desktop_app.ui.wording import paper_kinds as words
from desktop_app.workflows.papers.make_estimate import USUAL_PLAN, EstimatePlan

MOST_VISITS, MOST_MINUTES, FARTHEST = 99, 240, 254


class OptionsPanel(Panel):
    """Shows what the chosen kind asks, or nothing. `changed` when another paper is wanted, `moved` for the offset."""

    changed = Signal()
    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.ESTIMATE, parent)
        self.visits, self.minutes = _number(1, MOST_VISITS), _number(1, MOST_MINUTES)
        self.visits.setValue(USUAL_PLAN.visits)
        self.minutes.setValue(USUAL_PLAN.minutes)
        self.denial, self.claim_number = Choice(words.DENIAL_CHOICES), Entry()
        self.denial.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.right, self.down = _number(-FARTHEST, FARTHEST), _number(-FARTHEST, FARTHEST)
        for spin in (self.right, self.down):
            spin.setSuffix(words.TENTHS)
            spin.valueChanged.connect(lambda _: self.moved.emit(self.right.value(), self.down.value()))
        for spin in (self.visits, self.minutes):
            spin.valueChanged.connect(lambda _: self.changed.emit())
        self.denial.chosen.connect(lambda _: self.changed.emit())
        self.claim_number.editingFinished.connect(self.changed.emit)
        self._parts = {
            "estimate": (
                words.ESTIMATE,
                _beside(Field(words.VISITS, self.visits), Field(words.MINUTES, self.minutes)),
            ),
            "appeal": (
                words.APPEAL,
                _below(
                    Field(words.DENIED, self.denial),
                    Field(words.CLAIM_NUMBER, self.claim_number, words.CLAIM_NUMBER_HINT),
                ),
            ),
            "claim-form": (
                words.OFFSET,
                _below(
                    label(words.OFFSET_WHY, "small", wrap=True),
                    _beside(Field(words.RIGHT, self.right), Field(words.DOWN, self.down)),
                ),
            ),
        }
        for _, part in self._parts.values():
            self.body.addWidget(part)
        self.show_for("")

    def show_for(self, kind: str) -> None:
        """Show what this kind asks; the test page asks what the form does."""
        wanted = "claim-form" if kind == "claim-test" else kind
        for known, (title, part) in self._parts.items():
            part.setVisible(known == wanted)
            if known == wanted:
                self.title.setText(title)
                self.setAccessibleName(title)
        self.setVisible(wanted in self._parts)

    def show_offset(self, right: int, down: int) -> None:
        """The offset as it is kept, quietly."""
        for spin, tenths in ((self.right, right), (self.down, down)):
            if not spin.hasFocus():
                spin.blockSignals(True)
                spin.setValue(tenths)
                spin.blockSignals(False)

    @property
    def plan(self) -> EstimatePlan:
        """The course of training that is to be estimated."""
        return EstimatePlan(self.visits.value(), self.minutes.value())


def _number(least: int, most: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(least, most)
    spin.setKeyboardTracking(False)
    spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return spin


def _beside(*fields: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(row_of(*fields, spacing=12))
    return made


def _below(*parts: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column_of(*parts))
    return made

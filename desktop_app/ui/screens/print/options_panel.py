"""What some papers ask before they are made: how many visits, what was denied, how far the printer is off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.screens.print.estimate_form import EstimateForm
from desktop_app.ui.screens.print.form_parts import narrow, number
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label, set_property
from desktop_app.ui.widgets.panel import Panel, column_of
from desktop_app.ui.wording import paper_kinds as words
from desktop_app.workflows.papers.make_appeal import AppealOutlook
from desktop_app.workflows.papers.make_paper import ESTIMATE

FARTHEST = 254


class OptionsPanel(Panel):
    """Shows what the chosen kind asks, or nothing. `changed` when another paper is wanted, `moved` for the offset."""

    changed = Signal()
    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.ESTIMATE, parent)
        self.estimate = EstimateForm()
        self.denial, self.claim_number = narrow(words.DENIAL_CHOICES), Entry()
        self.right, self.down = number(-FARTHEST, FARTHEST), number(-FARTHEST, FARTHEST)
        for spin in (self.right, self.down):
            spin.setSuffix(words.TENTHS)
            spin.valueChanged.connect(lambda _: self.moved.emit(self.right.value(), self.down.value()))
        self.estimate.changed.connect(self.changed)
        self.denial.chosen.connect(lambda _: self.changed.emit())
        self.claim_number.editingFinished.connect(self.changed.emit)
        self.outlook = label("", "small", wrap=True)
        self._parts = {
            ESTIMATE: (words.ESTIMATE, self.estimate),
            "appeal": (
                words.APPEAL,
                _below(
                    Field(words.DENIED, self.denial),
                    Field(words.CLAIM_NUMBER, self.claim_number, words.CLAIM_NUMBER_HINT),
                    self.outlook,
                ),
            ),
            "claim-form": (
                words.OFFSET,
                _below(
                    label(words.OFFSET_WHY, "small", wrap=True),
                    Field(words.RIGHT, self.right),
                    Field(words.DOWN, self.down),
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

    def show_outlook(self, outlook: AppealOutlook | None) -> None:
        """What the record lacks for the appeal, and how to appeal."""
        self.outlook.setText(words.outlook(outlook.missing, outlook.advice) if outlook else "")
        set_property(self.outlook, "state", "attention" if outlook and outlook.missing else "")

    def problem_of(self, kind: str) -> str:
        """Why this kind cannot be made of what was typed; empty where it can."""
        return self.estimate.problem if kind == ESTIMATE else ""

    def refuse(self, kind: str, error: KnownError) -> None:
        """This kind was refused: say so at the field that is meant, where there is one."""
        if kind == ESTIMATE:
            self.estimate.refuse(error)


def _below(*parts: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column_of(*parts))
    return made

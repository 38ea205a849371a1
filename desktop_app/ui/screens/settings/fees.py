"""The practice's own charge for each code."""

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.settings.form import SavingForm
from desktop_app.ui.widgets.entry.entries import MoneyEntry
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import settings as words
from desktop_app.workflows.practice.read_settings import PracticeSettings, check_fee, save_fee


class FeeForm(SavingForm):
    """A line for each code with our plain label; the national amount stands in it in gray."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.FEES, parent)
        self._runner = runner
        self._lines: dict[str, MoneyEntry] = {}
        self._saved: dict[str, Decimal | None] = {}
        self.body.insertWidget(0, label(words.FEES_INTRODUCTION, "muted", wrap=True))
        self.save.connect(self._save)

    def show_fees(self, settings: PracticeSettings) -> None:
        """Fill the lines, made at the first time."""
        for row in settings.codes:
            if row.code not in self._lines:
                line = self._lines[row.code] = MoneyEntry()
                self.add(row.code, words.fee_of(row.code), line, row.label)
        national = dict(settings.national)
        for code, line in self._lines.items():
            amount = national.get(code)
            line.setPlaceholderText(f"{amount:,.2f}" if amount is not None else words.FEE_UNKNOWN)
        self.filled(lambda: self._fill(settings))

    def _fill(self, settings: PracticeSettings) -> None:
        for code, line in self._lines.items():
            line.set_amount(settings.fees.get(code))
            self._saved[code] = line.amount()

    def check(self) -> None:
        for code, line in self._lines.items():
            check_fee(code, line.amount())

    def _save(self) -> None:
        for code, line in self._lines.items():
            if line.amount() != self._saved.get(code):
                self._saved[code] = line.amount()
                self._runner.run(save_fee, code, line.amount(), failed=self.refused)

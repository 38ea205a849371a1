"""The sheet before the signature: exactly what is locked, what will be billed, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.screens.review.sheet import Sheet
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import review as words
from desktop_app.ui.wording import signing


class SignSheet(Sheet):
    """`billed_reason` is empty where it is billed."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._is_record = False
        self.locked, self.lines, self.why = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for box in (self.locked, self.lines, self.why):
            box.setSpacing(px(2))
        self.reason = Entry(placeholder=words.REASON_EXAMPLE)
        self.reason_field = Field(words.REASON, self.reason, words.REASON_HINT)
        self.fields["reason"] = self.reason_field
        self.billed = label("", "section")
        self._why_title = label(signing.WHY, "section")
        self.fill(
            label(signing.LOCKED, "section"),
            self.locked,
            self.billed,
            self.lines,
            self._why_title,
            self.why,
            self.reason_field,
            label(words.ADDENDA, "small", wrap=True),
        )

    @property
    def given_reason(self) -> str:
        """Why it is not billed; empty where it is."""
        return self.reason.value() if self._is_record else ""

    def open_sheet(
        self, signature: str, locked: Sequence[str], billed: Sequence[str], why: Sequence[str], is_record: bool
    ) -> None:
        """Show what signing does: what is locked, the lines with the total, and the steps of the count."""
        self._is_record = is_record
        self.billed.setText(words.NOT_BILLED if is_record else words.BILLED)
        _show(self.locked, locked, "")
        _show(self.lines, () if is_record else billed, "strong")
        reasons = () if is_record else why
        _show(self.why, reasons, "small")
        self._why_title.setVisible(bool(reasons))
        self.reason_field.setVisible(is_record)
        title = words.SHEET_RECORD if is_record else words.SHEET
        self.open_as(title, words.sign_as(signature), self.reason if is_record else None)

    def check(self) -> bool:
        if self._is_record and not self.reason.value():
            self.reason_field.set_error(words.REASON_MISSING)
            self.reason.setFocus()
            return False
        return True


def _show(box: QVBoxLayout, sentences: Sequence[str], kind: str) -> None:
    take_out(box)
    for sentence in sentences:
        box.addWidget(label(sentence, kind, wrap=True))

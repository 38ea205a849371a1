"""The superbill's own panel: issue it, mend what keeps it from going out, or void it with a reason; and the way to the
note of the visit, which is always there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.wording import papers as words


class IssuePanel(Panel):
    """Says what is wanted: `issue_wanted`, `claim_wanted`, `review_wanted`, `void_wanted` with the reason."""

    issue_wanted = Signal()
    claim_wanted = Signal()
    review_wanted = Signal()
    void_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.SUPERBILL, parent)
        self._number = ""
        self.blocked = label(words.BLOCKED_TITLE, "strong", "blocked", wrap=True)
        self.why = label("", "small", wrap=True)
        self.issue = Button(
            words.ISSUE, icon="receipt", role="primary", shortcut="Ctrl+Return", clicked=self.issue_wanted.emit
        )
        self.claim = Button(
            words.SHOW_CLAIM, icon="file-text", role="primary", shortcut="Ctrl+Return", clicked=self.claim_wanted.emit
        )
        self.review = Button(
            words.OPEN_NOTE, icon="clipboard-check", shortcut="Ctrl+O", clicked=self.review_wanted.emit
        )
        self.void = Button(words.VOID, clicked=lambda: self.ask_void(True))
        self.reason = QLineEdit()
        self.reason.returnPressed.connect(self._void)
        self.reason_field = Field(words.VOID_REASON, self.reason)
        self.void_now = Button(words.VOID_NOW, icon="ban", role="danger", clicked=self._void)
        self.cancel = Button(words.CANCEL, role="quiet", clicked=lambda: self.ask_void(False))
        self._asked = (self.reason_field, self.void_now, self.cancel)
        for part in (self.blocked, self.why, self.issue, self.claim, self.void, *self._asked, self.review):
            self.body.addWidget(part)
        self.ask_void(False)

    def show_standing(self, number: str, blocking: str) -> None:
        """Show a superbill that was issued under `number`, one that `blocking` keeps back, or one that may go out."""
        self.blocked.setVisible(bool(blocking) and not number)
        self.issue.setVisible(not number and not blocking)
        self.why.setText(words.ISSUED_WHY if number else blocking or words.ISSUE_WHY)
        self.claim.hide()
        was, self._number = self._number, number
        if number != was or not number:
            self.ask_void(False)

    def show_program(self, program: str, is_elsewhere: bool) -> None:
        """That the practice files the claim with this `program`, and the way to it where another paper is shown."""
        if program:
            self.blocked.hide()
            self.issue.hide()
            self.why.setText(words.practice_files(program))
        self.claim.setVisible(bool(program) and is_elsewhere)

    def ask_void(self, is_asking: bool) -> None:
        """Ask for the reason, or stop asking."""
        for part in self._asked:
            part.setVisible(is_asking)
        self.void.setVisible(not is_asking and bool(self._number))
        if is_asking:
            self.reason.setFocus()
        else:
            self.reason.clear()
            self.reason_field.set_error("")

    @property
    def is_asking(self) -> bool:
        """Whether the reason is being asked for."""
        return not self.reason_field.isHidden()

    def refuse(self, sentence: str) -> None:
        """Say at the reason what is wrong with it."""
        self.reason_field.set_error(sentence)
        self.reason.setFocus()

    def _void(self) -> None:
        self.void_wanted.emit(self.reason.text())

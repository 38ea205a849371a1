"""The bar below the review: back, preview, end, and the signature with the reason why it waits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.ui import theme
from desktop_app.ui.screens.review.sheet import SignButton
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import ActionBar
from desktop_app.ui.wording import review as words
from desktop_app.ui.wording import signing


class Foot(ActionBar):
    """Says which button was pressed."""

    back_wanted, preview_wanted, finish_wanted = Signal(), Signal(), Signal()
    sign_wanted, record_wanted, issue_wanted, handout_wanted = Signal(), Signal(), Signal(), Signal()
    add_wanted, cosign_wanted = Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = Button(words.BACK, "arrow-left", "hero", clicked=self.back_wanted.emit)
        self._back_key = QShortcut(QKeySequence("Ctrl+E"), self.back)
        self._back_key.activated.connect(self.back.click)
        self.finish = Button(words.FINISH, "clipboard-check", "primary", "Ctrl+E", clicked=self.finish_wanted.emit)
        self.preview = Button(words.PREVIEW, "printer", "hero", "Ctrl+P", clicked=self.preview_wanted.emit)
        self.told = label("", "muted", wrap=True, align_right=True)
        self.told.setMinimumWidth(px(150))
        self.told.setMaximumWidth(px(340))
        self.record = Button(words.KEEP, role="quiet", clicked=self.record_wanted.emit)
        self.sign = SignButton(words.SIGN, "pen-line", "primary", "Ctrl+Return", clicked=self.sign_wanted.emit)
        self.add = Button(signing.ADDENDUM_BUTTON, "plus", "hero", clicked=self.add_wanted.emit)
        self.cosign = SignButton(
            signing.cosign_button(""), "pen-line", "primary", "Ctrl+Return", clicked=self.cosign_wanted.emit
        )
        self.handout = Button(words.HANDOUT, "book-open", "hero", clicked=self.handout_wanted.emit)
        self.issue = Button(words.ISSUE, "receipt", "primary", "Ctrl+P", clicked=self.issue_wanted.emit)
        for button in (self.back, self.preview, self.add):
            self.left.addWidget(button)
        for part in (self.told, self.record, self.finish, self.sign, self.handout, self.issue, self.cosign):
            self.right.addWidget(part)
        self._show(self.back, self.preview, self.sign)

    def show_unsigned(self, reason: str, may_sign: bool, may_be_kept: bool, is_claim: bool = False) -> None:
        """Before the signature: `reason` says why it waits, `is_claim` that the practice files the claim itself."""
        self.preview.set_face(words.PREVIEW_CLAIM if is_claim else words.PREVIEW, "printer")
        self.sign.setEnabled(may_sign)
        self._show(self.back, self.record if may_be_kept else self.preview, self.sign)
        self._tell(reason)
        self.sign.setAccessibleDescription(reason)

    def show_running(self, may_finish: bool) -> None:
        """While the timer runs nothing is signed: the session is finished first, here or where it runs."""
        self._show(self.back, self.preview, *((self.finish,) if may_finish else ()))
        self._tell(words.FINISH_FIRST if may_finish else words.FINISH_THERE)
        self.finish.setAccessibleDescription(words.FINISH_FIRST)

    def show_signed(self, told: str, has_claim: bool, superbill: str, cosigner: str, is_claim: bool = False) -> None:
        """After it; `cosigner` is whose signature is missing, empty where none is."""
        self._show(self.add, self.handout, self.issue, *((self.cosign,) if cosigner else ()))
        self.cosign.set_face(signing.cosign_button(cosigner), "pen-line")
        self._tell(told)
        face = words.SHOW_SUPERBILL if superbill else _paper_to_come(has_claim, is_claim)
        self.issue.set_face(face, "receipt" if has_claim else "printer", "hero" if cosigner else "primary")

    def to_signature(self) -> None:
        """Give the focus to the signature, or to what stands in its place while it waits."""
        way = (self.finish, self.sign, self.record, self.preview)
        first = next((button for button in way if not button.isHidden() and button.isEnabled()), self.back)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, text: str) -> None:
        """On as few lines as the room of a usual text size allows."""
        self.told.setText(text)
        if theme.current().scale < theme.LARGE_TEXT:
            wide = self.told.fontMetrics().horizontalAdvance(text) + px(4)
            self.told.setMinimumWidth(max(px(150), min(wide, px(340))))

    def _show(self, *wanted: Button) -> None:
        """These and no others; where the one with the focus goes, the signature or its like has it next."""
        before, held = (self.back, self.preview, self.add, self.record, self.finish), self.finish.hasFocus()
        for button in (*before, self.sign, self.handout, self.issue, self.cosign):
            button.setVisible(button in wanted)
        self._back_key.setEnabled(self.finish not in wanted)
        if held and self.sign in wanted:
            self.to_signature()


def _paper_to_come(has_claim: bool, is_claim: bool) -> str:
    """What the main button says while no superbill is issued."""
    if not has_claim:
        return words.TO_PAPERS
    return words.CLAIM_FORM if is_claim else words.ISSUE

"""Below a signed note: who signed, whether the seal holds, and every addendum with its author and both times."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.domain.papers.complete_note import AddendumInNote, CompleteNote
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import signing as words


class AfterBox(QWidget):
    """Hidden until the note is signed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", True)
        self.setAccessibleName(words.AFTER)
        self.cards: list[QFrame] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, px(6), 0, 0)
        self._box.setSpacing(px(8))
        self.hide()

    def show_note(self, whole: CompleteNote) -> None:
        """Show what came after the note."""
        take_out(self._box)
        self.cards = []
        self.setVisible(whole.signature is not None)
        if whole.signature is None:
            return
        self._box.addWidget(label(words.AFTER, "section"))
        if whole.seal_status == "broken":
            self._box.addWidget(Banner("blocked", words.SEAL_BROKEN, words.SEAL_BROKEN_DETAIL))
        else:
            self._box.addLayout(row_of(Chip("ready", words.seal_whole(whole.seal_number, whole.seal_code)), 1))
        lines = [words.signed_by(whole.signature)]
        if whole.cosignature is not None:
            lines.append(words.signed_by(whole.cosignature, is_supervisor=True))
        elif whole.missing_cosignature:
            self._box.addLayout(row_of(Chip("attention", words.waits_for(whole.missing_cosignature)), 1))
        for sentence in lines:
            self._box.addWidget(label(sentence, wrap=True))
        for addendum in whole.addenda:
            self.cards.append(_card(addendum))
            self._box.addWidget(self.cards[-1])


def _card(addendum: AddendumInNote) -> QFrame:
    made = QFrame()
    made.setProperty("panel", "sunken")
    head, times = words.addendum_head(addendum), words.addendum_times(addendum)
    text = label(addendum.text, wrap=True)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setLayout(
        column_of(label(head, "strong"), text, label(times, "caption", wrap=True), margins=(10, 8, 10, 8), spacing=2)
    )
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(f"{head}. {addendum.text} {times}")
    return made

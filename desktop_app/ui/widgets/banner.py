"""A notice across the page: what happened, what it means, and the answers."""

from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.theme import current, px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import STATE_ICONS
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.widgets.picture import Picture

LARGEST_BESIDE = 1.15  # in larger text the answers stand below the words


class Banner(QFrame):
    """`state`: attention, blocked, running or ready. More answers go into `answers`."""

    def __init__(
        self, state: str, sentence: str, detail: str = "", *answers: Button, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("banner", state)
        self.sentence = label(sentence, "strong", wrap=True)
        self.detail = label(detail, "small", wrap=True)
        told = row_of(Picture(STATE_ICONS[state], f"{state}.text"), column_of(self.sentence, self.detail, spacing=0))
        told.setSpacing(px(12))
        told.setStretch(1, 1)
        self.answers = row_of(*answers, spacing=12)
        is_large = current().scale > LARGEST_BESIDE
        whole = (column_of if is_large else row_of)(told, self.answers, margins=(14, 6, 8, 6), spacing=12)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.setMinimumHeight(px(48))
        self.set_words(sentence, detail)

    def set_words(self, sentence: str, detail: str = "") -> None:
        """Say something else."""
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{sentence} {detail}".strip())

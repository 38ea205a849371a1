"""A notice across the page: what happened, what it means, and the answers."""

from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import STATE_ICONS
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.widgets.picture import Picture


class Banner(QFrame):
    """`state`: attention, blocked, running or ready. The sentences may be changed with `set_words`."""

    def __init__(
        self, state: str, sentence: str, detail: str = "", *answers: Button, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("banner", state)
        self.sentence = label(sentence, "strong", wrap=True)
        self.detail = label(detail, "small", wrap=True)
        words = column_of(self.sentence, self.detail, spacing=0)
        mark = Picture(STATE_ICONS[state], f"{state}.text")
        row = row_of(mark, words, *answers, margins=(14, 6, 8, 6), spacing=12)
        row.setStretch(1, 1)
        self.setLayout(row)
        self.setMinimumHeight(px(48))
        self.set_words(sentence, detail)

    def set_words(self, sentence: str, detail: str = "") -> None:
        """Say something else."""
        self.sentence.setText(sentence)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{sentence} {detail}".strip())

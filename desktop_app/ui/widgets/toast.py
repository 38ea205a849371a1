"""The quiet message with a way back, over the window for eight seconds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.theme import px, tokens
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import row_of
from desktop_app.ui.wording import frame as words

ABOVE_THE_BAR = 108  # status bar and action bar stay free


class Toast(QFrame):
    """One message at a time at the foot of `over`; Undo (Ctrl+Z while it shows) takes back what it tells of."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("toast", True)
        self._undo: Callable[[], object] | None = None
        self._words = label("", wrap=False)
        self._button = Button(words.UNDO, "undo-2", "toast", clicked=self._take_back)
        self.setLayout(row_of(self._words, self._button, margins=(16, 6, 8, 6), spacing=12))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is being said, empty when nothing is."""
        return self._words.text() if self.isVisible() else ""

    def say(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Show a sentence, with Undo if there is a way back."""
        self._undo = undo
        self._words.setText(sentence)
        self._words.setWordWrap(False)
        self._button.setVisible(undo is not None)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(int(tokens()["motion"]["toast_hold_ms"]))

    def forget(self) -> None:
        """Take the sentence away, from the screen and from what a screen reader finds: it may hold a name."""
        self._timer.stop()
        self.hide()
        self._undo = None
        self._words.clear()
        self.setAccessibleName("")

    def take_back(self) -> bool:
        """Undo what the toast tells of; False when it does not show or there is no way back."""
        if not self.isVisible() or self._undo is None:
            return False
        self._take_back()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        over = self._over
        widest = over.width() - px(48)
        if self._words.sizeHint().width() + px(140) > widest:
            self._words.setWordWrap(True)
            self._words.setFixedWidth(max(px(200), widest - px(160)))
        else:
            self._words.setMinimumWidth(0)
            self._words.setMaximumWidth(16777215)
        self.adjustSize()
        self.setMinimumHeight(px(48))
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - px(ABOVE_THE_BAR))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

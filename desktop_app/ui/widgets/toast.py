"""The quiet message with a way back, over the window for eight seconds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop_app.ui.theme import px, tokens
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import row_of
from desktop_app.ui.wording import frame as words

ABOVE_THE_BAR = 108  # status bar and action bar stay free
BELOW_THE_HEAD = 68  # under the context bar, where it goes when something at the foot is being filled in


class Toast(QFrame):
    """One message at a time at the foot of `over`; Undo (Ctrl+Z while it shows) takes back what it tells of.

    It never lies over what has the focus: then it stands at the top.
    """

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
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
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
        left = (over.width() - self.width()) // 2
        self.move(left, over.height() - self.height() - px(ABOVE_THE_BAR))
        if self._covers(QApplication.focusWidget()):
            self.move(left, px(BELOW_THE_HEAD))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not self._button:
            self._place()

    def _covers(self, focused: QWidget | None) -> bool:
        """Whether it lies over the field that is being filled in, with the label above and the error below it."""
        if focused is None or focused is self._button or not self._over.isAncestorOf(focused):
            return False
        field = QRect(focused.mapTo(self._over, QPoint(0, 0)), focused.size())
        around = px(32)
        return self.geometry().intersects(field.adjusted(-around, -around, around, around))

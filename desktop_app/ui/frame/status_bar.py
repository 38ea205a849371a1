"""The line at the foot: what is saved, how safe it is, what runs elsewhere, and the keys."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.theme import LARGE_TEXT, colour, current, px
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.key_cap import cap_size, paint_cap
from desktop_app.ui.widgets.labels import set_property
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.wording import frame as words


class StatusKey(QAbstractButton):
    """A word and its key; a press does what the key does."""

    def __init__(self, text: str, keys: str, pressed: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._keys = keys
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.clicked.connect(lambda: pressed())

    def sizeHint(self) -> QSize:
        font = current().font("caption")
        word = QFontMetrics(font).horizontalAdvance(self.text())
        return QSize(word + px(7) + cap_size(self._keys, font).width() + 2, px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = current().font("caption")
        ink = colour("text.strong" if self.underMouse() else "text.muted")
        painter.setFont(font)
        painter.setPen(ink)
        word = QFontMetrics(font).horizontalAdvance(self.text())
        painter.drawText(QRect(0, 0, word + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        size = cap_size(self._keys, font)
        box = QRectF(word + px(7), (self.height() - size.height()) / 2, size.width(), size.height())
        painter.setBrush(colour("bg.surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, px(5), px(5))
        paint_cap(painter, box, self._keys, ink, font)


class StatusBar(QFrame):
    """Facts left, keys right."""

    find_wanted, privacy_wanted, keys_wanted, session_wanted = Signal(), Signal(), Signal(), Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "status")
        self.setMinimumHeight(current().size("statusBar"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(6))
        self._saved = self._fact("check", words.NOT_SAVED_YET, "ready.solid", gives_way=True)
        if current().scale < LARGE_TEXT:  # what is always so gives its room to what changes
            self._fact("shield-check", words.ENCRYPTED)
        self._backup = self._fact("hard-drive", words.NEVER_BACKED_UP)
        self._row.addStretch(1)
        self.running = StatusKey("", "Ctrl+3", self.session_wanted.emit)
        self.running.setAccessibleName(words.RUNNING_NAME)
        self.running.hide()
        self._privacy = StatusKey(words.PRIVACY, "F9", self.privacy_wanted.emit)
        right = (
            StatusKey(words.FIND, "Ctrl+K", self.find_wanted.emit),
            self._privacy,
            StatusKey(words.KEYS, "F1", self.keys_wanted.emit),
        )
        for part in (self.running, *right):
            self._row.addWidget(part)
            self._row.addSpacing(px(10))

    def say_saved(self, sentence: str) -> None:
        """When the last change was written."""
        self._saved.setText(sentence)
        self._saved.updateGeometry()

    def say_backup(self, sentence: str, is_old: bool) -> None:
        """How old the last proved backup is; an old one is coloured as well as said."""
        self._backup.setText(sentence)
        self._backup.updateGeometry()
        set_property(self._backup, "state", "attention" if is_old else "")

    def say_running(self, sentence: str) -> None:
        """The timer of a session that runs elsewhere; empty where none does."""
        self.running.setText(sentence)
        self.running.setAccessibleDescription(sentence)
        self.running.setVisible(bool(sentence))
        self.running.updateGeometry()
        self.running.update()

    def say_privacy(self, is_on: bool) -> None:
        """Whether names are hidden."""
        self._privacy.setText(words.PRIVACY_ON if is_on else words.PRIVACY)
        self._privacy.updateGeometry()
        self._privacy.update()

    def _fact(self, icon: str, text: str, ink: str = "text.muted", gives_way: bool = False) -> ElidedLabel:
        self._row.addWidget(Picture(icon, ink, 16))
        made = ElidedLabel(text, "caption")
        made.gives_way = gives_way
        self._row.addWidget(made)
        self._row.addSpacing(px(12))
        return made

"""Buttons: an icon, a word with its mnemonic, and the key that does the same."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
    QShortcutEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from desktop_app.ui import icons
from desktop_app.ui.theme import LARGE_TEXT, colour, current, px
from desktop_app.ui.widgets.key_cap import cap_size, key_words, paint_cap

_INKS = {
    "primary": "primary.on",
    "danger": "blocked.text",
    "attention": "attention.text",
    "answer": "attention.text",
    "toast": "toast.action",
    "link": "text.link",
}
_BIG = ("primary", "hero", "attention")


class Button(QPushButton):
    """A push button. `role`: "" (plain), primary, hero (as big, plain), attention, danger, quiet, link, icon.

    `shortcut` (as "Ctrl+T") works while the button's window is active and is drawn as a key cap.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        role: str = "",
        shortcut: str = "",
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._keys = icon, shortcut
        self._cap_fits = True
        if role:
            self.setProperty("role", role)
        if shortcut:  # beside the mnemonic of its word, which the button's own shortcut would take away
            QShortcut(QKeySequence(shortcut), self).activated.connect(self.click)
            self.setToolTip(f"{_plain(text)} ({key_words(shortcut)})")
        if icon:
            icons.icon(icon)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if clicked is not None:
            self.clicked.connect(lambda: clicked())

    def set_face(self, text: str, icon: str = "", role: str | None = None) -> None:
        """Change word and icon, and the role if one is given; the shortcut stays."""
        from desktop_app.ui.widgets.labels import set_property

        self.setText(text)
        if self._keys:
            self.setToolTip(f"{_plain(text)} ({key_words(self._keys)})")
        self._icon = icon or self._icon
        if role is not None:
            set_property(self, "role", role)
        self.updateGeometry()
        self.update()

    def let_cap_fit(self, fits: bool) -> None:
        """Draw the key or leave it out, where its room is needed for words."""
        if fits != self._cap_fits:
            self._cap_fits = fits
            self.updateGeometry()
            self.update()

    @property
    def cap_left_out(self) -> int:
        """How much wider the button would be with its key; 0 where it is drawn, or there is none."""
        if self._cap_fits or not self._may_have_cap():
            return 0
        return cap_size(self._keys, current().font("caption")).width() + self._sides()[1]

    @property
    def role(self) -> str:
        """The role in the stylesheet, empty for a plain button."""
        return str(self.property("role") or "")

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        if self.role == "icon":
            return super().sizeHint()
        around = super().sizeHint() - self._bare()
        return QSize(self._content() + around.width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()  # at once; Qt would show the button pressed for 100 ms first and drop the next key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._paint_content(painter)
        if self.hasFocus() and self.role == "primary":
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("primary.on"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), px(6), px(6))

    def _bare(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.size(Qt.TextFlag.TextShowMnemonic, self.text() or "XXXX").width(), 0)

    def _sides(self) -> tuple[int, int]:
        big = self.role in _BIG
        return px(22 if big else 18), px(10 if big else 8)

    def _word(self) -> int:
        metrics = QFontMetrics(self.font())
        return metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width() if self.text() else 0

    def _content(self) -> int:
        side, gap = self._sides()
        widths = [side] if self._icon else []
        widths += [self._word()] if self.text() else []
        widths += [cap_size(self._keys, current().font("caption")).width()] if self._has_cap() else []
        return sum(widths) + gap * max(0, len(widths) - 1)

    def _has_cap(self) -> bool:
        """Whether the key is drawn; with large text its room is for words, and the tip and F1 tell it."""
        return self._cap_fits and self._may_have_cap()

    def _may_have_cap(self) -> bool:
        return bool(self._keys and self.text()) and current().scale < LARGE_TEXT

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return colour("text.disabled")
        if self.isChecked():
            return colour("primary.text")
        return colour(_INKS.get(self.role, "text.strong"))

    def _paint_content(self, painter: QPainter) -> None:
        side, gap = self._sides()
        ink = self._ink()
        x = (self.width() - self._content()) // 2
        if self._icon:
            token = _token_of(self, ink)
            picture = icons.pixmap(self._icon, token, side, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(x, (self.height() - side) // 2), picture)
            x += side + gap
        if self.text():
            painter.setPen(ink)
            painter.setFont(self.font())
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextShowMnemonic)
            painter.drawText(QRect(x, 0, self._word() + 2, self.height()), flags, self.text())
            x += self._word() + gap
        if self._has_cap():
            size = cap_size(self._keys, current().font("caption"))
            box = QRectF(x, (self.height() - size.height()) / 2, size.width(), size.height())
            paint_cap(painter, box, self._keys, ink, current().font("caption"))


def icon_button(icon: str, name: str, clicked: Callable[[], object] | None = None, shortcut: str = "") -> Button:
    """A square button with only an icon; `name` is what it is called for those who do not see it."""
    made = Button("", icon, "icon", "", clicked)
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({key_words(shortcut)})" if shortcut else name)
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def _token_of(button: Button, ink: QColor) -> str:
    if not button.isEnabled():
        return "text.disabled"
    return "primary.text" if button.isChecked() else _INKS.get(button.role, "text.strong")


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")

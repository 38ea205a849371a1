"""Icons by name, drawn as lines and tinted with a colour by meaning; they follow the theme that is worn."""

import warnings
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from desktop_app.ui.resources import resource
from desktop_app.ui.theme import current


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    path = resource(f"icons/{name}.svg")
    if path.is_file():
        return path.read_text(encoding="utf-8")
    warnings.warn(f"no icon is called {name}", stacklevel=3)
    return ""


def pixmap(name: str, ink: str = "text.body", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """The icon in a colour of the present theme; `size` is in device-independent pixels, `ratio` the screen's."""
    hexa = current().colours[ink]
    key = f"icon:{name}:{hexa}:{size}:{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _draw(name, hexa, round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def _draw(name: str, hexa: str, pixels: int) -> QPixmap:
    image = QPixmap(pixels, pixels)
    image.fill(Qt.GlobalColor.transparent)
    text = _drawing(name).replace("currentColor", hexa)
    if text:
        painter = QPainter(image)
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
    return image


class _Tinted(QIconEngine):
    """Draws at paint time, so that a change of theme needs no new icons."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        at = QPoint(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2)
        painter.drawPixmap(at, pixmap(self._name, self._tone(mode), side, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, self._tone(mode), min(size.width(), size.height()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return pixmap(self._name, self._tone(mode), round(side / scale) if scale else side, scale or 1.0)

    def clone(self) -> QIconEngine:
        return _Tinted(self._name, self._ink)

    def _tone(self, mode: QIcon.Mode) -> str:
        return "text.disabled" if mode == QIcon.Mode.Disabled else self._ink


def icon(name: str, ink: str = "text.body") -> QIcon:
    """An icon for buttons, menus and tables. An unknown name gives an empty one and a warning."""
    _drawing(name)
    return QIcon(_Tinted(name, ink))


def exists(name: str) -> bool:
    """Whether the shipped set has an icon of this name."""
    return resource(f"icons/{name}.svg").is_file()

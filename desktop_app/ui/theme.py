"""The look as values: colours by meaning, lengths and fonts from the tokens, for light and dark and every text size."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.ui.resources import resource

TEXT_SCALES = (1.0, 1.15, 1.3, 1.5)
LARGE_TEXT = 1.3  # from here on room is scarce: a screen may scroll as a whole, and buttons leave their key away
LOOKS = ("system", "light", "dark")
UI_FAMILY = "Inter"
HANDOUT_FAMILY = "Atkinson Hyperlegible Next"
_FONT_FILES = ("Inter-400", "Inter-500", "Inter-600", "Inter-700")
_HAIR = 4  # lengths up to this many pixels are lines, not sizes: they do not grow with the text


@lru_cache(maxsize=1)
def tokens() -> dict[str, Any]:
    """The design's figures as they are written in the resources."""
    loaded: dict[str, Any] = json.loads(resource("design/tokens.json").read_text(encoding="utf-8"))
    return loaded


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: light or dark, and how large the text is (1.0 is 14 px)."""

    is_dark: bool = False
    scale: float = 1.0

    @property
    def colours(self) -> dict[str, str]:
        """Colour by meaning, as #RRGGBB."""
        chosen: dict[str, str] = tokens()["colors"]["dark" if self.is_dark else "light"]
        return chosen

    def colour(self, token: str) -> QColor:
        """The colour of a meaning such as "text.body" or "blocked.solid"."""
        return QColor(self.colours[token])

    def px(self, length: float) -> int:
        """A length of the design in pixels at this text size; hairlines stay hairlines."""
        return round(length) if length <= _HAIR else round(length * self.scale)

    def size(self, name: str) -> int:
        """A named size of the design ("controlMin", "rowTable", "gutter") at this text size."""
        return self.px(tokens()["size"][name])

    def font(self, kind: str = "body") -> QFont:
        """The font of a kind of text: caption, small, body, bodyStrong, control, lead, title, display, timer."""
        figures = tokens()["type"][kind]
        return ui_font(self.px(figures["px"]), figures["weight"], is_figures=kind == "timer")

    def palette(self) -> QPalette:
        """The colours for what Qt draws by itself."""
        result = QPalette()
        for role, token in tokens()["palette"].items():
            group, _, name = role.rpartition(".")
            where = QPalette.ColorGroup.Disabled if group else QPalette.ColorGroup.All
            result.setColor(where, getattr(QPalette.ColorRole, name), self.colour(token))
        return result


def ui_font(pixels: int, weight: int = 400, is_figures: bool = False) -> QFont:
    """Inter at a size in pixels; for figures, in digits that all have the same width (hyphens grow wide with them)."""
    font = QFont(UI_FAMILY)
    font.setFamilies([UI_FAMILY, "Segoe UI", "SF Pro Text", "Cantarell", "Noto Sans", "sans-serif"])
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    if is_figures:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def add_fonts() -> None:
    """Make the shipped fonts known; where a file is missing, the system's fonts stand in."""
    for name in _FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}.ttf")))


def current() -> Theme:
    """The theme that is worn now; the light one before any was put on."""
    app = QGuiApplication.instance()
    worn = app.property("theme") if app else None
    return worn if isinstance(worn, Theme) else Theme()


def wear(app: QApplication, theme: Theme) -> None:
    """Put the theme on the whole program; may be called again at any time."""
    from desktop_app.ui.stylesheet import stylesheet

    app.setProperty("theme", theme)
    app.setFont(theme.font("body"))
    app.setPalette(theme.palette())
    app.setStyleSheet(stylesheet(theme))


def system_is_dark() -> bool:
    """Whether the system asks for a dark look."""
    from PySide6.QtCore import Qt

    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def ground(app: QApplication, look: str) -> str:
    """The colour of an empty window, #RRGGBB, told without the names of `Qt`, which take long to load."""
    is_dark = app.palette().window().color().lightness() < 128 if look == "system" else look == "dark"
    return str(tokens()["colors"]["dark" if is_dark else "light"]["bg.app"])


def chosen(look: str, scale: float) -> Theme:
    """The theme of a preference: look "system", "light" or "dark", and a text scale (nearest step is taken)."""
    step = min(TEXT_SCALES, key=lambda known: abs(known - scale))
    return Theme(is_dark=system_is_dark() if look == "system" else look == "dark", scale=step)


def follow_system(app: QApplication) -> None:
    """Change with the system between light and dark, where that is preferred."""
    from desktop_app.ui.live_preferences import preferences

    def changed() -> None:
        now = preferences().now
        if now.look == "system":
            wear(app, chosen(now.look, now.text_scale))

    app.styleHints().colorSchemeChanged.connect(lambda _: changed())


def colour(token: str) -> QColor:
    """A colour by meaning in the theme that is worn now."""
    return current().colour(token)


def px(length: float) -> int:
    """A length of the design in the theme that is worn now."""
    return current().px(length)

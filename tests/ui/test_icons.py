"""Icons are there, take their colour by meaning, and follow the look."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.ui import icons, theme
from desktop_app.ui.widgets.chip import STATE_ICONS
from desktop_app.ui.wording import frame

CODE = Path(icons.__file__).parent


def darkest(picture: QPixmap) -> QColor:
    """The colour of the pixel with the most ink."""
    image = picture.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda pixel: pixel.alpha())


def test_every_icon_of_states_and_rail_is_shipped() -> None:
    wanted = {icon for icon in STATE_ICONS.values() if icon} | {item[2] for item in (*frame.RAIL, *frame.RAIL_FOOT)}
    assert [name for name in sorted(wanted) if not icons.exists(name)] == []


def test_every_icon_that_a_button_names_is_shipped() -> None:
    named: set[str] = set()
    for file in CODE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        named |= set(re.findall(r'(?:icon=|Picture\(|icon_button\(|EmptyState\(|icons\.icon\()\s*"([a-z0-9-]+)"', text))
        named |= set(re.findall(r'Button\([\w.]+(?:\([^()]*\))?, "([a-z][a-z0-9-]+)"', text))
    assert len(named) > 10
    assert [name for name in sorted(named) if not icons.exists(name)] == []


def test_an_unknown_icon_is_empty_and_warns(qapp: QApplication) -> None:
    with pytest.warns(UserWarning, match="no icon is called unicorn"):
        assert not icons.pixmap("unicorn").isNull()


def test_an_icon_has_the_colour_of_its_meaning(qapp: QApplication) -> None:
    ink = darkest(icons.pixmap("check", "blocked.text", 32))
    wanted = theme.colour("blocked.text")
    assert (ink.red(), ink.green(), ink.blue()) == (wanted.red(), wanted.green(), wanted.blue())


def test_an_icon_on_a_button_follows_the_look(qapp: QApplication) -> None:
    button = QPushButton()
    button.setIcon(icons.icon("check", "primary.text"))
    light = darkest(button.icon().pixmap(QSize(24, 24)))
    theme.wear(qapp, theme.Theme(is_dark=True))
    dark = darkest(button.icon().pixmap(QSize(24, 24)))
    assert light.name() == theme.Theme().colours["primary.text"].lower()
    assert dark.name() == theme.Theme(is_dark=True).colours["primary.text"].lower()


def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    picture = icons.pixmap("check", "text.body", 20, 2.0)
    assert picture.width() == 40
    assert picture.deviceIndependentSize().width() == 20

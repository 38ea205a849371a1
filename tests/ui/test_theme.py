"""Every pair of colours that meets can be read, in both looks, and the stylesheet leaves nothing open."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.ui import theme
from desktop_app.ui.stylesheet import stylesheet

PAIRS = [(front, back, least) for front, back, least in theme.tokens()["contrast"]]


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2.2, success criterion 1.4.3."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_black_on_white_has_the_contrast_that_the_formula_gives() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)


@pytest.mark.parametrize("is_dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=[f"{f} on {b}" for f, b, _ in PAIRS])
def test_a_pair_of_colours_can_be_told_apart(front: str, back: str, least: float, is_dark: bool) -> None:
    worn = theme.Theme(is_dark)
    assert contrast(worn.colour(front), worn.colour(back)) >= least


def test_both_looks_have_the_same_colours_by_name() -> None:
    assert theme.Theme().colours.keys() == theme.Theme(is_dark=True).colours.keys()


@pytest.mark.parametrize(("is_dark", "scale"), list(product([False, True], theme.TEXT_SCALES)))
def test_the_stylesheet_leaves_no_placeholder(is_dark: bool, scale: float) -> None:
    text = stylesheet(theme.Theme(is_dark, scale))
    assert "@" not in text
    assert "LOOK" not in text
    assert text.count("{") == text.count("}")


def test_pictures_of_the_stylesheet_exist() -> None:
    for is_dark in (False, True):
        for path in re.findall(r'url\("([^"]+)"\)', stylesheet(theme.Theme(is_dark))):
            assert theme.resource(path).is_file()


def test_lengths_grow_with_the_text_and_hairlines_do_not() -> None:
    large = theme.Theme(scale=1.5)
    assert large.px(40) == 60
    assert large.px(1) == 1
    assert "min-height: 57px" in stylesheet(large)
    assert "border: 2px solid" in stylesheet(large)


def test_the_palette_takes_its_colours_from_the_meaning() -> None:
    dark = theme.Theme(is_dark=True)
    assert dark.palette().color(QPalette.ColorRole.Window) == dark.colour("bg.app")
    disabled = dark.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == dark.colour("text.disabled")


def test_figures_of_the_timer_have_one_width(qapp: QApplication) -> None:
    metrics = QFontMetricsF(theme.Theme().font("timer"))
    assert metrics.horizontalAdvance("11:11") == pytest.approx(metrics.horizontalAdvance("00:00"))


def test_the_shipped_font_is_the_one_that_is_used(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontInfo

    assert QFontInfo(theme.Theme().font("body")).family() == "Inter"
    assert QFontInfo(theme.Theme().font("title")).weight() == QFont.Weight.DemiBold


def test_a_scale_between_the_steps_becomes_the_nearest_step() -> None:
    assert theme.chosen("light", 1.2).scale == 1.15
    assert theme.chosen("dark", 9.0) == theme.Theme(is_dark=True, scale=1.5)


def test_a_worn_theme_is_the_current_one(qapp: QApplication) -> None:
    theme.wear(qapp, theme.Theme(is_dark=True, scale=1.3))
    assert theme.current() == theme.Theme(is_dark=True, scale=1.3)
    assert theme.px(10) == 13
    assert theme.colour("bg.app") == theme.Theme(is_dark=True).colour("bg.app")

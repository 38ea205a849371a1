"""The pages of help: there, readable by keyboard, and without a way out of the program."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app import paths
from desktop_app.store.calibration import TARGET_SECONDS
from desktop_app.store.keys import LEAST
from desktop_app.store.tries import FREE_TRIES, LONGEST_WAIT
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.help.view import HelpScreen
from desktop_app.ui.wording.help import PAGES
from tests.ui.accessible import nameless


@pytest.mark.parametrize("page", sorted(PAGES))
def test_each_page_is_shown_from_its_beginning_with_the_focus_on_it(qtbot: QtBot, runner: Runner, page: str) -> None:
    screen = HelpScreen(runner)
    qtbot.addWidget(screen)
    screen.resize(1280, 700)
    screen.show()
    screen.activateWindow()
    assert QTest.qWaitForWindowActive(screen)
    screen.enter(page=page)
    assert screen.context().subtitle == PAGES[page]
    assert screen.text.toPlainText().startswith(PAGES[page])
    assert screen.text.verticalScrollBar().value() == 0
    assert screen.text.hasFocus()
    assert nameless(screen) == []


def test_no_page_leads_out_of_the_program() -> None:
    for page in (paths.resources() / "help").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        assert "http" not in text
        assert "](" not in text


def test_the_page_about_protection_states_the_figures_that_are_in_the_code() -> None:
    text = " ".join((paths.resources() / "help" / "security.md").read_text(encoding="utf-8").split())
    assert TARGET_SECONDS == 0.5
    assert "calibrated on this computer to about half a second" in text
    assert f"never less than {LEAST.memory_kib // 1024} MiB of memory and {LEAST.passes} passes" in text
    assert FREE_TRIES == 3
    assert "three free tries" in text
    assert f"from 2 seconds to {LONGEST_WAIT / 60:.0f} minutes" in text

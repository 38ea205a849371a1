"""From the locked door to the screens and back, with a real vault, and nothing left in sight when it is locked."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop_app.paths import resources
from desktop_app.store import vault
from desktop_app.store.keys import KeyCost
from desktop_app.ui.door import Door
from desktop_app.ui.house import House
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.privacy import NameLabel, privacy
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.first_run.view import FirstRun
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.practice.set_up_practice import set_up_practice
from tests.builders import clinician, payer, practice
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless


class Plain(Screen):
    """A screen with a name on it and one action."""

    name = "today"
    title = "Today"

    def __init__(self, runner: Runner) -> None:
        super().__init__(runner)
        self.person = NameLabel("Harold Whitcomb")
        self.action = QPushButton("Act")
        QVBoxLayout(self).addWidget(self.person)

    def context(self) -> Context:
        return Context("Harold Whitcomb", "sample", (("ready", "Fine"),), (), (self.action,), title_is_name=True)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("Ctrl+T", "Start"),)


SCREENS: dict[str, Any] = {
    name: type(f"Plain{name}", (Plain,), {"name": name})
    for name in ("today", "patients", "session", "billing", "print", "reports", "settings")
}


@pytest.fixture
def filled(vault_folder: Path, clock: FakeClock) -> Path:
    """A vault with a practice in it, closed."""
    store = vault.create(vault_folder, PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    store.resources = resources()
    set_up_practice(store, clock, practice(is_sample=True), (clinician(),), (payer(),), {})
    store.close()
    return vault_folder


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow("#EDF1EF")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def house(window: MainWindow, runner: Runner, filled: Path) -> House:
    made = House(runner, Door(filled, resources()), SCREENS)
    window.put_in(made)
    window.show()
    made.start()
    return made


def unlock(house: House, runner: Runner, words: str = PASSPHRASE) -> None:
    house.unlock.line.setText(words)
    QTest.keyClick(house.unlock.line, Qt.Key.Key_Return)
    for _ in range(3):
        assert runner.wait_idle(20_000)


def test_without_a_vault_the_setup_is_shown(window: MainWindow, runner: Runner, vault_folder: Path) -> None:
    made = House(runner, Door(vault_folder, resources()), SCREENS)
    window.put_in(made)
    made.start()
    assert isinstance(made.currentWidget(), FirstRun)
    assert runner.wait_idle()


def test_with_a_vault_the_door_is_shown(house: House) -> None:
    assert house.currentWidget() is house.unlock
    assert house.bench is None


def test_the_right_passphrase_opens_the_first_screen(house: House, runner: Runner) -> None:
    unlock(house, runner)
    assert house.currentWidget() is house.bench
    assert house.bench.navigation.current.name == "today"
    assert house.unlock.line.text() == ""
    assert house.bench.rail.buttons["today"].isChecked()


def test_a_wrong_passphrase_is_said_and_can_be_tried_again(house: House, runner: Runner) -> None:
    unlock(house, runner, "marble kettel")
    assert house.bench is None
    assert "did not open" in house.unlock.field.error
    assert "Caps Lock" in house.unlock.field.error


def test_locking_takes_everything_away_and_comes_back_to_the_same_place(house: House, runner: Runner) -> None:
    unlock(house, runner)
    house.bench.navigation.show("billing")
    house.lock()
    assert runner.wait_idle()
    assert house.currentWidget() is house.unlock
    assert house.count() == 1
    assert "Harold" not in "".join(label.text() for label in house.currentWidget().findChildren(QLabel))
    unlock(house, runner)
    assert house.bench.navigation.current.name == "billing"


def test_locking_twice_does_no_harm(house: House, runner: Runner) -> None:
    unlock(house, runner)
    house.lock()
    house.lock()
    assert runner.wait_idle()
    assert house.currentWidget() is house.unlock


def test_the_bar_shows_what_the_screen_says_and_that_it_is_a_sample(house: House, runner: Runner, qtbot: QtBot) -> None:
    unlock(house, runner)
    bar = house.bench.bar
    assert bar._name.text() == "Harold Whitcomb"
    assert bar._sample.isVisible()
    screen = house.bench.navigation.current
    assert screen.action.isVisible()
    assert bar.isAncestorOf(screen.action)
    house.bench.navigation.show("billing")
    assert screen.isAncestorOf(screen.action)


def test_one_key_hides_every_name(house: House, runner: Runner) -> None:
    unlock(house, runner)
    privacy().toggle()
    shown = "".join(label.text() for label in house.findChildren(QLabel))
    assert "Harold" not in shown
    privacy().toggle()
    assert "Harold" in "".join(label.text() for label in house.findChildren(QLabel))


def test_a_message_that_is_showing_goes_with_the_names(house: House, runner: Runner) -> None:
    unlock(house, runner)
    toast = house.bench.toast
    toast.say("Harold Whitcomb is in the records.", lambda: None)
    assert toast.isVisible()
    QTest.keyClick(house.bench, Qt.Key.Key_F9)
    assert not toast.isVisible()
    everything = "".join(label.text() for label in toast.findChildren(QLabel)) + toast.accessibleName()
    assert "Harold" not in everything
    privacy().toggle()
    assert not toast.isVisible()


def test_a_saved_change_is_a_fact_in_the_status_bar(house: House, runner: Runner) -> None:
    unlock(house, runner)
    runner.work(lambda: Saved("x", frozenset({"practice"})))
    assert runner.wait_idle()
    assert house.bench.status._saved.text().startswith("Saved ")
    assert house.bench.status._saved.text().endswith("on this computer only")


def test_keys_are_shown_and_taken_away(house: House, runner: Runner) -> None:
    unlock(house, runner)
    house.bench.toggle_keys()
    assert house.bench.keys_card.isVisible()
    assert "Ctrl T: Start" in house.bench.keys_card.accessibleDescription()
    house.bench.step_back()
    assert not house.bench.keys_card.isVisible()


def test_a_screen_is_found_by_the_beginning_of_its_name(house: House, runner: Runner) -> None:
    unlock(house, runner)
    card = house.bench.palette_card
    card.open()
    QTest.keyClicks(card.line, "rep")
    assert card.list.item(0).text() == "Reports"
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert house.bench.navigation.current.name == "reports"
    assert not card.isVisible()


def test_a_known_error_that_nobody_took_is_said_with_its_next_step(house: House, runner: Runner) -> None:
    from desktop_app.domain.errors import KnownError

    unlock(house, runner)

    def fail() -> None:
        raise KnownError("The disk is full.", "Free some space.")

    runner.work(fail)
    assert runner.wait_idle()
    assert house.bench.toast.sentence == "The disk is full. Free some space."


def test_a_larger_text_is_worn_at_once_and_stays_on_the_screen(house: House, runner: Runner, qtbot: QtBot) -> None:
    unlock(house, runner)
    house.bench.navigation.show("billing")
    before = house.bench.rail.width()
    preferences().change(text_scale=1.5)
    qtbot.waitUntil(lambda: house.bench.rail.width() > before and house.bench.navigation.current is not None)
    assert house.bench.navigation.current.name == "billing"


def test_nothing_touched_for_long_locks(house: House, runner: Runner, qtbot: QtBot) -> None:
    unlock(house, runner)
    assert house._idle is not None
    house._idle.passed.emit()
    assert house.currentWidget() is house.unlock
    assert runner.wait_idle()


def test_everything_in_the_frame_has_a_name(house: House, runner: Runner) -> None:
    unlock(house, runner)
    assert nameless(house) == []


def test_locking_empties_the_clipboard_of_what_we_put_there(house: House, runner: Runner) -> None:
    unlock(house, runner)
    house.window().activateWindow()
    assert QTest.qWaitForWindowActive(house.window())
    clipboard = QApplication.clipboard()
    clipboard.setText("Harold Whitcomb, W204 881 377")
    house.lock()
    assert runner.wait_idle()
    assert clipboard.text() == ""
    clipboard.setText("Harold again")
    house.close_down()
    assert clipboard.text() == ""


def test_locking_takes_open_lists_and_dialogs_away(house: House, runner: Runner) -> None:
    unlock(house, runner)
    menu, dialog = QMenu(house), QDialog(house)
    menu.addAction("Harold Whitcomb")
    dialog.open()
    menu.popup(house.mapToGlobal(house.rect().center()))
    assert menu.isVisible()
    assert dialog.isVisible()
    house.lock()
    assert runner.wait_idle()
    assert not menu.isVisible()
    assert not dialog.isVisible()


def test_when_the_machine_goes_to_sleep_or_its_screen_is_locked_the_records_are_locked(
    house: House, runner: Runner
) -> None:
    unlock(house, runner)
    assert house._away is not None
    house._away.switched(False)
    assert house.bench is not None
    house._away.switched(True)
    assert runner.wait_idle()
    assert house.bench is None
    assert house.currentWidget() is house.unlock
    unlock(house, runner)
    house._away.locked()
    assert runner.wait_idle()
    assert house.bench is None


def test_no_name_ever_stands_in_the_title_of_the_window(house: House, window: MainWindow, runner: Runner) -> None:
    titles = {window.windowTitle()}
    window.windowTitleChanged.connect(titles.add)
    unlock(house, runner)
    for name in SCREENS:
        house.bench.navigation.show(name)
        assert runner.wait_idle()
    house.lock()
    assert runner.wait_idle()
    assert titles == {"Teachback"}


def test_the_sheet_that_is_preferred_holds_from_the_opening_on(house: House, runner: Runner) -> None:
    sizes: list[str] = []
    preferences().change(paper="a4")
    unlock(house, runner)
    runner.run(lambda store, _: store.paper_size, then=sizes.append)
    assert runner.wait_idle()
    preferences().change(paper="letter")
    runner.run(lambda store, _: store.paper_size, then=sizes.append)
    assert runner.wait_idle()
    assert sizes == ["a4", "letter"]


def test_another_sheet_before_the_door_is_opened_does_no_harm(house: House, runner: Runner) -> None:
    preferences().change(paper="a4")
    assert runner.wait_idle()
    assert house.currentWidget() is house.unlock

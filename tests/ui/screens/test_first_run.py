"""The first setup, from the first key to an open vault, without a mouse."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.people.passphrases import strength
from desktop_app.paths import resources
from desktop_app.store import vault
from desktop_app.store.keys import KeyCost
from desktop_app.ui.door import Door
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.first_run import pages
from desktop_app.ui.screens.first_run.view import FirstRun
from tests.ui.accessible import nameless

PASSPHRASE = "marble kettle orchard nine"


@pytest.fixture
def setup(qtbot: QtBot, runner: Runner, vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> FirstRun:
    """The setup on its first page, in front, with a key that is cheap to make."""
    cheap = KeyCost(memory_kib=64, passes=1, lanes=1)
    monkeypatch.setattr(vault, "calibrated", lambda: cheap)
    made = FirstRun(runner, Door(vault_folder, resources()))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    assert runner.wait_idle()
    return made


def front() -> QWidget:
    """What has the focus in the setup's window, whether or not that window is the active one."""
    found = next((w for w in QApplication.topLevelWidgets() if isinstance(w, FirstRun) and w.isVisible()), None)
    assert found is not None
    focused = found.focusWidget()
    assert focused is not None
    return focused


def press(key: Qt.Key) -> None:
    QTest.keyClick(front(), key)


def write(words: str) -> None:
    QTest.keyClicks(front(), words)


def tab(times: int = 1) -> None:
    for _ in range(times):
        press(Qt.Key.Key_Tab)


def go_to_practice(setup: FirstRun) -> None:
    press(Qt.Key.Key_Space)
    write(PASSPHRASE)
    tab()
    write(PASSPHRASE)
    press(Qt.Key.Key_Return)
    assert setup.pages[setup.at] is setup.practice


def fill_practice() -> None:
    for words in ("Riverside Home Therapy, LLC", "1234567893", "123456789", "12 Mill Lane", "Riverside", "ct", "06878"):
        write(words)
        tab()
    write("2035550140")


def test_the_whole_setup_needs_no_mouse(setup: FirstRun, runner: Runner, qtbot: QtBot) -> None:
    go_to_practice(setup)
    fill_practice()
    press(Qt.Key.Key_Return)
    write("Lee Park")
    tab(2)
    write("PT, DPT")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    while front() is not setup.next:
        tab()
    press(Qt.Key.Key_Space)
    assert setup.pages[setup.at] is setup.fees
    write("60")
    press(Qt.Key.Key_Return)
    assert setup.pages[setup.at] is setup.recovery
    qtbot.waitUntil(lambda: setup.recovery.card.key is not None)
    key = setup.recovery.card.key
    assert key is not None
    write("wrong")
    press(Qt.Key.Key_Return)
    assert setup.pages[setup.at] is setup.recovery
    first, second = setup.recovery.card.asked
    assert f"not word {first}" in setup.recovery.card.fields[first].error
    setup.recovery.card.lines[first].clear()
    write(key.words[first - 1])
    tab()
    write(key.words[second - 1])
    press(Qt.Key.Key_Return)
    assert setup.pages[setup.at] is setup.done
    with qtbot.waitSignal(setup.finished, timeout=20_000):
        press(Qt.Key.Key_Space)
    seen = list[object]()
    runner.run(
        lambda store, clock: (
            store.practice.get(),
            store.clinicians.all(),
            store.payers.all(),
            dict(store.fees.all()),
            store.header().recovery is not None,
            store.signed_in.clinician_id == store.clinicians.all()[0].id,
        ),
        then=seen.append,
    )
    assert runner.wait_idle()
    practice, clinicians, payers, fees, has_recovery_key, is_the_clinician = seen[0]  # type: ignore[misc]
    assert has_recovery_key
    assert is_the_clinician
    assert practice.name == "Riverside Home Therapy, LLC"
    assert (practice.tax_id, practice.address.state) == ("12-3456789", "CT")
    assert practice.phone == "(203) 555-0140"
    assert [(c.signature, c.taxonomy) for c in clinicians] == [("Lee Park, PT, DPT", "225100000X")]
    assert [(p.name, p.individual_rule) for p in payers] == [("Medicare", "strict_30_8")]
    assert fees["97550"] == Decimal("60.00")


def test_enter_begins_and_does_not_restore_a_backup(setup: FirstRun) -> None:
    assert front() is setup.next
    asked: list[bool] = []
    setup.restore_wanted.connect(lambda: asked.append(True))
    press(Qt.Key.Key_Return)
    assert (setup.at, asked) == (1, [])


def test_going_back_loses_nothing(setup: FirstRun) -> None:
    go_to_practice(setup)
    fill_practice()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert setup.at == 0
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert setup.passphrase.passphrase() == PASSPHRASE
    assert setup.practice.practice().name == "Riverside Home Therapy, LLC"
    assert setup.pages[setup.at] is setup.practice


def test_a_page_with_a_gap_stays_and_takes_the_focus_to_it(setup: FirstRun) -> None:
    go_to_practice(setup)
    write("Riverside")
    tab()
    write("1234567890")
    press(Qt.Key.Key_Return)
    assert setup.pages[setup.at] is setup.practice
    assert front() is setup.practice.npi
    assert "check digit" in setup.practice.fields[1].error
    assert "tax ID" in setup.practice.fields[2].error


def test_the_npi_is_tested_while_it_is_typed(setup: FirstRun) -> None:
    go_to_practice(setup)
    tab()
    write("1234567893")
    assert setup.practice.fields[1].hint_label().text() == "The check digit fits."
    press(Qt.Key.Key_Backspace)
    write("0")
    assert "check digit" in setup.practice.fields[1].error


def test_the_second_passphrase_must_be_the_first(setup: FirstRun) -> None:
    press(Qt.Key.Key_Space)
    write(PASSPHRASE)
    tab()
    write(PASSPHRASE + "!")
    press(Qt.Key.Key_Return)
    assert setup.pages[setup.at] is setup.passphrase
    assert "not the same" in setup.passphrase.fields[1].error


def test_no_payer_is_said_kindly(setup: FirstRun) -> None:
    setup.show_page(setup.pages.index(setup.payers))
    setup.go_on()
    assert setup.pages[setup.at] is setup.payers
    assert setup.payers.error.text() == "Tick at least one, or Self-pay if patients pay themselves."


def test_a_vault_that_cannot_be_made_is_said_and_everything_stays(
    setup: FirstRun, runner: Runner, vault_folder: Path
) -> None:
    vault_folder.parent.mkdir(exist_ok=True)
    vault_folder.write_text("a file where a folder should be", encoding="utf-8")
    go_to_practice(setup)
    setup.show_page(len(setup.pages) - 1)
    setup.go_on()
    assert runner.wait_idle(20_000)
    assert setup.done.error.text() != ""
    assert setup.next.isEnabled()
    assert setup.passphrase.passphrase() == PASSPHRASE


def test_a_vault_without_a_practice_is_not_asked_for_a_passphrase(
    qtbot: QtBot, runner: Runner, vault_folder: Path
) -> None:
    made = FirstRun(runner, Door(vault_folder, resources()), vault_is_open=True)
    qtbot.addWidget(made)
    assert made.passphrase not in made.pages
    assert runner.wait_idle()


def test_a_zone_in_which_nobody_lives_is_asked_for() -> None:
    assert pages.zones_to_offer("Etc/UTC")[0][0] == ""
    assert pages.zones_to_offer("America/Chicago")[0][0] == "America/New_York"
    assert ("America/Boise", "America/Boise") in pages.zones_to_offer("America/Boise")


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("", "weak"),
        ("password", "weak"),
        ("aaaaaaaaaaaaaaaa", "weak"),
        ("caregiver training", "weak"),
        ("kettle kettle kettle kettle", "weak"),
        ("marble kettle orchard", "fair"),
        (PASSPHRASE, "fair"),
        ("marble kettle orchard window", "strong"),
        ("x7#kQ2!vR9@m", "strong"),
    ],
)
def test_a_passphrase_is_weighed_carefully(words: str, how: str) -> None:
    assert strength(words) == how


def test_every_page_can_be_heard(setup: FirstRun) -> None:
    for page in setup.pages:
        assert nameless(page) == [], page.title
    assert nameless(setup) == []

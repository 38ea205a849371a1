"""Whoever sat here has gone: said by the buses of the desktop, by Windows, or by clocks that came apart in a sleep."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.frame.away import LEAST_SLEEP, Away, slept_so_far
from desktop_app.ui.frame.away_windows import is_leaving

_ROOT = Path(__file__).parents[3]
_TELL = """
import os
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop_app.ui.frame.away import Away

application = QApplication([])
gone = []
away = Away()
away.gone.connect(lambda: gone.append(1))
QTest.qWait(50)
teller = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "teller")
teller.registerService("org.freedesktop.login1")

def tell(path, interface, name, *arguments):
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    assert teller.send(message)
    QTest.qWait(100)
    print(name, arguments, len(gone), flush=True)

tell("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", True)
tell("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", False)
tell("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock")
tell("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
tell("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True)
tell("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
tell("/somewhere", "org.example.Other", "ActiveChanged", True)
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no D-Bus daemon on this machine")
def test_sleep_a_locked_session_and_the_screen_saver_are_heard_over_the_buses() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", _TELL],
        env=environment,
        cwd=_ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert [line.rsplit(" ", 1)[1] for line in done.stdout.splitlines()] == ["1", "1", "2", "3", "4", "4", "4"], (
        done.stderr
    )


def test_without_a_bus_nothing_is_listened_to_and_nothing_breaks(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (
        "from PySide6.QtWidgets import QApplication; a = QApplication([])\n"
        "from desktop_app.ui.frame.away import Away; print(Away().listen_to_buses())"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere"}
    environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=_ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "0"


def test_a_machine_that_slept_unannounced_is_noticed_when_it_wakes(qapp: QApplication, qtbot: QtBot) -> None:
    slept = [100.0]
    away = Away(slept=lambda: slept[0])
    with qtbot.assertNotEmitted(away.gone):
        away.look()
        slept[0] += LEAST_SLEEP  # a clock set right by a little is no sleep
        away.look()
    with qtbot.waitSignal(away.gone, timeout=1000):
        slept[0] += 3600
        away.look()
    with qtbot.assertNotEmitted(away.gone):
        away.look()


def test_the_clocks_of_this_machine_do_not_come_apart_while_it_is_awake() -> None:
    before = slept_so_far()
    assert abs(slept_so_far() - before) < 1


@pytest.mark.parametrize(
    ("message", "what", "leaving"),
    [(0x0218, 4, True), (0x0218, 7, False), (0x02B1, 7, True), (0x02B1, 8, False), (0x0100, 7, False)],
)
def test_windows_tells_of_sleep_and_lock_and_of_waking_too(message: int, what: int, leaving: bool) -> None:
    assert is_leaving(message, what) is leaving

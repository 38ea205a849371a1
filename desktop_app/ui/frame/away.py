"""Notices that whoever sat here has gone: the computer goes to sleep, or its screen is locked.

On Linux logind and the screen saver tell it over D-Bus, on Windows the system by messages to a window. Everywhere,
waking from a sleep that nobody announced is seen by a clock that stood still beside one that did not.
"""

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow

LOOK_MS = 5_000
LEAST_SLEEP = 20.0
"""Seconds that the two clocks must have come apart; less is a clock being set right."""

_SWITCHED: Any = SLOT("switched(bool)")  # a text, though the stubs of QtDBus say bytes
_LOCKED: Any = SLOT("locked()")
_LOGIN = ("org.freedesktop.login1", "org.freedesktop.login1.Manager", "PrepareForSleep")
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
)


class Away(QObject):
    """`gone` comes when the records should be locked."""

    gone = Signal()

    def __init__(
        self, window: QWindow | None = None, slept: Callable[[], float] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._slept = slept or slept_so_far
        self._known = self._slept()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look)
        self._look.start()
        self._system: object = None
        QTimer.singleShot(0, self, lambda: self._listen(window))

    @Slot()
    def look(self) -> None:
        """Compare the clocks: has the machine slept since the last look?"""
        known, self._known = self._known, self._slept()
        if self._known - known > LEAST_SLEEP:
            self.gone.emit()

    @Slot(bool)
    def switched(self, is_on: bool) -> None:
        """The machine is about to sleep, or the screen saver is on; False when that is over."""
        if is_on:
            self.gone.emit()

    @Slot()
    def locked(self) -> None:
        """The session was locked."""
        self.gone.emit()

    def _listen(self, window: QWindow | None) -> None:
        if sys.platform == "win32":
            from desktop_app.ui.frame.away_windows import listen

            self._system = listen(window, self.gone.emit)
        elif sys.platform == "linux":
            self.listen_to_buses()

    def listen_to_buses(self) -> int:
        """Ask the system bus and the session bus to tell us; how many signals are listened to, 0 without a bus."""
        from PySide6.QtDBus import QDBusConnection

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        heard = 0
        if system.isConnected():
            service, interface, name = _LOGIN
            heard += system.connect(service, "", interface, name, self, _SWITCHED)
            heard += system.connect(service, "", "org.freedesktop.login1.Session", "Lock", self, _LOCKED)
        if session.isConnected():
            for interface in _SCREEN_SAVERS:
                heard += session.connect("", "", interface, "ActiveChanged", self, _SWITCHED)
        return heard


def slept_so_far() -> float:
    """Seconds that this machine has slept, by the difference of a clock that counts sleep and one that does not."""
    sleeping = getattr(time, "CLOCK_BOOTTIME", None)
    counting = time.clock_gettime(sleeping) if sleeping is not None else time.time()
    return counting - time.monotonic()

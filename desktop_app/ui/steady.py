"""Two things without which Python and Qt together are not steady.

None, True and False must live. From Python 3.12 on they never die, and PySide6 6.12 counts on it: it hands them out
without counting a reference, also under 3.10 and 3.11, where some ten thousand calls then end the program with
"deallocating None". So they get more references than any program can use up (PEP 683 does the same inside Python).

And what belongs to the window must die on the window's thread: Python clears circles of references on whichever thread
happens to be at work, and a timer or widget that is destroyed on the worker brings the program down.
"""

import ctypes
import gc
import sys

from PySide6.QtCore import QObject, QTimer

MANY = 1 << 48
SWEEP_MS = 1000


def keep_singletons() -> None:
    """Give None, True and False as good as endless references where Python does not do so by itself."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for lasting in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(lasting))
        if count.value < MANY:
            count.value += MANY


class Sweeper(QObject):
    """While it sweeps, circles of references are cleared on this thread only, as often as Python would do it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(SWEEP_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()
        gc.disable()

    def sweep(self) -> None:
        """Clear the oldest generation that is due, which takes the younger ones with it."""
        due = [
            age
            for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Leave it to Python again: no other thread is at work any more."""
        self._timer.stop()
        gc.enable()

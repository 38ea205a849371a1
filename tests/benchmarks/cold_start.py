"""How long the program takes from its first line to its first paint, against a bare window of the same toolkit.

Each start is a process of its own; the median of several is compared. Run with a display, or offscreen.
"""

import os
import subprocess
import sys
import tempfile
from statistics import median

BARE = """
import time; began = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print(time.perf_counter() - began, flush=True); import os; os._exit(0)
app = QApplication([]); window = Window(); window.resize(1366, 768); window.show(); app.exec()
"""
OURS = """
import time; began = time.perf_counter()
import os
from desktop_app import app
wishes = app.read_wishes([])
application, window = app.show_window(wishes)
def paint():
    print(time.perf_counter() - began, flush=True)
    app.furnish(application, window, wishes)
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, door)
def door():
    application.processEvents()
    print(time.perf_counter() - began, flush=True); os._exit(0)
window.painted.connect(lambda: app._after(paint)); application.exec()
"""


MOST_TIMES_BARE = 1.6
Row = tuple[str, str, str]


def measure(rounds: int = 9) -> list[Row]:
    """Medians: the bare window, our first paint beside it, and the door to type into."""
    bare: list[float] = []
    ours: list[float] = []
    doors: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        for _ in range(rounds):
            bare += _start(BARE, home)
            paint, door = _start(OURS, home)
            ours.append(paint)
            doors.append(door)
    first, plain = median(ours), median(bare)
    return [
        ("a bare window of the toolkit: first paint", f"{1000 * plain:.0f} ms", ""),
        (
            "first paint",
            f"{1000 * first:.0f} ms",
            f"{first / plain:.2f} times a bare window, at most {MOST_TIMES_BARE}",
        ),
        ("the door to type into", f"{1000 * median(doors):.0f} ms", f"{median(doors) / plain:.2f} times a bare window"),
    ]


def _start(program: str, home: str) -> list[float]:
    environment = {**os.environ, "TEACHBACK_HOME": home}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60)
    return [float(line) for line in ran.stdout.split()]


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")

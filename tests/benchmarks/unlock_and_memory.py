"""Unlocking beside its key derivation, and the memory of the idle program on the records of the sample practice.

python -m tests.benchmarks.unlock_and_memory
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from desktop_app.store import vault
from desktop_app.store.keys import STANDARD, stretched

Row = tuple[str, str, str]
PASSPHRASE = "marble kettle orchard nine"
RUNS = 5
MOST_BEYOND_KEY_MS = 150
MOST_MEMORY_MB = 140
_ROOT = Path(__file__).parents[2]
_IDLE = """
import sys
from pathlib import Path
from desktop_app import app, paths
from desktop_app.ui.door import Door
from PySide6.QtCore import QTimer
wishes = app.Wishes(Path(sys.argv[1]), demo=sys.argv[2] == "demo")
application, window = app.show_window(wishes)
runner = app.furnish(application, window, wishes)
if not wishes.demo:
    door = Door(wishes.vault, paths.resources())
    runner.open(door.unlock("sample practice"), then=window.house.vault_is_open, failed=window.house.say_error)
def pss():
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
def look():
    if window.house is None or window.house.bench is None or runner.is_busy:
        QTimer.singleShot(200, look)
        return
    QTimer.singleShot(1500, lambda: (print(pss(), flush=True), application.quit()))
QTimer.singleShot(200, look)
application.exec()
runner.stop()
"""


def measure() -> list[Row]:
    """What was measured, the figure, and its limit."""
    return [*_unlock(), *_memory()]


def _unlock() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "vault"
        vault.create(place, PASSPHRASE, "Lee", STANDARD).close()
        keys = [_timed(lambda: stretched(PASSPHRASE, bytes(16), STANDARD)) for _ in range(RUNS)]
        opened = [_timed(lambda: vault.unlock(place, PASSPHRASE).close()) for _ in range(RUNS)]
    key, whole = statistics.median(keys), statistics.median(opened)
    return [
        ("key derivation", f"{key:.0f} ms", ""),
        ("unlock beyond it", f"{max(0.0, whole - key):.0f} ms", f"limit {MOST_BEYOND_KEY_MS} ms"),
    ]


def _timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - begun)


def _memory() -> list[Row]:
    """Of a day that begins with unlocking, and of the demonstration, which has just made its records."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "vault"
        _python("-m", "desktop_app", "demo", str(place))
        opened = int(_python("-c", _IDLE, str(place), "own").split()[-1]) / 1024
        made = int(_python("-c", _IDLE, folder, "demo").split()[-1]) / 1024
    return [
        ("memory of the idle program (PSS)", f"{opened:.0f} MB", f"limit {MOST_MEMORY_MB} MB"),
        ("memory of the demonstration (PSS)", f"{made:.0f} MB", f"{made / opened:.2f} of the idle program"),
    ]


def _python(*arguments: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")

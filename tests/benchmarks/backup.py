"""A proved backup of 5,000 patients and 100,000 sessions, and how long the window stands still meanwhile.

Making those records takes minutes; TEACHBACK_BIG_VAULT names a folder made by `tests.benchmarks.big_vault` to use
instead. python -m tests.benchmarks.backup
"""

import os
import tempfile
import time
from pathlib import Path
from typing import Any

from desktop_app.store import vault
from desktop_app.ui.runner import Runner
from desktop_app.workflows.vault.back_up import make_backup, record_backup, wish_backup
from tests.benchmarks import big_vault
from tests.fake_clock import FakeClock

Row = tuple[str, str, str]
MOST_SECONDS, MOST_STALL_MS = 5.0, 50.0
TICK_MS = 1


def measure() -> list[Row]:
    """Through the program's own runner, with a window's event loop ticking beside it."""
    kept = os.environ.get("TEACHBACK_BIG_VAULT")
    if kept:
        return _rows(Path(kept))
    with tempfile.TemporaryDirectory() as place:
        big_vault.make(Path(place) / "vault")
        return _rows(Path(place) / "vault")


def _rows(folder: Path) -> list[Row]:
    with tempfile.TemporaryDirectory() as place:
        idle = _longest_gap_ms()
        seconds, processor, stall, writing = _backed_up(folder, Path(place))
    return [
        ("longest stall of a window that does nothing", f"{idle:.0f} ms", ""),
        ("backup, made and proved", f"{seconds:.2f} s", f"limit {MOST_SECONDS} s"),
        ("of that, on the processor", f"{processor:.2f} s", ""),
        ("longest stall of the window", f"{stall:.0f} ms", f"limit {MOST_STALL_MS:.0f} ms"),
        ("longest act of the worker meanwhile", f"{writing:.0f} ms", ""),
    ]


def _longest_gap_ms() -> float:
    """What this machine does to a window without any backup, because others work on it too."""
    longest, last, end = 0.0, time.perf_counter(), time.perf_counter() + MOST_SECONDS
    while last < end:
        time.sleep(TICK_MS / 1000)
        now = time.perf_counter()
        longest, last = max(longest, now - last - TICK_MS / 1000), now
    return 1000 * longest


def _backed_up(folder: Path, place: Path) -> tuple[float, float, float, float]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QCoreApplication, QTimer

    app = QCoreApplication.instance() or QCoreApplication([])
    runner = Runner(FakeClock())
    runner.open(lambda: vault.unlock(folder, big_vault.PASSPHRASE))
    runner.wait_idle(60_000)
    gaps, acts, last = [0.0], [0.0], [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0] - TICK_MS / 1000)
        last[0] = now

    def act(store: Any, clock: Any) -> None:
        begun = time.perf_counter()
        with store.act("set", "setting", "x", clock.now().utc):
            store.settings.set("x", "y")
        acts.append(time.perf_counter() - begun)

    ticking, acting = QTimer(interval=TICK_MS), QTimer(interval=100)
    ticking.timeout.connect(tick)
    acting.timeout.connect(lambda: runner.run(act))
    begun, processor = time.perf_counter(), time.process_time()
    took: list[float] = []

    def done(_: object) -> None:
        took.extend((time.perf_counter() - begun, time.process_time() - processor))
        app.quit()

    ticking.start()
    acting.start()
    runner.run(
        wish_backup,
        place,
        then=lambda wish: runner.beside(
            make_backup, wish, then=lambda made: runner.run(record_backup, made, then=done)
        ),
    )
    app.exec()
    ticking.stop()
    acting.stop()
    runner.wait_idle(60_000)
    runner.stop()
    return took[0], took[1], 1000 * max(gaps), 1000 * max(acts)


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")

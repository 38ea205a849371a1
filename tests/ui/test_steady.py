"""None survives whatever Qt does with it, and nothing of the window dies on another thread."""

import gc
import subprocess
import sys
import threading
from typing import ClassVar

from desktop_app.ui.runner import Runner

MANY_CALLS = """
import desktop_app.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("x")
print("alive")
"""


def test_two_hundred_thousand_calls_into_qt_do_not_use_up_none() -> None:
    """With 3.11 and PySide6 6.12 alone, the interpreter stops after some ten thousand."""
    ran = subprocess.run([sys.executable, "-c", MANY_CALLS], capture_output=True, text=True, timeout=60, check=False)
    assert ran.stdout == "alive\n", ran.stderr


class Circle:
    """Refers to itself, and writes down on which thread it dies."""

    died_on: ClassVar[list[str]] = []

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        self.died_on.append(threading.current_thread().name)


def _much_work() -> int:
    return len([[number] for number in range(50_000)])


def test_circles_of_references_die_on_the_windows_thread(runner: Runner) -> None:
    """Ten thousand new lists on the worker would make Python clear them there."""
    Circle.died_on.clear()
    runner.work(_much_work)
    Circle()
    for _ in range(5):
        runner.work(_much_work)
    assert runner.wait_idle()
    gc.collect()
    assert Circle.died_on == [threading.main_thread().name]


def test_python_sweeps_by_itself_again_when_the_worker_has_ended(runner: Runner) -> None:
    runner.work(_much_work)
    assert runner.wait_idle()
    assert not gc.isenabled()
    runner.stop()
    assert gc.isenabled()

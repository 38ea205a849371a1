"""None survives whatever Qt does with it."""

import subprocess
import sys

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

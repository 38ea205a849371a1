"""Keeps None, True and False alive under Pythons before 3.12.

From Python 3.12 on these never die, and PySide6 6.12 counts on it: it hands them out without counting a reference, also
under 3.10 and 3.11, where some ten thousand calls then end the program ("deallocating None"). So they get more
references than any program can use up (PEP 683 does the same inside Python).
"""

import ctypes
import sys

MANY = 1 << 48


def keep_singletons() -> None:
    """Give None, True and False as good as endless references where Python does not do so by itself."""
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for lasting in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(lasting))
        if count.value < MANY:
            count.value += MANY

"""The machine's own clock: wall time, zone, a reading that also counts sleep, and which boot this is."""

import os
import sys
import time
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from uuid import uuid4

from desktop_app.domain.training.clock import Moment

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_ZONE_LINK = Path("/etc/localtime")
_ZONE_FOLDER = "zoneinfo/"
_RUN = uuid4().hex
"""This run of the program."""


class MachineClock:
    """Asks the operating system."""

    def now(self) -> Moment:
        """The present moment."""
        return Moment(datetime.now(UTC), zone_name(), _ticks(), boot_id(), _RUN)


def _ticks() -> int:
    """Milliseconds since an unknown start; on Linux and macOS these go on while the machine sleeps."""
    if sys.platform == "darwin":
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1_000_000  # Python's own monotonic() stops in sleep there
    sleeping = getattr(time, "CLOCK_BOOTTIME", None)
    if sleeping is not None:
        return time.clock_gettime_ns(sleeping) // 1_000_000
    return time.monotonic_ns() // 1_000_000


@cache
def boot_id() -> str:
    """The id of this boot; where the system has none, one of this process, so that a restart shows as a gap."""
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        return uuid4().hex


def zone_name() -> str:
    """The IANA name of the machine's zone as it is set now, or UTC where it cannot be told."""
    named = os.environ.get("TZ", "").lstrip(":")
    if named:
        return named
    linked = os.path.realpath(_ZONE_LINK)
    return linked.split(_ZONE_FOLDER, 1)[1] if _ZONE_FOLDER in linked else "UTC"

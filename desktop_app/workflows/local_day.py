"""Which day it is where the practice is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def zone_of(store: Store, clock: Clock) -> ZoneInfo:
    """The practice's zone; before there is a practice, the machine's."""
    practice = store.practice.get()
    return ZoneInfo(practice.time_zone if practice else clock.now().zone)


def local_day(store: Store, clock: Clock) -> date:
    """Today's date where the practice is."""
    return clock.now().utc.astimezone(zone_of(store, clock)).date()

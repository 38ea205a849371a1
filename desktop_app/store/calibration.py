"""How much memory one guess may cost on this machine, so that an honest try takes about half a second."""

import os
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from desktop_app.store.keys import LEAST, SALT_BYTES, KeyCost, stretched

TARGET_SECONDS = 0.5
SHORTEST_SECONDS, LONGEST_SECONDS = 0.35, 0.7
MOST_MEMORY_KIB = 1024 * 1024
_STEP_KIB = 16 * 1024
_SHARE_OF_MEMORY = 8
"""At most so small a part of the machine's memory, so that unlocking never pushes other programs out."""


def calibrated(seconds_of: Callable[[KeyCost], float] | None = None, most_kib: int | None = None) -> KeyCost:
    """The cost at which a try takes about half a second here, and never less than RFC 9106 asks for.

    The time grows with memory times passes, so two tries tell how far to go; memory first, because that is what an
    attacker's many small processors lack.
    """
    measure = seconds_of or _measured
    most = most_kib or _memory_allowed()
    per_kib = min(measure(LEAST), measure(LEAST)) / LEAST.memory_kib
    wanted = round(TARGET_SECONDS / per_kib / _STEP_KIB) * _STEP_KIB
    memory = min(max(wanted, LEAST.memory_kib), most)
    passes = max(LEAST.passes, round(LEAST.passes * TARGET_SECONDS / (per_kib * memory)))
    return _corrected(KeyCost(memory, min(passes, 16), LEAST.lanes), measure, most)


def _corrected(cost: KeyCost, measure: Callable[[KeyCost], float], most_kib: int) -> KeyCost:
    """The cost that was reckoned, tried once: where another program ran meanwhile it is far off, and set right."""
    took = measure(cost)
    if SHORTEST_SECONDS <= took <= LONGEST_SECONDS:
        return cost
    wanted = round(cost.memory_kib * TARGET_SECONDS / took / _STEP_KIB) * _STEP_KIB
    return replace(cost, memory_kib=min(max(wanted, LEAST.memory_kib), most_kib))


def is_too_cheap(seconds: float, cost: KeyCost) -> bool:
    """True where a try at this cost took less than half of what it should on this machine."""
    return seconds < TARGET_SECONDS / 2 or cost.memory_kib < LEAST.memory_kib or cost.passes < LEAST.passes


def is_dearer(cost: KeyCost, than: KeyCost) -> bool:
    """True where a guess costs more work with the first than with the second, and no less memory."""
    return cost.memory_kib * cost.passes > than.memory_kib * than.passes and cost.memory_kib >= than.memory_kib


def _measured(cost: KeyCost) -> float:
    begun = perf_counter()
    stretched("calibration", bytes(SALT_BYTES), cost)
    return perf_counter() - begun


def _memory_allowed() -> int:
    try:
        whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    except (AttributeError, ValueError, OSError):
        return MOST_MEMORY_KIB // 2
    return max(LEAST.memory_kib, min(MOST_MEMORY_KIB, whole // _SHARE_OF_MEMORY))

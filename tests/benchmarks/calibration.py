"""Whether the cost that is calibrated for this computer makes a try take about half a second on it.

python -m tests.benchmarks.calibration
"""

import statistics
import time

from desktop_app.store.calibration import calibrated
from desktop_app.store.keys import SALT_BYTES, KeyCost, stretched

Row = tuple[str, str, str]
SHORTEST, LONGEST = 0.35, 0.7
CALIBRATIONS, TRIES = 5, 3


def measure() -> list[Row]:
    """Each calibration, then tries at its cost; the middle one and the two ends."""
    costs, seconds, took = [], [], []
    for _ in range(CALIBRATIONS):
        begun = time.perf_counter()
        cost = calibrated()
        took.append(time.perf_counter() - begun)
        costs.append(cost)
        seconds.append(statistics.median(_try(cost) for _ in range(TRIES)))
    middle = statistics.median(seconds)
    words = ", ".join(sorted({f"{cost.memory_kib // 1024} MiB × {cost.passes}" for cost in costs}))
    limit = f"from {SHORTEST} to {LONGEST} s"
    return [
        ("a try at the calibrated cost", f"{middle:.2f} s", limit),
        ("the quickest and the slowest calibration", f"{min(seconds):.2f}, {max(seconds):.2f} s", limit),
        ("calibrating, once", f"{statistics.median(took):.2f} s", ""),
        ("the costs that were chosen", words, ""),
    ]


def _try(cost: KeyCost) -> float:
    begun = time.perf_counter()
    stretched("marble kettle orchard nine", bytes(SALT_BYTES), cost)
    return time.perf_counter() - begun


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")

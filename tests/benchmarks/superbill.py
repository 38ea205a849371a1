"""How long a superbill takes in a fresh process: the imports, the first paper, and each one after it."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_RUNS = 5
_SCRIPT = """
import json, time
from tests.paper_builders import FONTS, superbill
bill = superbill()
begun = time.perf_counter()
from desktop_app.documents.superbill_pdf import render
imported = time.perf_counter()
render(bill, fonts=FONTS)
first = time.perf_counter()
for _ in range(20):
    render(bill, fonts=FONTS)
done = time.perf_counter()
print(json.dumps([imported - begun, first - imported, (done - first) / 20]))
"""


def measure() -> dict[str, float]:
    """Medians in milliseconds over a few fresh processes."""
    runs = [_one_process() for _ in range(_RUNS)]
    names = ("superbill: import", "superbill: first", "superbill: each further")
    return {
        name: round(1000 * statistics.median(times), 1)
        for name, times in zip(names, zip(*runs, strict=True), strict=True)
    }


def _one_process() -> list[float]:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], cwd=_ROOT, capture_output=True, text=True, check=True)
    times: list[float] = json.loads(done.stdout)
    return times


if __name__ == "__main__":
    for name, milliseconds in measure().items():
        print(f"{name}: {milliseconds} ms")

"""How long handouts take in a fresh process, one and a pack of five, and how much their fonts and pictures weigh."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_RUNS = 5
_LIMITS = {"each further": "< 60 ms", "a pack of five": "< 300 ms"}
_SCRIPT = """
import json, statistics, time
from desktop_app.documents.handout_pdf import render
from desktop_app.exchange.handout_topic import topics
from tests.paper_builders import FONTS, RESOURCES, handout
known = topics(RESOURCES / "handouts")
begun = time.perf_counter()
render(handout(topic=known[0]), fonts=FONTS)
first, times = time.perf_counter() - begun, []
for topic in known:
    begun = time.perf_counter()
    render(handout(topic=topic), fonts=FONTS)
    times.append(time.perf_counter() - begun)
packs = [sum(times[place:place + 5]) for place in range(0, len(times) - 4, 5)]
print(json.dumps([first, statistics.median(times), statistics.median(packs)]))
"""


def measure() -> list[tuple[str, str, str]]:
    """Medians in milliseconds over a few fresh processes, and megabytes."""
    runs = [_one_process() for _ in range(_RUNS)]
    names = ("first", "each further", "a pack of five")
    rows = [
        (f"handout: {name}", f"{1000 * statistics.median(times):.1f} ms", _LIMITS.get(name, ""))
        for name, times in zip(names, zip(*runs, strict=True), strict=True)
    ]
    return [*rows, ("handout: fonts and pictures", f"{_weight() / 1e6:.2f} MB", "< 25 MB")]


def _one_process() -> list[float]:
    done = subprocess.run([sys.executable, "-c", _SCRIPT], cwd=_ROOT, capture_output=True, text=True, check=True)
    times: list[float] = json.loads(done.stdout)
    return times


def _weight() -> int:
    folders = (_ROOT / "resources" / "fonts", _ROOT / "desktop_app" / "documents" / "drawings")
    return sum(file.stat().st_size for folder in folders for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    for row in measure():
        print(*row)

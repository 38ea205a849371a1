"""How many cases a second `evaluate --lines` answers on one core, and how soon the first answer is there.

Run it: `python -m tests.benchmarks.evaluate_lines`. Trust the ratios; milliseconds are this computer's of today.
"""

import json
import subprocess
import sys
import time
from statistics import median

from desktop_app import paths
from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.exchange import result_file
from desktop_app.exchange.case_file import read_case
from desktop_app.workflows.evaluate_case import tables
from tests.evaluation_cases import CASE, changed

CASES = 2_000
RUNS = 3
COMMAND = [sys.executable, "-m", "desktop_app", "evaluate", "--lines"]


def cases(count: int) -> list[bytes]:
    """Cases with one session each that differ from line to line: minutes, goal, note."""
    one = changed("sessions", CASE["sessions"][:1])
    return [json.dumps(_varied(one, number)).encode() for number in range(count)]


def measure() -> list[tuple[str, str, str]]:
    """What was measured, its value, and its share of the promise."""
    lines = cases(CASES)
    first = median(_seconds(lines[:1]) for _ in range(RUNS + 2))
    bare = median(_bare_start() for _ in range(RUNS + 2))
    whole = median(_seconds(lines) for _ in range(RUNS))
    rate = (CASES - 1) / (whole - first)
    shares = _shares(lines)
    total = sum(seconds for _, seconds in shares)
    return [
        (
            "evaluate: start to first answer",
            f"{first * 1000:.0f} ms",
            f"{first / bare:.1f} bare starts; promised 500 ms",
        ),
        ("evaluate --lines: cases a second", f"{rate:.0f}", f"{rate / 2000:.2f} of the promised 2000"),
        *((f"evaluate: {name}", f"{1e6 * s / CASES:.0f} µs a case", f"{s / total:.0%}") for name, s in shares),
    ]


def _varied(case: dict[str, object], number: int) -> dict[str, object]:
    again = json.loads(json.dumps(case))
    session = again["sessions"][0]
    session["end"] = f"2026-06-10T{10 + (20 + number % 120) // 60}:{(20 + number) % 60:02d}:00-04:00"
    session["necessity"] = f"Unsafe transfers, visit {number}"
    again["patients"][0]["therapy_used"]["pt_slp"] = f"{number}.00"
    return dict(again)


def _seconds(lines: list[bytes]) -> float:
    began = time.perf_counter()
    subprocess.run(COMMAND, input=b"\n".join(lines), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def _bare_start() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - began


def _shares(lines: list[bytes]) -> list[tuple[str, float]]:
    """Seconds spent in reading, deciding and writing, in this process."""
    rules = tables(paths.resources())
    evaluate(read_case(lines[0]), rules)
    marks = [time.perf_counter()]
    read = [read_case(line) for line in lines]
    marks.append(time.perf_counter())
    results = [evaluate(case, rules) for case in read]
    marks.append(time.perf_counter())
    for result in results:
        result_file.to_json(result)
    marks.append(time.perf_counter())
    return [(name, marks[i + 1] - marks[i]) for i, name in enumerate(("reading", "deciding", "writing"))]


if __name__ == "__main__":
    for what, value, ratio in measure():
        print(f"{what:<36} {value:>16}   {ratio}")

"""How quickly a diagnosis is found in the encrypted store, letter by letter, in the whole edition.

Run it: `python -m tests.benchmarks.diagnosis_search`. Trust the ratios; milliseconds are this computer's of today.
"""

import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from desktop_app import paths
from desktop_app.exchange import diagnosis_table
from desktop_app.store import diagnosis_search
from desktop_app.store.driver import Database, connect

TYPED = (
    "hemiplegia right",
    "I69.351",
    "parkinsons",
    "G20",
    "artificial knee",
    "dysphagia",
    "knee replacement",
    "fracture left femur subsequent",
    "unspecified",
    "encounter for",
    "alzheimer",
    "muscle weakness",
    "Z74.1",
)
SLIPS = ("hemipelgia", "dysphaga", "alzhemier", "diabtes type 2", "sclerosys multiple", "parkinsn")
PROMISED_MEDIAN, PROMISED_P99 = 5.0, 20.0


def measure() -> list[tuple[str, str, str]]:
    """What was measured, its value, and its share of the promise."""
    folder = paths.resources() / "diagnoses"
    rows = list(diagnosis_table.open_table(folder).rows())
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "v.db"
        db = connect(file, b"k" * 32)
        began = time.perf_counter()
        diagnosis_search.build(db, rows, diagnosis_table.suggestions(folder))
        built = time.perf_counter() - began
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        size = file.stat().st_size / 1e6
        letters = [_milliseconds(db, text[:end]) for text in TYPED for end in range(1, len(text) + 1) for _ in range(3)]
        slips = [_milliseconds(db, text) for text in SLIPS for _ in range(20)]
        db.close()
    return [
        ("diagnoses: build the index", f"{built:.1f} s", f"{len(rows)} codes, {size:.0f} MB"),
        *_table("diagnoses: each letter typed", letters),
        *_table("diagnoses: words with a slip", slips),
    ]


def _table(name: str, times: list[float]) -> list[tuple[str, str, str]]:
    middle, worst = median(times), quantiles(times, n=100)[98]
    return [
        (f"{name}, median", f"{middle:.2f} ms", f"{middle / PROMISED_MEDIAN:.2f} of the promised 5 ms"),
        (f"{name}, p99", f"{worst:.2f} ms", f"{worst / PROMISED_P99:.2f} of the promised 20 ms"),
    ]


def _milliseconds(db: Database, typed: str) -> float:
    began = time.perf_counter()
    diagnosis_search.search(db, typed, 20)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    for what, value, ratio in measure():
        print(f"{what:<36} {value:>16}   {ratio}")

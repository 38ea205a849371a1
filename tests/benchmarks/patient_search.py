"""How long one key takes in the patient search: 5,000 patients in an encrypted vault. Run it: prints a small table."""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop_app.store import vault
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.workflows.demo.names import DAUGHTERS, FAMILIES, MEN, SONS, WOMEN
from tests import builders

PATIENTS = 5_000
MEDIAN_LIMIT_MS = 15.0
UNLOCK_LIMIT_MS = 150.0
TYPED = ("delgado, r", "whit", "3/14/1948", "rosa", "555-01", "o'rourke", "zie", "karen")
NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)
Row = tuple[str, str, str]


def measure(patients: int = PATIENTS) -> list[Row]:
    """Rows of what was measured, the figure, and its part of the limit."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "vault"
        store = vault.create(place, "bench", "Lee", KeyCost(64, 1, 1))
        _fill(store, patients)
        keys = sorted(_milliseconds(store, typed) for word in TYPED for typed in _typed_so_far(word))
        store.close()
        began = time.perf_counter()
        vault.unlock(place, "bench").close()
        unlocked = (time.perf_counter() - began) * 1000
    return [
        _row(f"one key, median of {len(keys)}", statistics.median(keys), MEDIAN_LIMIT_MS),
        _row("one key, slowest", keys[-1], 10 * MEDIAN_LIMIT_MS),
        _row("unlock beyond the key", unlocked, UNLOCK_LIMIT_MS),
    ]


def _row(what: str, milliseconds: float, limit: float) -> Row:
    return (what, f"{milliseconds:.2f} ms", f"{milliseconds / limit:.2f} of the promised {limit:g} ms")


def _fill(store: Store, patients: int) -> None:
    lot = Random(7)
    with store.act("create", "patient", "all", NOW):
        store.payers.save(builders.payer())
        for number in range(patients):
            patient = builders.patient(
                id=f"{number:016x}",
                account=f"A-{number + 1001}",
                given_name=lot.choice(WOMEN + MEN),
                family_name=lot.choice(FAMILIES),
                date_of_birth=date(1930, 1, 1) + timedelta(days=lot.randrange(12_000)),
                phone=f"(203) 555-01{number % 100:02}",
            )
            store.patients.save(patient)
            helper = f"{lot.choice(DAUGHTERS + SONS)} {patient.family_name}"
            store.caregivers.save(builders.caregiver(id=f"c{number}", patient_id=patient.id, name=helper))


def _typed_so_far(word: str) -> Iterator[str]:
    return (word[:length] for length in range(1, len(word) + 1))


def _milliseconds(store: Store, typed: str) -> float:
    began = time.perf_counter()
    store.patients.search(typed)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")

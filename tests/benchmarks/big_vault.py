"""A vault of a long working life: 5,000 patients and 100,000 signed sessions, for whatever has to be measured on it.

python -m tests.benchmarks.big_vault FOLDER makes one to keep; the passphrase is PASSPHRASE.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from desktop_app.domain.training.clock import ClockEvent, Moment
from desktop_app.domain.training.session import Signature
from desktop_app.store import vault
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.workflows.demo.names import DAUGHTERS, FAMILIES, MEN, SONS, WOMEN
from tests import builders

PATIENTS, SESSIONS = 5_000, 100_000
PASSPHRASE = "bench"
CHEAP = KeyCost(memory_kib=64, passes=1, lanes=1)
NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)
_BATCH = 1_000
Row = tuple[str, str, str]


def make(folder: Path, patients: int = PATIENTS, sessions: int = SESSIONS) -> None:
    """Fill a new vault in the folder: each session signed, with its clock, two skills and marks, and its audit line."""
    store = vault.create(folder, PASSPHRASE, "Lee", CHEAP)
    lot = Random(7)
    with store.filling():
        _office(store)
        for start in range(0, patients, _BATCH):
            with store.act("create", "patient", "all", NOW):
                for number in range(start, min(patients, start + _BATCH)):
                    _patient(store, number, lot)
        for number in range(sessions):
            _session(store, number, lot.randrange(patients))
    store.close()


def measure() -> Iterator[Row]:
    """How long making it takes, how large it is, and how long it takes to open it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "vault"
        begun = time.perf_counter()
        make(folder)
        yield ("filling 5,000 patients, 100,000 sessions", f"{time.perf_counter() - begun:.0f} s", "")
        yield ("size", f"{(folder / 'vault.db').stat().st_size / 1e6:.0f} MB", "")
        begun = time.perf_counter()
        vault.unlock(folder, PASSPHRASE).close()
        yield ("open and close beyond the key", f"{1000 * (time.perf_counter() - begun):.0f} ms", "limit 150 ms")


def _office(store: Store) -> None:
    with store.act("set_up", "practice", "practice", NOW):
        store.practice.save(builders.practice())
        store.clinicians.save(builders.clinician())
        store.payers.save(builders.payer())


def _patient(store: Store, number: int, lot: Random) -> None:
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


def _session(store: Store, number: int, patient: int) -> None:
    began = NOW - timedelta(hours=number // 4, minutes=15 * (number % 4))
    session = builders.training_session(
        id=f"{number:016x}",
        patient_ids=(f"{patient:016x}",),
        caregiver_ids=(f"c{patient}",),
        skills=tuple(
            builders.skill(id=f"s{number}-{place}", marks=((f"c{patient}", "with_cues"),)) for place in range(2)
        ),
        state="running",
    )
    with store.act("create", "training_session", session.id, began):
        store.sessions.save(session)
        for place, minutes in enumerate((0, 31), start=1):
            moment = Moment(began + timedelta(minutes=minutes), "America/New_York", minutes * 60_000, "boot")
            store.clock_events.append(session.id, ClockEvent(place, "start" if place == 1 else "stop", moment))
        store.sessions.save(replace(session, state="unsigned"))
        store.sessions.sign(session.id, Signature("lee", began + timedelta(hours=1), "5ea1" * 16))


if __name__ == "__main__":
    make(Path(sys.argv[1]))

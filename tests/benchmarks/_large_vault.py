"""A practice of many years: 5,000 patients and 100,000 sessions in an encrypted vault, made once and kept.

Every benchmark that needs one copies it: `large_vault(folder)`. It lies in the machine's folder for temporary files and
is made again when the shape of the tables changes.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from desktop_app import paths
from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.people.patient import Caregiver, Patient
from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.store import vault
from desktop_app.store.keys import KeyCost
from desktop_app.store.migrations import MIGRATIONS
from desktop_app.store.rows.chart import consent_row, goal_row, plan_row
from desktop_app.store.rows.people import caregiver_row, patient_row
from desktop_app.store.rows.scalars import instant
from desktop_app.store.rows.training import event_row, session_row, skill_row
from desktop_app.store.store import Store
from desktop_app.workflows.demo.names import DAUGHTERS, FAMILIES, MEN, SONS, WOMEN
from desktop_app.workflows.practice.set_up_practice import set_up_practice
from tests import builders
from tests.fake_clock import FakeClock

PATIENTS, SESSIONS = 5_000, 100_000
PASSPHRASE = "bench"
TODAY = date(2026, 6, 10)
EVER_SEEN_LATELY = 120
"""Patients with a session in the last weeks; the rest were discharged."""
_LONG_AGO, _LONG_AGO_TO = date(2025, 4, 8), date(2025, 7, 2)
_SKILLS = ("Sit to stand with gait belt", "Bed to wheelchair, stand-pivot", "Car transfer")
_MARKS = ("not_yet", "with_cues", "independent")


def large_vault(folder: Path, patients: int = PATIENTS, sessions: int = SESSIONS) -> Path:
    """A copy of the large vault in this folder; made first where there is none. Its passphrase is `PASSPHRASE`."""
    kept = Path(tempfile.gettempdir()) / f"teachback-large-{patients}-{sessions}-{_shape()}"
    if not kept.exists():
        making = Path(tempfile.mkdtemp(dir=kept.parent, prefix="teachback-making-")) / "vault"
        _make(making, patients, sessions)
        making.rename(kept)
        making.parent.rmdir()
    place = folder / "vault"
    shutil.copytree(kept, place)
    return place


def _shape() -> str:
    source = Path(__file__).read_text(encoding="utf-8") + "".join(sql for _, sql in MIGRATIONS)
    return hashlib.sha256(source.encode()).hexdigest()[:12]


def _make(place: Path, patients: int, sessions: int) -> None:
    store = vault.create(place, PASSPHRASE, "Lee Park", KeyCost(64, 1, 1))
    store.resources = paths.resources()
    fees = {"97550": Decimal("60.00"), "97551": Decimal("30.00")}
    set_up_practice(store, FakeClock(), builders.practice(), (builders.clinician(),), (builders.payer(),), fees)
    with store.filling(), _without_triggers(store):
        _people(store, patients)
        _sessions(store, patients, sessions)
    store.close()


@contextmanager
def _without_triggers(store: Store) -> Iterator[None]:
    """A million rows are written in half the time while no trigger asks of each whether its session is signed."""
    kept = store.db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in kept:
        store.db.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in kept:
        store.db.execute(sql)


def _people(store: Store, count: int) -> None:
    lot = Random(7)
    patients = [_somebody(number, lot) for number in range(count)]
    caregivers = [each for number, patient in enumerate(patients) for each in _helpers(number, patient, lot)]
    with store.act("create", "patient", "all", builders.START):
        _insert(store, "patient", (patient_row(each) for each in patients))
        _insert(store, "caregiver", (caregiver_row(each) for each in caregivers))
        _insert(store, "consent", (consent_row(_consent(number)) for number in range(count)))
        named = ((number, place, who) for number in range(count) for place, who in enumerate(_ids(number)))
        _insert(
            store,
            "consent_caregiver",
            ({"consent_id": f"k{n}", "place": place, "caregiver_id": who} for n, place, who in named),
        )
        _insert(store, "plan_of_care", (plan_row(_plan(number)) for number in range(count)))
        _insert(store, "goal", (goal_row(f"p{number}", 0, builders.goal()) for number in range(count)))
        for patient in patients:
            store.patients.index(patient.id)


def _somebody(number: int, lot: Random) -> Patient:
    return builders.patient(
        id=_patient(number),
        account=f"A-{number + 1001}",
        given_name=lot.choice(WOMEN + MEN),
        family_name=lot.choice(FAMILIES),
        date_of_birth=date(1930, 1, 1) + timedelta(days=lot.randrange(12_000)),
    )


def _ids(number: int) -> tuple[str, str]:
    return f"w{number}", f"d{number}"


def _helpers(number: int, patient: Patient, lot: Random) -> Iterator[Caregiver]:
    for known, relation in zip(_ids(number), ("spouse", "daughter"), strict=True):
        name = f"{lot.choice(DAUGHTERS + SONS)} {patient.family_name}"
        yield builders.caregiver(id=known, patient_id=patient.id, name=name, relationship=relation)


def _consent(number: int) -> Consent:
    return builders.consent(id=f"k{number}", patient_id=_patient(number), caregiver_ids=_ids(number))


def _plan(number: int) -> PlanOfCare:
    """Those who still come have a plan that covers the day; the others were discharged a year ago."""
    dates = {} if number < EVER_SEEN_LATELY else {"certified_on": _LONG_AGO, "certified_through": _LONG_AGO_TO}
    return builders.plan_of_care(id=f"p{number}", patient_id=_patient(number), **dates)


def _sessions(store: Store, patients: int, count: int) -> None:
    lot = Random(11)
    for batch in range(0, count, 5_000):
        numbers = range(batch, min(batch + 5_000, count))
        with store.act("create", "training_session", f"batch {batch}", builders.START):
            _insert(store, "training_session", (_row(n, count, patients) for n in numbers))
            for table, make in (
                ("session_patient", _patient_row),
                ("session_caregiver", _caregiver_row),
                ("taught_skill", _skill_rows),
                ("mark", lambda n, who: _mark_rows(n, who, lot)),
                ("clock_event", lambda n, who: _event_rows(n, _began(n, count))),
            ):
                _insert(store, table, (row for n in numbers for row in make(n, _of(n, count, patients))))
            store.db.execute(
                "UPDATE training_session SET state = 'signed', signed_by = 'lee', signed_at = started_at,"
                " seal = ? WHERE state = 'unsigned'",
                ["5ea1" * 16],
            )
    with store.act("change", "patient", "all", builders.START):
        store.db.execute(
            "UPDATE patient SET last_seen = (SELECT max(s.started_at) FROM training_session s JOIN session_patient p"
            " ON p.session_id = s.id WHERE p.patient_id = patient.id)"
        )


def _of(number: int, count: int, patients: int) -> int:
    """Whose session this is: the last ones are of the patients who still come."""
    recent = count - number <= EVER_SEEN_LATELY * 4
    return number % min(EVER_SEEN_LATELY, patients) if recent else number % patients


def _began(number: int, count: int) -> datetime:
    """Four sessions a day, the last one yesterday."""
    before = (count - 1 - number) // 4 + 1
    hour = (14, 15, 17, 19)[number % 4]
    return datetime.combine(TODAY, datetime.min.time(), UTC) - timedelta(days=before) + timedelta(hours=hour)


def _row(number: int, count: int, patients: int) -> dict[str, Any]:
    who = _of(number, count, patients)
    session = builders.training_session(
        id=_session(number), patient_ids=(_patient(who),), caregiver_ids=(f"w{who}",), skills=()
    )
    return {**session_row(session), "started_at": instant(_began(number, count))}


def _patient_row(number: int, who: int) -> Iterator[dict[str, Any]]:
    yield {"session_id": _session(number), "place": 0, "patient_id": _patient(who)}


def _caregiver_row(number: int, who: int) -> Iterator[dict[str, Any]]:
    yield {"session_id": _session(number), "place": 0, "caregiver_id": f"w{who}"}


def _skill_rows(number: int, who: int) -> Iterator[dict[str, Any]]:
    for place, text in enumerate(_SKILLS):
        skill = builders.skill(id=f"s{place}", text=text, marks=())
        yield skill_row(_session(number), place, skill)


def _mark_rows(number: int, who: int, lot: Random) -> Iterator[dict[str, Any]]:
    for place in range(len(_SKILLS)):
        yield {
            "session_id": _session(number),
            "skill_id": f"s{place}",
            "place": 0,
            "caregiver_id": f"w{who}",
            "shown": lot.choice(_MARKS),
        }


def _event_rows(number: int, began: datetime) -> Iterator[dict[str, Any]]:
    steps: tuple[tuple[EventKind, int], ...] = (("start", 0), ("pause", 20), ("resume", 24), ("stop", 48))
    for place, (kind, minute) in enumerate(steps, start=1):
        at = Moment(began + timedelta(minutes=minute), "America/New_York", minute * 60_000, "boot")
        yield event_row(_session(number), ClockEvent(place, kind, at))


def _insert(store: Store, table: str, rows: Iterator[dict[str, Any]]) -> None:
    first = next(rows, None)
    if first is None:
        return
    columns = ", ".join(first)
    marks = ", ".join("?" * len(first))
    store.db.conn.executemany(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})",
        (tuple(row.values()) for row in _with(first, rows)),
    )


def _with(first: dict[str, Any], rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    yield first
    yield from rows


def _patient(number: int) -> str:
    return f"{number:016x}"


def _session(number: int) -> str:
    return f"t{number:015x}"

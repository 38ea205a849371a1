"""Look over who did what: the lines that are asked for, and what of a span of days deserves a second look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.papers.disclosure import Disclosure
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import zone_of

if TYPE_CHECKING:
    from desktop_app.store.audit import AuditEntry
    from desktop_app.store.store import Store

MOST_LINES = 1_000
REVIEWED_LINES = 100_000
EARLIEST, LATEST = time(6), time(22)
LEFT_THE_RECORDS = ("print", "export")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines: whose, which act, about which patient's chart, from the first to the last local day.

    Empty means all.
    """

    user: str = ""
    action: str = ""
    patient_id: str = ""
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the trail; `at` is local."""

    number: int
    at: datetime
    user: str
    action: str
    record: str
    record_id: str
    detail: str


@dataclass(frozen=True, slots=True)
class Activity:
    """The lines that were asked for (the newest, at most MOST_LINES), what can be asked for, and the review of them.

    `acts` counts by user and act; `odd_hours` are acts between ten at night and six, `wrong_tries` the lines about
    passphrases that did not open, `left` what was printed or exported. `is_whole` is the end of the chain alone.
    """

    lines: tuple[Line, ...]
    users: tuple[str, ...]
    actions: tuple[str, ...]
    acts: tuple[tuple[str, str, int], ...]
    odd_hours: int
    wrong_tries: int
    left: int
    is_whole: bool
    patient_name: str = ""


def review_activity(store: Store, clock: Clock, asked: Asked) -> Activity:
    """Read the lines that are asked for."""
    lines = lines_asked(store, clock, asked)
    patient = store.patients.get(asked.patient_id) if asked.patient_id else None
    users, actions = store.audit.users_and_actions()
    return Activity(
        lines=tuple(lines[:MOST_LINES]),
        users=users,
        actions=actions,
        acts=acts_of(lines),
        odd_hours=sum(is_odd(line) for line in lines),
        wrong_tries=sum(line.action == "failed_unlock" for line in lines),
        left=sum(line.action in LEFT_THE_RECORDS for line in lines),
        is_whole=store.audit.broken_end() is None,
        patient_name=f"{patient.family_name}, {patient.given_name}" if patient is not None else "",
    )


def lines_asked(store: Store, clock: Clock, asked: Asked) -> list[Line]:
    """The lines, the newest first, at most REVIEWED_LINES."""
    from desktop_app.store.audit import Wanted

    zone = zone_of(store, clock)
    wanted = Wanted(
        user=asked.user,
        action=asked.action,
        patient_id=asked.patient_id,
        since=_midnight(asked.first, zone),
        until=_midnight(asked.last + timedelta(days=1), zone) if asked.last else None,
    )
    return [_line(entry, zone) for entry in store.audit.entries(REVIEWED_LINES, wanted)]


def is_odd(line: Line) -> bool:
    """Whether it was done at an hour at which most people sleep."""
    return not EARLIEST <= line.at.time() < LATEST


def disclosures_of(store: Store, clock: Clock, patient_id: str = "") -> tuple[Disclosure, ...]:
    """What left the practice, about one patient or all, the newest first; times are local."""
    zone = zone_of(store, clock)
    found = store.disclosures.of_patient(patient_id) if patient_id else store.disclosures.all()
    return tuple(
        Disclosure(
            d.id, d.at.astimezone(zone), d.user, d.patient_id, d.how, d.paper, d.paper_id, d.recipient, d.purpose
        )
        for d in found
    )


def acts_of(lines: Iterable[Line]) -> tuple[tuple[str, str, int], ...]:
    """How often each person did each act."""
    counted = Counter((line.user, line.action) for line in lines)
    return tuple((user, action, number) for (user, action), number in sorted(counted.items()))


def _line(entry: AuditEntry, zone: ZoneInfo) -> Line:
    at = entry.at.astimezone(zone)
    return Line(entry.number, at, entry.user, entry.action, entry.record, entry.record_id, entry.detail)


def _midnight(day: date | None, zone: ZoneInfo) -> datetime | None:
    return None if day is None else datetime.combine(day, time(), zone)

"""When the sample's visits were: weekly, on working days, in slots that no clinician has twice."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment

SLOTS = (time(8, 20), time(9, 50), time(11, 15), time(13, 0), time(14, 30), time(16, 0))
LENGTHS = (34, 38, 41, 44, 47, 53, 55, 58)
ZONE = "America/New_York"


class VisitCalendar:
    """Which slots are taken. Days before today only: what is today stands close to the present moment."""

    def __init__(self, today: date, lot: Random) -> None:
        self._today = today
        self._lot = lot
        self._taken: set[tuple[str, date, time]] = set()
        self._seen: set[tuple[str, date]] = set()

    def starts(self, patient_id: str, clinician_id: str, visits: int, last_seen: int) -> tuple[datetime, ...]:
        """The starts (UTC) of this many weekly visits, oldest first, the last about `last_seen` days ago."""
        wanted = (self._today - timedelta(days=last_seen + 7 * week) for week in range(visits))
        return tuple(sorted(self._free(patient_id, clinician_id, day) for day in wanted))

    def _free(self, patient_id: str, clinician_id: str, day: date) -> datetime:
        """The first free slot on this working day or the ones before it."""
        while True:
            for slot in self._lot.sample(SLOTS, len(SLOTS)):
                if self._is_free(patient_id, clinician_id, day, slot):
                    self._taken.add((clinician_id, day, slot))
                    self._seen.add((patient_id, day))
                    minutes = timedelta(minutes=self._lot.randrange(0, 12))
                    return (datetime.combine(day, slot, ZoneInfo(ZONE)) + minutes).astimezone(UTC)
            day -= timedelta(days=1)

    def _is_free(self, patient_id: str, clinician_id: str, day: date, slot: time) -> bool:
        is_taken = (clinician_id, day, slot) in self._taken or (patient_id, day) in self._seen
        return day.weekday() < 5 and not is_taken


def events(start: datetime, steps: tuple[tuple[EventKind, float], ...]) -> tuple[ClockEvent, ...]:
    """Clock events from a start (UTC) and pairs of kind and minute."""
    return tuple(
        ClockEvent(number, kind, moment(start + timedelta(minutes=minute)))
        for number, (kind, minute) in enumerate(steps, start=1)
    )


def moment(at: datetime) -> Moment:
    """A reading of the sample's machine, which starts anew each day at midnight UTC."""
    midnight = datetime.combine(at.date(), time(), UTC)
    return Moment(at, ZONE, round((at - midnight).total_seconds() * 1000), f"sample-{at:%Y%m%d}")


def usual_steps(lot: Random, length: int) -> tuple[tuple[EventKind, float], ...]:
    """A visit of this many counted minutes, with now and then a pause or the patient coming in."""
    match lot.randrange(6):
        case 0:
            return (("start", 0), ("pause", 14), ("resume", 18.5), ("stop", length + 4.5))
        case 1:
            return (("start", 0), ("patient_in", 21), ("patient_out", 27), ("stop", length + 6))
    return (("start", 0), ("stop", length))

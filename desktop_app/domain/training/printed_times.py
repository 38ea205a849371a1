"""How finely clock times are shown: so finely that whoever recomputes the minutes beside them gets those very minutes.

Minutes are cut down once, from the whole counted time; a clock time without its seconds is cut down at each end. Three
stretches of 12:59 are 38 minutes, and 36 by hand where the seconds are not shown.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final

from desktop_app.domain.training.timekeeping import TimerFace

Stretch = tuple[datetime, datetime]
"""From when to when, with a zone; shown where the practice is, whose offset from UTC is in whole minutes."""
MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
GRAINS: Final = (MINUTE, SECOND, *(SECOND / 10**places for places in range(1, 7)))
"""From coarse to fine; the last is what the clock itself can tell. Parts of a second are hardly ever needed."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def grain_of(counted: Iterable[Stretch], minutes: int, grains: Iterable[timedelta] = GRAINS) -> timedelta:
    """The coarsest grain at which these stretches, as they are shown, add up to these whole minutes.

    Seconds where no grain does it, for then the minutes are not those of the stretches.
    """
    counted = tuple(counted)
    fitting = (grain for grain in grains if _added(counted, grain) // MINUTE == minutes)
    return next(fitting, SECOND)


def grain_of_rows(rows: Iterable[Stretch], counted: Iterable[Stretch], minutes: int) -> timedelta:
    """The same for a table of stretches, counted and not, where each has its own minutes beside it."""
    is_told = all(shown_length(row, MINUTE) == _elapsed(row) // MINUTE * MINUTE for row in rows)
    return grain_of(counted, minutes, GRAINS if is_told else GRAINS[1:])


def grain_of_visit(face: TimerFace) -> timedelta:
    """The same for all stretches of a visit."""
    rows = ((each.start, each.end) for each in face.segments)
    counted = ((span.start, span.end) for span in face.spans("counted"))
    return grain_of_rows(rows, counted, face.counted_minutes)


def shown_length(stretch: Stretch, grain: timedelta) -> timedelta:
    """How long a stretch is for somebody who subtracts its clock times as they are shown."""
    start, end = stretch
    return ((end - _EPOCH) // grain - (start - _EPOCH) // grain) * grain


def clock_digits(at: datetime, grain: timedelta = MINUTE) -> str:
    """10:02, 10:02:11 or 10:02:11.4; what is finer is cut off."""
    minutes = f"{at.hour % 12 or 12}:{at.minute:02}"
    return minutes if grain >= MINUTE else f"{minutes}:{_seconds(at.second, at.microsecond, grain)}"


def clock_at(at: datetime, grain: timedelta = MINUTE) -> str:
    """10:02 AM, 10:02:11 AM."""
    return f"{clock_digits(at, grain)} {'AM' if at.hour < 12 else 'PM'}"


def length_digits(length: timedelta, grain: timedelta) -> str:
    """27 in whole minutes, 12:59 in minutes and seconds."""
    minutes, rest = divmod(length, MINUTE)
    return str(minutes) if grain >= MINUTE else f"{minutes}:{_seconds(rest.seconds, rest.microseconds, grain)}"


def length_words(length: timedelta, grain: timedelta) -> str:
    """4 min, 4 min 2 s, 4 min 2.4 s."""
    minutes, rest = divmod(length, MINUTE)
    if grain >= MINUTE or not rest:
        return f"{minutes} min"
    return f"{minutes} min {_seconds(rest.seconds, rest.microseconds, grain).removeprefix('0')} s"


def _seconds(seconds: int, microseconds: int, grain: timedelta) -> str:
    places = max(0, GRAINS.index(grain) - 1)
    return f"{seconds:02}" + (f".{microseconds:06}"[: places + 1] if places else "")


def _added(stretches: Iterable[Stretch], grain: timedelta) -> timedelta:
    return sum((shown_length(each, grain) for each in stretches), timedelta())


def _elapsed(stretch: Stretch) -> timedelta:
    return shown_length(stretch, GRAINS[-1])

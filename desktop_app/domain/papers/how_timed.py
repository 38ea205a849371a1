"""In sentences, how the times of a visit came into the record: pressed, entered from paper, corrected, unseen."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.wording import clock_words, listed
from desktop_app.domain.days import day_words
from desktop_app.domain.training.time_audit import cause_words
from desktop_app.domain.training.timekeeping import Gap
from desktop_app.domain.training.written_clock import WrittenClock

PRESSED = (
    "{times} were written down at their moment by the program that the practice keeps its records in, and what it "
    "wrote down cannot be changed afterwards."
)
PRESSED_IN_PART = (
    "{times} were written down at their moment by the program that the practice keeps its records in, but for what "
    "was said by hand before the note was signed: {by_hand}. What was pressed stays in the record beside it."
)
FROM_PAPER = "{times} were {entered}; the record marks each of them as entered by hand."
_FEW = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_COUNTED = {
    "count": "training went on, as the therapist answered, and it is counted",
    "leave_out": "it is left out, as the therapist answered",
    "ended": "training ended then, as the therapist answered",
    None: "nobody has said what happened, and it is left out",
}


def how_timed(clock: WrittenClock, zone: ZoneInfo, times: str = "The clock times") -> str:
    """What may be said of these times in a letter, and no more; `times` is what they are called there."""
    told = [_origin(clock, zone, times), *(_gap(gap, zone) for gap in clock.face.gaps)]
    return " ".join(told)


def entered_words(clock: WrittenClock, zone: ZoneInfo) -> str:
    """That they were on paper, and when and by whom they were entered; empty where they were not."""
    if clock.entered is None:
        return ""
    at, who = clock.entered
    local = at.astimezone(zone)
    by = f" by {who}" if who else ""
    return f"written on paper at the visit and entered on {day_words(local.date())} at {_clock(at, zone)}{by}"


def _origin(clock: WrittenClock, zone: ZoneInfo, times: str) -> str:
    entered = entered_words(clock, zone)
    if entered:
        return FROM_PAPER.format(times=times, entered=entered)
    by_hand = listed(tuple(_by_hand(clock)))
    return (PRESSED_IN_PART if by_hand else PRESSED).format(times=times, by_hand=by_hand)


def _by_hand(clock: WrittenClock) -> Iterable[str]:
    typed, struck = len(clock.face.typed), len(clock.face.struck)
    if typed:
        yield f"{_count(typed, 'time was', 'times were')} entered or corrected"
    if struck:
        yield f"{_count(struck, 'time was', 'times were')} taken back"


def _gap(gap: Gap, zone: ZoneInfo) -> str:
    start, end = _clock(gap.start, zone), _clock(gap.end, zone)
    when = f"At {start}" if start == end else f"From {start} to {end}"
    said = _COUNTED[gap.answer] if gap.start < gap.end else "no time is added or left out for it"
    return f"{when} {cause_words(gap)}; {said}."


def _count(number: int, one: str, many: str) -> str:
    told = _FEW[number] if number < len(_FEW) else str(number)
    return f"{told} {one if number == 1 else many}"


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return clock_words(at.astimezone(zone).replace(second=0, microsecond=0))

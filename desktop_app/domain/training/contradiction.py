"""What cannot be in the times of a session, found before a typed time is written down."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.wording import clock_words
from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.timeline import Mark, timeline

LONGEST_SESSION = timedelta(hours=12)
NAMES: dict[EventKind, str] = {
    "start": "start",
    "pause": "pause",
    "resume": "end of the pause",
    "stop": "end",
    "patient_in": "patient's coming in",
    "patient_out": "patient's going out",
    "assistant_on": "assistant's taking over",
    "assistant_off": "assistant's ending",
}
_PAIRS: dict[EventKind, tuple[str, bool]] = {
    "pause": ("pause", True),
    "resume": ("pause", False),
    "patient_in": ("patient", True),
    "patient_out": ("patient", False),
    "assistant_on": ("assistant", True),
    "assistant_off": ("assistant", False),
}
"""What each event opens (True) or closes (False)."""
_TWICE = {"pause": "the session is paused", "patient": "the patient is in the room", "assistant": "an assistant works"}


def contradiction(events: Iterable[ClockEvent], now: Moment, zone: ZoneInfo) -> tuple[str, str] | None:
    """The first thing that cannot be, with what to do about it; None where the times hold together."""
    marks = timeline(events).marks
    return _out_of_order(marks, zone) or _out_of_bounds(marks, now, zone) or _doubled(marks, zone)


def _out_of_bounds(marks: tuple[Mark, ...], now: Moment, zone: ZoneInfo) -> tuple[str, str] | None:
    late = next((mark for mark in marks if mark.by_hand and mark.at > now.utc), None)
    if late is not None:
        return f"{_at(late, zone)} is still to come.", "Enter the time as it was."
    if marks[-1].kind == "stop" and marks[-1].at - marks[0].at > LONGEST_SESSION:
        hours = (marks[-1].at - marks[0].at) // timedelta(hours=1)
        return f"That would be a session of {hours} hours.", "Check AM and PM of its start and end."
    return None


def _out_of_order(marks: tuple[Mark, ...], zone: ZoneInfo) -> tuple[str, str] | None:
    start = next((mark for mark in marks if mark.kind == "start"), None)
    stop = next((mark for mark in marks if mark.kind == "stop"), None)
    if start is None:
        return "A session needs a start.", "Enter the time at which training began."
    if stop is not None and stop.at <= start.at:
        return (
            f"Training cannot have ended at {_clock(stop.at, zone)}, before it began at {_clock(start.at, zone)}.",
            "Correct the start or the end.",
        )
    early = next((mark for mark in marks if mark.at < start.at), None)
    if early is not None:
        return (
            f"The {NAMES[early.kind]} at {_clock(early.at, zone)} would come before the start at "
            f"{_clock(start.at, zone)}.",
            "Enter a time within the session.",
        )
    after = next((mark for mark in marks if stop is not None and mark.at > stop.at), None)
    if after is not None and stop is not None:
        return (
            f"The {NAMES[after.kind]} at {_clock(after.at, zone)} would come after the end at {_clock(stop.at, zone)}.",
            "Enter a time within the session.",
        )
    return None


def _doubled(marks: tuple[Mark, ...], zone: ZoneInfo) -> tuple[str, str] | None:
    standing: dict[str, datetime] = {}
    for mark in marks:
        if mark.kind not in _PAIRS:
            continue
        what, opens = _PAIRS[mark.kind]
        if opens == (what in standing):
            return _twice(what, mark, standing.get(what), zone)
        if opens:
            standing[what] = mark.at
        else:
            del standing[what]
    return None


def _twice(what: str, mark: Mark, since: datetime | None, zone: ZoneInfo) -> tuple[str, str]:
    if since is not None:
        return (
            f"At {_clock(mark.at, zone)} {_TWICE[what]} already, since {_clock(since, zone)}.",
            "Let one end before the next begins.",
        )
    return f"Nothing ends at {_clock(mark.at, zone)}.", f"Enter when it began before the {NAMES[mark.kind]}."


def _at(mark: Mark, zone: ZoneInfo) -> str:
    return f"The {NAMES[mark.kind]} at {_clock(mark.at, zone)}"


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return clock_words(at.astimezone(zone).replace(microsecond=0))

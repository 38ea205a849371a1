"""The time of one session: its span, what is taken out of it, what is counted and what an assistant gave alone.

Everything is real elapsed time, so a clock change in the night adds and loses nothing. Lengths are timedeltas to the
full precision of the clock; cutting down to whole minutes happens once, where sessions of one claim are summed.
Source: CPT introduction, "Time" (face to face time only); CMS CY2024 PFS final rule (without the patient present).
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Literal, NamedTuple

from desktop_app.domain.billing.facts import SessionFacts, Span

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ZERO = timedelta(0)
Piece = tuple[timedelta, timedelta]
Standing = Literal["missing", "invalid", "sound"]


class SessionTime(NamedTuple):
    """What the clock says of one session; only a "sound" one counts minutes.

    `outside` names the kind of each span that leaves the session or ends before it starts, with that span.
    """

    standing: Standing
    span: timedelta = ZERO
    on_break: timedelta = ZERO
    with_patient: timedelta = ZERO
    counted: timedelta = ZERO
    by_assistant: timedelta = ZERO
    always_present: bool = False
    partly_present: bool = False
    outside: tuple[tuple[str, Span], ...] = ()


def instant(moment: datetime) -> timedelta:
    """A moment as time since 1970 in UTC, whatever zone it is written in."""
    return moment - EPOCH


def clipped(spans: Iterable[Span], start: timedelta, end: timedelta) -> list[Piece]:
    """The parts of the spans that lie between start and end; a span that ends before it starts has none."""
    cut = ((max(instant(span.start), start), min(instant(span.end), end)) for span in spans)
    return [piece for piece in cut if piece[0] < piece[1]]


def united(pieces: Iterable[Piece]) -> list[Piece]:
    """The same time in separate pieces, in order: no moment is in two of them."""
    merged: list[Piece] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def without(pieces: list[Piece], taken: list[Piece]) -> list[Piece]:
    """What is left of the pieces once the taken ones are out; both are separate and in order."""
    left: list[Piece] = []
    for start, end in pieces:
        for out_start, out_end in taken:
            if out_end <= start or out_start >= end:
                continue
            if start < out_start:
                left.append((start, out_start))
            start = max(start, out_end)
        if start < end:
            left.append((start, end))
    return left


def length(pieces: Iterable[Piece]) -> timedelta:
    """How long the pieces are together."""
    return sum((end - start for start, end in pieces), ZERO)


def spans_outside(session: SessionFacts, start: timedelta, end: timedelta) -> tuple[tuple[str, Span], ...]:
    """The recorded spans that do not lie within the session, or do not end after they start."""
    kinds = (
        ("the break", session.breaks),
        ("the time with the patient present", session.patient_present),
        ("the assistant's time alone", session.assistant_alone),
    )
    return tuple(
        [
            (kind, span)
            for kind, spans in kinds
            if isinstance(spans, tuple)
            for span in spans
            if not start <= instant(span.start) < instant(span.end) <= end
        ]
    )


def session_time(session: SessionFacts, by_assistant: bool) -> SessionTime:
    """The time of the session; `by_assistant` says that an assistant gave all of it."""
    always = session.patient_present == "whole"
    if session.start is None or session.end is None:
        return SessionTime("missing", always_present=always)
    start, end = instant(session.start), instant(session.end)
    recorded = session.breaks or session.patient_present or session.assistant_alone
    outside = spans_outside(session, start, end) if recorded else ()
    if end <= start:
        return SessionTime("invalid", always_present=always, outside=outside)
    if not recorded:
        return SessionTime(
            "sound", end - start, counted=end - start, by_assistant=end - start if by_assistant else ZERO
        )
    return _taken_apart(session, start, end, by_assistant, outside)


def _taken_apart(
    session: SessionFacts, start: timedelta, end: timedelta, by_assistant: bool, outside: tuple[tuple[str, Span], ...]
) -> SessionTime:
    whole = [(start, end)]
    breaks = united(clipped(session.breaks, start, end))
    present = _pieces(session.patient_present or (), start, end)
    worked = without(whole, breaks)
    counted = without(worked, present)
    alone = whole if by_assistant else _pieces(session.assistant_alone, start, end)
    always = session.patient_present == "whole" or bool(worked and not counted)
    return SessionTime(
        standing="sound" if worked else "invalid",
        span=end - start,
        on_break=length(breaks),
        with_patient=length(without(present, breaks)),
        counted=length(counted),
        by_assistant=length(counted) - length(without(counted, alone)),
        always_present=always,
        partly_present=bool(present) and not always,
        outside=outside,
    )


def _pieces(spans: tuple[Span, ...] | Literal["whole"], start: timedelta, end: timedelta) -> list[Piece]:
    return [(start, end)] if spans == "whole" else united(clipped(spans, start, end))

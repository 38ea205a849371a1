"""Whoever recomputes from the clock times as they are shown gets the minutes that stand beside them."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.training.printed_times import (
    GRAINS,
    MINUTE,
    SECOND,
    Stretch,
    clock_at,
    clock_digits,
    grain_of,
    grain_of_visit,
    length_digits,
    length_words,
    shown_length,
)
from desktop_app.domain.training.timekeeping import replay
from tests.builders import START, clock_events

TENTH = SECOND / 10
LENGTHS = st.integers(min_value=0, max_value=45 * 60 * 1_000_000)
"""In microseconds: what the clock of a machine tells."""
ROUND_LENGTHS = st.integers(min_value=0, max_value=45 * 60).map(lambda seconds: seconds * 1_000_000)


def stretches(*lengths: timedelta, between: timedelta = timedelta(minutes=3), start: datetime = START) -> list[Stretch]:
    made: list[Stretch] = []
    for length in lengths:
        made.append((start, start + length))
        start += length + between
    return made


def seconds_of(shown: str) -> float:
    """A clock time of one morning as somebody with a pencil reads it."""
    hours, minutes, *rest = shown.split(":")
    return int(hours) % 12 * 3600 + int(minutes) * 60 + float(rest[0] if rest else 0)


def by_hand(spans: list[Stretch], grain: timedelta) -> int:
    """The whole minutes of all differences of what is printed."""
    told = [(seconds_of(clock_digits(start, grain)), seconds_of(clock_digits(end, grain))) for start, end in spans]
    return int(round(sum((end - start) % (12 * 3600) for start, end in told), 6) // 60)


@given(st.lists(LENGTHS | ROUND_LENGTHS, min_size=1, max_size=6), LENGTHS, st.integers(0, 59_999_999))
def test_the_printed_times_give_the_printed_minutes(lengths: list[int], between: int, begun: int) -> None:
    spans = stretches(
        *(timedelta(microseconds=each) for each in lengths),
        between=timedelta(microseconds=between),
        start=START + timedelta(microseconds=begun),
    )
    minutes = sum((end - start for start, end in spans), timedelta()) // MINUTE
    assert by_hand(spans, grain_of(spans, minutes)) == minutes


@given(st.lists(st.tuples(LENGTHS, LENGTHS), min_size=1, max_size=4), st.integers(0, 59_999_999))
def test_each_row_of_a_visit_and_their_sum_are_what_the_printed_times_give(
    parts: list[tuple[int, int]], begun: int
) -> None:
    at, marks = begun / 60_000_000, [("start", begun / 60_000_000)]
    for trained, paused in parts:
        marks += [("pause", at + trained / 60_000_000), ("resume", at := at + (trained + paused) / 60_000_000)]
    face = replay(clock_events(*marks, ("stop", at + 1)))
    grain = grain_of_visit(face)
    rows = [(each.start, each.end) for each in face.segments]
    for row in rows:
        assert by_hand([row], grain) == shown_length(row, grain) // MINUTE
    if grain == MINUTE:
        assert [shown_length(row, grain) // MINUTE for row in rows] == [(end - start) // MINUTE for start, end in rows]
    counted = [(span.start, span.end) for span in face.spans("counted")]
    assert by_hand(counted, grain) == face.counted_minutes


def test_three_stretches_that_lose_their_seconds_are_shown_with_them() -> None:
    spans = stretches(*[timedelta(minutes=12, seconds=59)] * 3, between=timedelta(seconds=121))
    assert by_hand(spans, MINUTE) == 36
    assert grain_of(spans, 38) == SECOND


def test_whole_minutes_are_shown_without_seconds() -> None:
    assert grain_of(stretches(timedelta(minutes=27), timedelta(minutes=3)), 30) == MINUTE


def test_seconds_that_change_no_minute_are_not_shown() -> None:
    spans = [(START + timedelta(seconds=11), START + timedelta(minutes=40, seconds=20))]
    assert grain_of(spans, 40) == MINUTE


def test_a_second_that_is_cut_at_both_ends_is_shown_in_parts() -> None:
    """37 min 59.6 s: from 0.9 to 60.5 seconds the whole seconds alone say 38 minutes."""
    start = START + timedelta(milliseconds=900)
    spans = [(start, start + timedelta(minutes=37, seconds=59, milliseconds=600))]
    assert grain_of(spans, 37) == TENTH
    assert clock_at(spans[0][0], TENTH) == "2:02:00.9 PM"


def test_a_pause_whose_minutes_would_not_be_those_of_its_times_asks_for_seconds() -> None:
    events = clock_events(("start", 0), ("pause", 20.5), ("resume", 21 + 1 / 3), ("stop", 41 + 2 / 3))
    face = replay(events)
    assert grain_of([(span.start, span.end) for span in face.spans("counted")], 40) == MINUTE
    assert face.counted_minutes == 40
    assert grain_of_visit(face) == SECOND


def test_minutes_that_are_not_those_of_the_stretches_stand_beside_seconds() -> None:
    assert grain_of(stretches(timedelta(minutes=5)), 30) == SECOND


def test_the_hour_that_the_clock_skips_counts_for_nothing() -> None:
    there = ZoneInfo("America/New_York")
    start = datetime(2026, 3, 8, 6, 50, tzinfo=UTC).astimezone(there)
    end = datetime(2026, 3, 8, 7, 20, tzinfo=UTC).astimezone(there)
    assert shown_length((start, end), MINUTE) == timedelta(minutes=30)
    assert grain_of([(start, end)], 30) == MINUTE


@pytest.mark.parametrize(
    ("grain", "clock", "digits", "words"),
    [
        (MINUTE, "10:02 AM", "64", "64 min"),
        (SECOND, "10:02:09 AM", "64:02", "64 min 2 s"),
        (TENTH, "10:02:09.4 AM", "64:02.5", "64 min 2.5 s"),
        (GRAINS[-1], "10:02:09.430001 AM", "64:02.500000", "64 min 2.500000 s"),
    ],
)
def test_times_and_lengths_are_shown_to_the_grain(grain: timedelta, clock: str, digits: str, words: str) -> None:
    at = datetime(2026, 6, 10, 10, 2, 9, 430_001, tzinfo=UTC)
    length = timedelta(minutes=64, seconds=2, milliseconds=500)
    assert clock_at(at, grain) == clock
    assert length_digits(length, grain) == digits
    assert length_words(length, grain) == words


def test_a_length_without_seconds_says_none() -> None:
    assert length_words(timedelta(minutes=4), SECOND) == "4 min"


def test_no_grain_has_more_digits_than_the_clock_tells() -> None:
    at = START.replace(microsecond=123_456)
    assert re.fullmatch(r"2:02:00\.123456", clock_digits(at, GRAINS[-1]))

"""What is counted of a session: no minute twice, no clock change, no rounding before the sum."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.billing.facts import SessionFacts, Span
from desktop_app.domain.billing.minutes import session_time

TEN = datetime(2026, 6, 10, 14, 0, tzinfo=UTC)
PIECES = st.lists(st.tuples(st.integers(-10, 70), st.integers(-10, 70)), max_size=6)


def spans(*pieces: tuple[float, float]) -> tuple[Span, ...]:
    """Spans in minutes after ten."""
    return tuple(Span(TEN + timedelta(minutes=first), TEN + timedelta(minutes=last)) for first, last in pieces)


def of(minutes: int = 60, **facts: object) -> SessionFacts:
    """A session from ten on without anything but its clock."""
    end = TEN + timedelta(minutes=minutes)
    return SessionFacts("S1", "T1", "functional", ("P1",), start=TEN, end=end, **facts)  # type: ignore[arg-type]


def test_an_overlapping_break_is_never_counted_twice() -> None:
    assert session_time(of(breaks=spans((10, 20), (15, 25), (25, 30))), False).counted == timedelta(minutes=40)


def test_a_break_while_the_patient_is_there_is_taken_out_once() -> None:
    time = session_time(of(breaks=spans((10, 20)), patient_present=spans((15, 30))), False)
    assert (time.counted, time.on_break, time.with_patient) == tuple(timedelta(minutes=each) for each in (40, 10, 10))


def test_what_lies_outside_is_clipped_and_named() -> None:
    time = session_time(of(breaks=spans((-5, 10), (70, 80))), False)
    assert time.counted == timedelta(minutes=50)
    assert [kind for kind, _ in time.outside] == ["the break", "the break"]


def test_a_session_without_an_end_counts_nothing() -> None:
    open_ended = SessionFacts("S1", "T1", "functional", ("P1",), start=TEN, patient_present="whole")
    time = session_time(open_ended, False)
    assert (time.standing, time.counted, time.always_present) == ("missing", timedelta(0), True)


def test_the_night_the_clocks_go_forward_counts_real_minutes() -> None:
    zone = ZoneInfo("America/New_York")
    start, end = datetime(2026, 3, 8, 1, 30, tzinfo=zone), datetime(2026, 3, 8, 3, 30, tzinfo=zone)
    time = session_time(SessionFacts("S1", "T1", "functional", ("P1",), start=start, end=end), False)
    assert time.counted == timedelta(minutes=60)


def test_the_hour_that_happens_twice_counts_both_times() -> None:
    zone = ZoneInfo("America/New_York")
    start, end = datetime(2026, 11, 1, 1, 30, tzinfo=zone), datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=zone)
    time = session_time(SessionFacts("S1", "T1", "functional", ("P1",), start=start, end=end), False)
    assert time.counted == timedelta(minutes=60)


def test_an_assistant_is_always_whole_and_only_what_is_counted_counts() -> None:
    session = of(breaks=spans((0, 20)), assistant_alone=spans((0, 25)))
    assert session_time(session, False).by_assistant == timedelta(minutes=5)
    assert session_time(session, True).by_assistant == timedelta(minutes=40)


@given(PIECES, PIECES, PIECES)
def test_counted_minutes_are_those_in_no_break_and_without_the_patient(
    breaks: list[tuple[int, int]], present: list[tuple[int, int]], alone: list[tuple[int, int]]
) -> None:
    time = session_time(
        of(breaks=spans(*breaks), patient_present=spans(*present), assistant_alone=spans(*alone)), False
    )
    taken = {minute for first, last in breaks + present for minute in range(first, last)}
    counted = [minute for minute in range(60) if minute not in taken]
    assistant = {minute for first, last in alone for minute in range(first, last)}
    assert time.counted == timedelta(minutes=len(counted))
    assert time.by_assistant == timedelta(minutes=len([minute for minute in counted if minute in assistant]))


@given(st.lists(st.integers(0, 59), min_size=0, max_size=5, unique=True))
def test_splitting_a_session_never_changes_the_sum(cuts: list[int]) -> None:
    edges = [0, *sorted(cut for cut in cuts if cut), 60]
    parts = pairwise(edges)
    broken = spans((10, 20), (40, 50))
    pieces = [
        SessionFacts("S1", "T1", "functional", ("P1",), start=part.start, end=part.end, breaks=broken)
        for part in spans(*parts)
    ]
    whole = session_time(of(breaks=broken), False)
    assert sum((session_time(piece, False).counted for piece in pieces), timedelta(0)) == whole.counted

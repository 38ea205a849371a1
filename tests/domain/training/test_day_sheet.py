"""The sum of a day adds what was, and finds what cannot be."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.training.day_sheet import Attendance, day_sum
from tests.builders import START


def visit(start: int, end: int, patient: str = "", **changes: object) -> Attendance:
    made = Attendance(
        "lee",
        patient or f"patient {start}",
        START + timedelta(minutes=start),
        START + timedelta(minutes=end),
        end - start,
        1,
    )
    return replace(made, **changes)


def test_minutes_units_and_the_way_between_are_added() -> None:
    day = day_sum([visit(60, 100), visit(0, 40), visit(126, 156)])
    assert (day.minutes, day.units, day.travel) == (110, 3, 46)
    assert [(gap.after, gap.minutes) for gap in day.between] == [("patient 0", 20), ("patient 60", 26)]
    assert day.overlaps == ()


def test_touching_visits_neither_overlap_nor_leave_a_way() -> None:
    day = day_sum([visit(0, 40), visit(40, 70)])
    assert (day.overlaps, day.between) == ((), ())


def test_one_clinician_cannot_be_with_two_families() -> None:
    day = day_sum([visit(0, 40), visit(33, 70)])
    assert [(each.one, each.other, each.minutes) for each in day.overlaps] == [("patient 0", "patient 33", 7)]


def test_two_clinicians_may_work_at_the_same_time() -> None:
    day = day_sum([visit(0, 40), visit(10, 50, clinician_id="kim")])
    assert (day.overlaps, day.between) == ((), ())


spans = st.tuples(st.integers(0, 600), st.integers(1, 90)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(spans, max_size=8))
def test_a_day_without_overlaps_fits_into_itself(found: list[tuple[int, int]]) -> None:
    day = day_sum([visit(*span) for span in found])
    if found and not day.overlaps:
        length = max(end for _, end in found) - min(start for start, _ in found)
        assert day.minutes + day.travel == length

"""Where the painted parts put things: pure arithmetic, tried at its edges."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from desktop_app.ui.widgets.drawn.day_sheet import Block, hour_words, hours, overlaps
from desktop_app.ui.widgets.drawn.grid_geometry import GridGeometry
from desktop_app.ui.widgets.drawn.mark import octagon, tick
from desktop_app.ui.widgets.drawn.threshold_bar import share
from desktop_app.ui.widgets.drawn.timer_face import face_text, fitting
from desktop_app.ui.widgets.drawn.timer_strip import StripSpan, boxes, placed
from desktop_app.ui.widgets.drawn.unit_ladder import free_ticks, label_boxes, x_of

WIDTHS = st.floats(400, 2000)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "00:00"), (59, "00:59"), (60, "01:00"), (2486, "41:26"), (3600, "60:00"), (6125, "102:05")],
)
def test_the_face_counts_minutes_and_never_turns_to_hours(seconds: int, told: str) -> None:
    assert face_text(seconds) == told


def test_a_clock_before_its_start_shows_nothing_counted() -> None:
    assert face_text(-5) == "00:00"


def test_figures_shrink_only_when_they_must_and_never_below_the_smallest() -> None:
    assert fitting(76, 100, 200, 28) == 76
    assert fitting(76, 200, 100, 28) == 38
    assert fitting(76, 2000, 100, 28) == 28


def test_a_strip_fills_its_width_in_proportion() -> None:
    spans = [StripSpan(0, 300, "counted"), StripSpan(300, 600, "patient"), StripSpan(600, 1200, "counted")]
    assert boxes(spans, 120, gap=0) == [(0, 30), (30, 30), (60, 60)]


def test_a_pause_of_a_second_can_still_be_seen() -> None:
    spans = [StripSpan(0, 3000, "counted"), StripSpan(3000, 3001, "break"), StripSpan(3001, 3600, "counted")]
    assert boxes(spans, 340)[1][1] >= 3


def test_a_strip_without_time_has_no_boxes() -> None:
    assert boxes([], 100) == []
    assert boxes([StripSpan(0, 0, "counted")], 100) == []


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(10, 120)), max_size=8).map(sorted))
def test_labels_of_the_strip_never_touch(given_labels: list[tuple[float, float]]) -> None:
    centres, widths = [c for c, _ in given_labels], [w for _, w in given_labels]
    lefts = placed(centres, widths, 40, 360, 8)
    shown = [(left, left + width) for left, width in zip(lefts, widths, strict=True) if left is not None]
    assert all(end + 8 <= begin + 0.001 for (_, end), (begin, _) in itertools.pairwise(shown))
    assert all(left >= 40 and right <= 360.001 for left, right in shown)


def test_minutes_lie_on_the_scale_and_stop_at_its_end() -> None:
    assert x_of(0, 80, 800) == 0
    assert x_of(40, 80, 800) == 400
    assert x_of(99, 80, 800) == 800
    assert x_of(5, 0, 800) == 0


@given(st.lists(st.floats(0, 780), min_size=1, max_size=6).map(sorted), st.floats(10, 300))
def test_labels_of_the_ladder_never_lie_over_each_other(xs: list[float], wanted: float) -> None:
    labels = label_boxes(xs, [wanted] * len(xs), 800, 8)
    for one, other in itertools.pairwise(labels):
        if one.width and other.width:
            assert one.left + one.width <= other.left + 0.001


def test_a_label_hangs_left_where_only_there_is_room() -> None:
    first, last = label_boxes([100, 780], [60, 60], 800, 8)
    assert not first.is_left
    assert last.is_left
    assert last.left + last.width == 772


def test_plain_minutes_give_way_to_the_steps() -> None:
    assert 30 not in free_ticks(range(15, 76, 15), [30], 80, 800, 30)
    assert 15 in free_ticks(range(15, 76, 15), [30], 80, 800, 30)


@pytest.mark.parametrize(
    ("used", "limit", "part"), [(0, 100, 0), (50, 100, 0.5), (150, 100, 1), (-1, 100, 0), (5, 0, 0)]
)
def test_the_used_share_stays_between_nothing_and_all(used: float, limit: float, part: float) -> None:
    assert share(used, limit) == part


def test_the_day_reaches_as_far_as_what_happened_in_it() -> None:
    assert hours([], None) == (8, 16)
    assert hours([Block(7 * 60 + 30, 8 * 60, "signed")], None) == (7, 16)
    assert hours([Block(15 * 60, 18 * 60 + 1, "signed")], None) == (8, 19)
    assert hours([], 23 * 60 + 59) == (8, 24)


def test_touching_visits_do_not_overlap_and_a_shared_minute_does() -> None:
    touching = [Block(600, 630, "signed"), Block(630, 660, "signed")]
    assert overlaps(touching) == []
    assert overlaps([Block(600, 631, "signed"), Block(630, 660, "signed")]) == [(630, 631)]


def test_hours_are_told_as_people_say_them() -> None:
    assert [hour_words(hour) for hour in (0, 8, 12, 13, 24)] == ["12", "8", "12", "1", "12"]


def test_a_stop_sign_has_eight_corners_inside_its_box() -> None:
    box = QRectF(10, 10, 20, 20)
    corners = octagon(box).toList()
    assert len(corners) == 8
    assert all(box.contains(corner) for corner in corners)
    assert all(box.contains(point) for point in tick(box))


@given(WIDTHS, st.integers(1, 8), st.integers(1, 4), st.sampled_from([1.0, 1.15, 1.3, 1.5]))
def test_every_mark_of_the_grid_is_found_where_it_lies(width: float, skills: int, learners: int, scale: float) -> None:
    lie = GridGeometry(width, skills, learners, scale)
    for place in ((0, 0, 0), (skills - 1, learners - 1, 3)):
        middle = lie.segment_box(*place).center()
        assert lie.hit(middle.x(), middle.y()) == place


@given(st.integers(1, 8), st.integers(1, 4), st.sampled_from([1.0, 1.5]))
def test_a_grid_of_its_least_width_holds_all_cells_apart(skills: int, learners: int, scale: float) -> None:
    lie = GridGeometry(GridGeometry(0, skills, learners, scale).least_width, skills, learners, scale)
    cells = [lie.cell(0, learner) for learner in range(learners)]
    assert all(one.right() < other.left() for one, other in itertools.pairwise(cells))
    assert cells[-1].right() <= lie.width
    assert lie.segment >= 40 * scale


def test_beside_the_cells_nothing_is_hit() -> None:
    lie = GridGeometry(800, 2, 2)
    assert lie.hit(5, 60) is None
    assert lie.hit(lie.cell(0, 0).center().x(), 5) is None

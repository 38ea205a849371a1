"""Where the marks lie: whatever the width, no cell leaves it, none covers another, and the last visits are kept."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.screens.chart.teach_back_geometry import Spread

spreads = st.builds(
    Spread,
    width=st.floats(320, 2400),
    learners=st.integers(1, 3),
    visits=st.integers(1, 8),
    scale=st.just(1.0),
    text=st.floats(60, 600),
)


@given(spreads)
def test_every_visit_that_is_shown_ends_at_the_right_edge(spread: Spread) -> None:
    last = spread.cell(0, spread.learners - 1, spread.fitting - 1)
    assert abs(last.right() - spread.width) < 0.01
    assert 1 <= spread.fitting <= spread.visits


@given(spreads)
def test_neighbors_touch_and_never_cover_each_other(spread: Spread) -> None:
    cells = [spread.cell(0, who, visit) for who in range(spread.learners) for visit in range(spread.fitting)]
    assert all(abs(one.right() - other.left()) < 0.01 for one, other in pairwise(cells))


def test_a_wide_panel_shows_all_eight_visits_of_two_caregivers_and_a_narrow_one_the_last() -> None:
    assert Spread(1000, learners=2, visits=8).fitting == 8
    assert Spread(500, learners=2, visits=8).fitting == 3

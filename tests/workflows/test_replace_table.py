"""A newer table from a file: checked, previewed, put in force, taken back."""

from pathlib import Path

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.store.store import Store
from desktop_app.workflows.practice.replace_table import preview_table, replace_table
from desktop_app.workflows.shelf import tables_of
from desktop_app.workflows.training.mark_clock import keep_alive, mark_clock
from desktop_app.workflows.training.review_session import review_session
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note


@pytest.fixture
def amounts(resources: Path) -> str:
    return (resources / "rules" / "amounts.csv").read_text(encoding="utf-8")


def dearer(amounts: str) -> str:
    """The shipped table with another conversion factor for 2026."""
    return amounts.replace("33.4009", "40.0000")


@pytest.fixture
def unsigned(office: Store, clock: FakeClock, running: str) -> str:
    for code in ("97550", "97551"):
        with office.act("change", "fee", code, clock.now().utc):
            office.fees.save(code, None)
    for _ in range(93):
        clock.advance(seconds=20)
        keep_alive(office, clock, running)
    mark_clock(office, clock, running, "stop")
    write_whole_note(office, clock, running)
    return running


def test_a_preview_shows_rows_and_the_unsigned_visits_it_touches(
    office: Store, clock: FakeClock, unsigned: str, amounts: str
) -> None:
    preview = preview_table(office, clock, "amounts", dearer(amounts))
    assert {row.kind for row in preview.rows} == {"changed"}
    assert any("conversion_factor: 33.4009 → 40.0000" in column for row in preview.rows for column in row.columns)
    assert [(v.session_id, v.before, v.after) for v in preview.touched] == [
        (unsigned, "97550 × 1 $52.77", "97550 × 1 $63.20")
    ]


def test_a_preview_changes_nothing(office: Store, clock: FakeClock, unsigned: str, amounts: str) -> None:
    before = tables_of(office).amounts
    preview_table(office, clock, "amounts", dearer(amounts))
    assert tables_of(office).amounts == before


def test_a_replaced_table_counts_at_once_and_the_shipped_one_comes_back(
    office: Store, clock: FakeClock, unsigned: str, amounts: str
) -> None:
    replaced = replace_table(office, clock, "amounts", dearer(amounts))
    dear = review_session(office, clock, unsigned).claim
    replace_table(office, clock, "amounts", replaced.previous)
    shipped = review_session(office, clock, unsigned).claim
    assert (str(dear and dear.total), str(shipped and shipped.total)) == ("63.20", "52.77")


@pytest.mark.parametrize("broken", ["", "code,nonsense\n1,2\n", "\x00\x01"])
def test_a_file_that_is_no_table_is_refused(office: Store, clock: FakeClock, broken: str) -> None:
    with pytest.raises(KnownError):
        preview_table(office, clock, "amounts", broken)


def test_an_unknown_table_is_refused_by_name(office: Store, clock: FakeClock) -> None:
    with pytest.raises(KnownError, match="salaries"):
        replace_table(office, clock, "salaries", "a,b\n")

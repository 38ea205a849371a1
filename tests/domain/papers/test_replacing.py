"""Which superbill came in the place of which."""

from datetime import timedelta

from desktop_app.domain.papers.issued import IssuedSuperbill
from desktop_app.domain.papers.replacing import replacements
from tests.builders import START


def paper(place: int, visits: tuple[str, ...] = ("a",), voided: int | None = None) -> IssuedSuperbill:
    """Issued in this hour, and void in that one."""
    at = None if voided is None else START + timedelta(hours=voided)
    return IssuedSuperbill(f"2026-0000{place}", "harold", visits, START + timedelta(hours=place), b"", "", at, "why")


def test_what_is_not_issued_again_is_replaced_by_nothing() -> None:
    first = paper(1, voided=2)
    assert replacements(first, (first, paper(3, visits=("b",)))) == ()


def test_the_next_superbill_of_its_visit_replaces_it() -> None:
    first = paper(1, voided=2)
    assert replacements(first, (first, paper(3))) == ("2026-00003",)


def test_each_of_a_chain_is_replaced_by_the_next_one_alone() -> None:
    first, second, third = chain = (paper(1, voided=2), paper(3, voided=4), paper(5))
    assert [replacements(each, chain) for each in (first, second, third)] == [("2026-00003",), ("2026-00005",), ()]


def test_visits_that_were_issued_one_by_one_afterward_all_replace_it() -> None:
    both = paper(1, visits=("a", "b"), voided=2)
    assert replacements(both, (both, paper(3, visits=("a",)), paper(4, visits=("b",)))) == ("2026-00003", "2026-00004")


def test_one_that_was_issued_before_the_voiding_replaces_nothing() -> None:
    both = paper(1, visits=("a", "b"), voided=5)
    assert replacements(both, (both, paper(3, visits=("b",)))) == ()

"""People's names on the claim form."""

import pytest

from desktop_app.domain.papers.claim_names import family_first, first_and_last, in_parts


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Ellen Moss", "Ellen Moss"),
        ("Ellen Moss, MD", "Ellen Moss"),
        ("Dr Ellen Moss", "Ellen Moss"),
        ("Ellen B. Moss, M.D.", "Ellen Moss"),
        ("Ellen Moss MD PhD", "Ellen Moss"),
        ("Ellen Moss III, DO", "Ellen Moss"),
        ("Ellen Moss, FNP-BC", "Ellen Moss"),
        ("Moss, Ellen, MD", "Ellen Moss"),
        ("Moss, Ellen B", "Ellen Moss"),
        ("Maria de la Cruz, NP", "Maria de la Cruz"),
        ("J. Robert Hall-Weber, MD", "J Robert Hall-Weber"),
        ("Quan V. Do, MD", "Quan Do"),
        ("QUAN DO", "QUAN DO"),
        ("Moss", "Moss"),
        ("MD", "MD"),
    ],
)
def test_a_referring_provider_is_named_by_first_and_last_name(name: str, alone: str) -> None:
    assert first_and_last(name) == alone


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("Marian Whitcomb", "Whitcomb, Marian"),
        ("Marian Ray Whitcomb Jr.", "Whitcomb Jr, Marian Ray"),
        ("Marian R. Whitcomb", "Whitcomb, Marian, R"),
        ("Whitcomb", "Whitcomb"),
    ],
)
def test_an_insured_is_named_by_the_family_name_first(name: str, turned: str) -> None:
    assert family_first(name) == turned


@pytest.mark.parametrize(
    ("family", "given", "whole"),
    [
        ("Whitcomb", "Harold", "Whitcomb, Harold"),
        ("Whitcomb", "Harold J.", "Whitcomb, Harold, J"),
        ("Whitcomb, Jr.", "Harold James", "Whitcomb  Jr., Harold James"),
        ("Li", "J", "Li, J"),
        ("Whitcomb", "", "Whitcomb"),
    ],
)
def test_commas_part_a_name_and_nothing_else(family: str, given: str, whole: str) -> None:
    assert in_parts(family, given) == whole

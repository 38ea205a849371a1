"""Blanks of a phrase are found wherever they stand, and nothing else is taken for one."""

import pytest

from desktop_app.domain.training.blanks import Blank, blank_before, blanks, names_of, next_blank


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Block the {{side}} knee with {{ a belt }}.", ("side", "a belt")),
        ("{{}} and {{side}} and {{side}}", ("…", "side")),
        ("{side} {{ {{side}", ()),
        ("a {{broken\nline}} b", ()),
        ("", ()),
    ],
)
def test_blanks_are_named_once_each(text: str, names: tuple[str, ...]) -> None:
    assert names_of(blanks(text)) == names


def test_the_next_and_the_one_before_are_found_from_a_place() -> None:
    text = "{{one}} and {{two}}"
    assert next_blank(text, 0) == Blank(0, 7, "one")
    assert next_blank(text, 1) == Blank(12, 19, "two")
    assert next_blank(text, 13) is None
    assert blank_before(text, len(text)) == Blank(12, 19, "two")
    assert blank_before(text, 18) == Blank(0, 7, "one")
    assert blank_before(text, 6) is None

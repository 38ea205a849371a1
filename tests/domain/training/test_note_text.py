"""A text of the note holds any words, and says where it is too long or cannot be printed."""

import pytest

from desktop_app.domain.training.note_text import MOST_CHARACTERS, cleaned, pictures, too_long


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Knee 🙂 bent", "Knee 🙂 bent"),
        ("half of a sign \ud83d here", "half of a sign  here"),
        ("a\x00b\x07c", "abc"),
        ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour"),
        ("", ""),
    ],
)
def test_only_what_cannot_be_kept_is_taken_out(typed: str, kept: str) -> None:
    assert cleaned(typed) == kept


@pytest.mark.parametrize(
    ("text", "found"),
    [("Plain, “quoted”, 30°, ½, é, →", ()), ("ok 👍 and 👍 and 🙂", ("👍", "🙂")), ("☎ at noon", ("☎",))],
)
def test_signs_that_paper_cannot_show_are_named_once(text: str, found: tuple[str, ...]) -> None:
    assert pictures(text) == found


def test_the_longest_text_is_allowed_and_one_more_is_said() -> None:
    assert too_long("x" * MOST_CHARACTERS) is None
    told = too_long("x" * 100_000)
    assert told == (
        "This is 100,000 characters long; a part of the note holds 20,000.",
        "Shorten it by 80,000. Nothing is lost meanwhile.",
    )

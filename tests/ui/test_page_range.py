"""Pages as people write them."""

import pytest

from desktop_app.ui.page_range import pages_in


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (1, 2, 3, 4, 5)),
        (" ", (1, 2, 3, 4, 5)),
        ("2", (2,)),
        ("1-2, 4", (1, 2, 4)),
        ("4,1–2", (1, 2, 4)),
        ("3, 2-4", (2, 3, 4)),
        ("5-5", (5,)),
        ("0", None),
        ("6", None),
        ("4-2", None),
        ("1-", None),
        ("-2", None),
        ("two", None),
        ("1,,2", None),
    ],
)
def test_pages_are_read_or_refused(text: str, pages: tuple[int, ...] | None) -> None:
    assert pages_in(text, 5) == pages

"""States by their two letters, ZIP codes of five or nine digits (USPS Publication 28)."""

import pytest

from desktop_app.domain.people.postal import STATES, is_state, is_zip_code, zip_code


def test_fifty_states_the_capital_and_what_else_mail_goes_to() -> None:
    assert len(STATES) == 50 + 1 + 8 + 3
    assert all(is_state(code) for code in ("OH", "DC", "PR", "GU", "AE"))


@pytest.mark.parametrize("text", ["", "OHIO", "O", "oh", "XX", "ZZ", "O H"])
def test_anything_else_is_no_state(text: str) -> None:
    assert not is_state(text)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("45402", "45402"),
        (" 45402 ", "45402"),
        ("454021234", "45402-1234"),
        ("45402-1234", "45402-1234"),
        ("45402 1234", "45402-1234"),
    ],
)
def test_a_zip_code_is_written_with_its_hyphen(typed: str, written: str) -> None:
    assert zip_code(typed) == written
    assert is_zip_code(written)


@pytest.mark.parametrize(
    "typed", ["12", "454", "4540", "454021", "45402-12", "4540A", "45402-12345", "\u0664\u0665\u0664\u0660\u0662"]
)
def test_too_few_digits_or_other_signs_are_no_zip_code(typed: str) -> None:
    assert not is_zip_code(zip_code(typed))
    assert zip_code(typed) == typed

"""Which way the letters of a line run. Arabic is spelled by code points where a test is about its order."""

from desktop_app.documents.bidi import inserted, levels, reordered, runs_right_to_left, turned

_CALL = "اتصل"  # call
_NOW = "الآن"  # now


def seen(text: str, is_rtl: bool) -> str:
    """The line from left to right, letter by letter."""
    return "".join(reordered(text, levels(text, is_rtl)))


def test_english_stays_as_it_is() -> None:
    assert seen("Call 911.", is_rtl=False) == "Call 911."
    assert not runs_right_to_left("Call 911.")


def test_arabic_words_stand_from_right_to_left() -> None:
    assert seen(f"{_CALL} {_NOW}", is_rtl=True) == f"{_NOW[::-1]} {_CALL[::-1]}"
    assert runs_right_to_left(_CALL)


def test_a_number_keeps_its_order_within_arabic() -> None:
    assert seen(f"{_CALL} 911 {_NOW}", is_rtl=True) == f"{_NOW[::-1]} 911 {_CALL[::-1]}"


def test_a_telephone_number_stays_one_number_however_it_is_written() -> None:
    for number in ("937 555 0140", "937-555-0140", "(937) 555-0140", "937.555.0140", "+1 937 555 0140"):
        assert seen(f"{_CALL} {number}", is_rtl=True) == f"{number} {_CALL[::-1]}"


def test_the_full_stop_of_an_arabic_sentence_is_at_its_left_end() -> None:
    assert seen(f"{_CALL} Lee.", is_rtl=True) == f".Lee {_CALL[::-1]}"


def test_an_arabic_name_in_an_english_sentence_is_turned_in_its_place() -> None:
    assert seen(f"For {_CALL} today", is_rtl=False) == f"For {_CALL[::-1]} today"


def test_words_put_in_keep_their_own_full_stop() -> None:
    line = f"{_CALL}: {inserted('To the table.', is_rtl=True)}"
    marks = str.maketrans("", "", "\u200e\u200f")
    assert seen(line, is_rtl=True).translate(marks) == f"To the table. :{_CALL[::-1]}"


def test_nothing_is_put_around_words_on_an_english_page_or_around_arabic_ones() -> None:
    assert inserted("To the table.", is_rtl=False) == "To the table."
    assert inserted(_CALL, is_rtl=True) == _CALL


def test_brackets_face_the_other_way_when_a_stretch_is_turned() -> None:
    assert turned("(ab)") == "(ba)"
    assert turned("«") == "»"

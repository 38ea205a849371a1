"""How much of a note stands in the one before: measured in runs of three words."""

from desktop_app.domain.training.likeness import likeness, to_copy, unchanged
from desktop_app.domain.training.session import SessionNote
from tests import builders

LAST = builders.note()


def test_the_very_same_note_is_wholly_alike_and_a_new_one_not_at_all() -> None:
    assert likeness(LAST, LAST) == 100
    assert likeness(SessionNote(necessity="Nobody ever wrote this about anybody before."), LAST) == 0
    assert likeness(SessionNote(), LAST) == likeness(SessionNote(necessity="Two words"), LAST) == 0


def test_half_of_the_words_is_about_half() -> None:
    half = SessionNote(necessity="one two three four five six alpha beta gamma delta epsilon zeta")
    assert likeness(half, SessionNote(necessity="one two three four five six")) == 40  # 4 of 10 runs


def test_case_and_punctuation_make_no_difference_and_the_plan_does_not_count() -> None:
    assert likeness(SessionNote(progress="FROM help, with both hands!"), LAST) == 100
    assert likeness(SessionNote(next_visit=LAST.next_visit), LAST) == 0


def test_parts_that_say_the_same_are_named_and_empty_ones_are_not() -> None:
    note = builders.note(progress="Better than ever before.", absence_reason="")
    assert unchanged(note, builders.note(absence_reason="")) == ("necessity", "technique", "questions_and_resources")


def test_only_what_is_empty_is_filled_from_the_last_note() -> None:
    assert to_copy(SessionNote(technique="Mine"), LAST) == (
        "necessity",
        "absence_reason",
        "questions_and_resources",
        "progress",
    )


def test_a_hundred_thousand_characters_are_compared_in_no_time() -> None:
    long = SessionNote(progress="better each day with the belt " * 3_400)
    assert len(long.progress) > 100_000
    assert likeness(long, long) == 100

"""The reading grade, checked against words counted by hand and sentences worked out by hand."""

import pytest

from desktop_app.exchange.reading_grade import reading_grade, spanish_syllable_count, syllable_count

COUNTED = {
    1: "the belt moved clothes makes knees one three guide wait squeeze called pulled breathe weak year guess",
    2: "patient people table handle needed uses changes safely sometimes swallow thickened because wheelchair "
    "minutes liquid little every careful doing question choking language dizzy",
    3: "reminders caregiver idea area exercise family video medicine usual clinician position",
    4: "emergency temperature situation",
}


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in COUNTED.items() for word in words.split()]
)
def test_syllables_are_counted_as_they_are_spoken(count: int, word: str) -> None:
    assert syllable_count(word) == count


def test_the_grade_is_the_published_formula() -> None:
    # 3 sentences, 15 words, 19 syllables: 0.39 * 5 + 11.8 * 19 / 15 - 15.59 = 1.31
    text = "Help the patient stand up. Keep your back very straight. Count slowly to ten again."
    assert reading_grade(text, "en") == 1.3


def test_longer_words_and_sentences_ask_for_more_school() -> None:
    easy = reading_grade("Sit down. Lock the brakes.", "en")
    hard = reading_grade("Subsequently facilitate independent ambulation utilizing appropriate equipment.", "en")
    assert easy is not None
    assert hard is not None
    assert easy < 3 < 12 < hard


def test_the_grade_is_never_below_zero() -> None:
    assert reading_grade("Go. Sit. Up.", "en") == 0.0


def test_bold_marks_and_blanks_do_not_count() -> None:
    assert reading_grade("**Stop** if {patient} is dizzy.", "en-US") == reading_grade("Stop if patient is dizzy.", "en")


@pytest.mark.parametrize(("text", "language"), [("Đặt đai ở hông.", "vi"), ("", "en"), ("123", "en"), ("", "es")])
def test_no_grade_is_invented(text: str, language: str) -> None:
    assert reading_grade(text, language) is None


SPANISH_COUNTED = {
    1: "pie luz bien hoy y muy al buey",
    2: "silla freno guía agua siente quede mueva guisa cuidar",
    3: "ahora cintura escalón cuidado escuche prohíbe levante vergüenza",
    4: "enfermera teléfono todavía reposapiés",
}


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in SPANISH_COUNTED.items() for word in words.split()]
)
def test_spanish_syllables_are_counted_as_they_are_spoken(count: int, word: str) -> None:
    assert spanish_syllable_count(word) == count


def test_the_spanish_grade_is_the_published_formula() -> None:
    # 2 sentences, 9 words, 16 syllables: -0.205 * 22.22 + 0.049 * 177.78 - 3.407 = 0.75
    assert reading_grade("Ponga los dos frenos. Mantenga la espalda muy recta.", "es-MX") == 0.7


def test_longer_spanish_words_and_sentences_ask_for_more_school() -> None:
    hard = "Posteriormente facilite la deambulación independiente utilizando equipamiento apropiado."
    easy_grade, hard_grade = reading_grade("Ponga los frenos. Siéntese.", "es"), reading_grade(hard, "es")
    assert easy_grade is not None
    assert hard_grade is not None
    assert easy_grade < 6 < hard_grade

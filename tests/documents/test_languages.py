"""Handouts in nine languages: their fixed words, their letters, and the way they run."""

import io
import re
from collections.abc import Callable
from dataclasses import fields

import pytest
from pypdf import PdfReader

from desktop_app.documents.fonts import face_for, printable, register, speaking, unprintable
from desktop_app.documents.handout_pdf import render
from desktop_app.documents.languages.phrases import Phrases
from desktop_app.documents.phrases import ENGLISH, LANGUAGES, phrases
from desktop_app.documents.text import Type, width_of, wrap
from desktop_app.domain.papers.handout import PrintSize
from desktop_app.exchange.handout_topic import topics
from tests.paper_builders import FONTS, RESOURCES, handout, topic

Words = Callable[[bytes], list[str]]
SAMPLES = {sample.language: sample for sample in topics(RESOURCES.parent / "tests" / "documents" / "samples")}
TRANSLATED = [known for known in LANGUAGES if known is not ENGLISH]
ids = {"ids": lambda known: known.language}
_NOT_NEEDED = ("draft_review", "relationships", "untranslated", "untranslated_mark", "headings_review")


def _all_texts(known: Phrases) -> list[str]:
    values = [getattr(known, field.name) for field in fields(known)]
    texts = [value for value in values if isinstance(value, str)]
    texts += [text for value in values if isinstance(value, tuple) for text in value]
    return texts + [text for value in values if isinstance(value, dict) for text in value.values()]


def test_the_nine_languages_are_there() -> None:
    assert [known.language for known in LANGUAGES] == ["en", "es", "zh", "vi", "tl", "ko", "ru", "ht", "ar"]
    assert phrases("zh-Hans").language == "zh"
    assert phrases("fr") is ENGLISH


@pytest.mark.parametrize("known", TRANSLATED, **ids)
def test_every_phrase_is_there_with_the_same_blanks(known: Phrases) -> None:
    for field in fields(Phrases):
        english, other = getattr(ENGLISH, field.name), getattr(known, field.name)
        assert type(english) is type(other), field.name
        assert other or isinstance(other, bool), field.name
        if isinstance(english, str) and field.name not in _NOT_NEEDED:
            assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", other)), field.name
        elif isinstance(english, tuple):
            assert len(english) == len(other), field.name
    assert known.marks.keys() == ENGLISH.marks.keys()


@pytest.mark.parametrize("known", LANGUAGES, **ids)
def test_every_letter_of_the_fixed_words_is_in_our_faces(known: Phrases) -> None:
    faces = speaking(FONTS, known.language)
    assert unprintable(_all_texts(known), faces) == ""
    bold = [letter for text in _all_texts(known) for letter in text]
    assert not [letter for letter in bold if printable(letter, face_for(letter, faces.reading_bold)).startswith("[")]


def _streams(pdf: bytes) -> str:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return "\n".join(page.get_contents().get_data().decode("latin-1") for page in pages)


def test_a_vietnamese_sheet_of_an_english_topic_says_what_is_not_translated(words: Words) -> None:
    front, back = words(render(handout(language="vi"), fonts=FONTS))
    assert "Nội dung trang này bằng tiếng Anh vì chưa có bản dịch." in front
    assert "Gửi Luis (con trai), người chăm sóc Rosa" in front
    assert "Put the belt low on the hips." in front
    assert "Nên làm" in back
    assert "nội dung bằng tiếng Anh" in back
    assert "Wording: draft, not yet reviewed" in back
    assert "Tiêu đề: bản dịch nháp, chưa được người có chuyên môn xem lại." in back


@pytest.mark.parametrize("known", TRANSLATED, **ids)
def test_each_language_but_english_says_that_its_headings_are_a_draft(known: Phrases, words: Words) -> None:
    back = words(render(handout(language=known.language), fonts=FONTS))[-1]
    said = _actual_texts(render(handout(language=known.language), fonts=FONTS)) if known.is_rtl else back
    assert known.headings_review in said


def _actual_texts(pdf: bytes) -> str:
    found = re.findall(r"/ActualText <FEFF([0-9a-f]+)>", _streams(pdf))
    return " ".join(bytes.fromhex(text).decode("utf-16-be") for text in found)


@pytest.mark.parametrize("size", ["standard", "large", "extra"])
@pytest.mark.parametrize("known", TRANSLATED, **ids)
def test_no_language_leaves_its_margins_in_any_size(
    known: Phrases, size: PrintSize, ink_in_the_margin: Callable[[bytes], int]
) -> None:
    made = handout(topic=SAMPLES.get(known.language, topic()), language=known.language, size=size, watermark="SAMPLE")
    page = "a4" if size == "large" else "letter"
    assert ink_in_the_margin(render(made, page, fonts=FONTS)) == 0


def test_an_arabic_sentence_is_kept_in_its_reading_order_for_those_who_copy_or_hear_it() -> None:
    said = _actual_texts(render(handout(topic=SAMPLES["ar"]), fonts=FONTS))
    assert "توقف إذا شعر Rosa بدوار. اتصل بـ Lee Park على الرقم 937\xa0555\xa00140." in said
    assert "إلى Luis (ابن)، لرعاية Rosa" in said


def test_an_arabic_sentence_stands_from_right_to_left_with_its_letters_joined() -> None:
    faces = speaking(FONTS, "ar")
    line = wrap("اتصل بالرقم 911 الآن", Type(faces.reading, faces.reading_bold, 14, 20, is_rtl=True), 9e9)[0]
    texts = [run.text for run in line if run.text.strip()]
    assert texts == ["الآن", "911", "بالرقم", "اتصل"]
    joined = width_of(line, 14)
    plain = Type(faces.reading, faces.reading, 14, 20)
    assert joined < 0.9 * sum(width_of(wrap(letter, plain, 9e9)[0], 14) for letter in "اتصل بالرقم 911 الآن")


def test_the_numbers_of_the_steps_stand_on_the_right_of_an_arabic_page() -> None:
    places: dict[str, float] = {}

    def visit(text: str, cm: list[float], matrix: list[float], _font: object, size: float) -> None:
        if text.strip() in ("1", "2", "3") and size == 30:
            places[text.strip()] = matrix[4]

    PdfReader(io.BytesIO(render(handout(topic=SAMPLES["ar"]), fonts=FONTS))).pages[0].extract_text(visitor_text=visit)
    assert all(places[number] > 540 for number in "123")


def test_chinese_breaks_between_letters_and_never_before_a_mark(words: Words) -> None:
    faces = speaking(FONTS, "zh")
    text = "把腰带低低地系在胯部，留出两个手指的空间。打电话给：937，不要等。"
    for width in range(50, 200, 7):
        lines = wrap(text, Type(faces.reading, faces.reading_bold, 14, 18), width)
        said = ["".join(run.text for run in line) for line in lines]
        assert "".join(said) == text
        assert not [line for line in said if line[0] in "，。：、"]
        assert all(width_of(line, 14) <= width for line in lines)
        assert any("937" in line for line in said)


def test_a_vietnamese_name_on_an_english_page_is_whole_and_in_one_face() -> None:
    faces = register(FONTS)
    line = wrap("For Nguyễn today", Type(faces.reading, faces.reading_bold, 14, 18), 9e9)[0]
    assert [run.text.strip() for run in line if run.text.strip()] == ["For", "Nguyễn", "today"]


def test_a_letter_that_no_face_has_is_named_and_never_an_empty_box(words: Words) -> None:
    faces = register(FONTS)
    assert unprintable(["Rosa", "王", "김", "Nguyễn", "ก", "ก"], faces) == "ก"
    assert "[U+0E01]" in words(render(handout(patient_name="ก"), fonts=FONTS))[0]


def test_the_same_arabic_page_has_the_same_bytes_after_another_one() -> None:
    first = render(handout(topic=SAMPLES["ar"]), fonts=FONTS)
    render(handout(topic=topic(language="ar", title="ضوء القمر ليلا")), fonts=FONTS)
    assert render(handout(topic=SAMPLES["ar"]), fonts=FONTS) == first


def test_all_faces_and_pictures_together_stay_under_twenty_five_megabytes() -> None:
    root = RESOURCES.parent
    folders = (FONTS, root / "desktop_app" / "documents" / "drawings")
    assert sum(file.stat().st_size for folder in folders for file in folder.rglob("*") if file.is_file()) < 25_000_000

"""The handout on paper, read back."""

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

import pytest
from pypdf import PdfReader

from desktop_app.documents.handout_pdf import render
from desktop_app.documents.phrases import ENGLISH, SPANISH, phrases
from desktop_app.documents.sheet import Page
from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.papers.handout import Handout, HandoutTopic, Ink, Photo, PhotoMark, PrintSize, ShownSkill
from desktop_app.exchange.handout_topic import topics
from tests.paper_builders import FONTS, RESOURCES, handout, topic

Words = Callable[[bytes], list[str]]
LIBRARY = topics(RESOURCES / "handouts")


def test_the_front_says_for_whom_what_to_do_and_when_to_stop(words: Words) -> None:
    front = words(render(handout(), fonts=FONTS))[0]
    for sentence in (
        "For Luis (son), who helps Rosa",
        "Standing up from a chair",
        "Rosa’s goal: Get to the table for supper.",
        "Put the belt low on the hips.",
        "Rosa leans forward.",
        "Say: “Nose over toes.”",
        "Stop if Rosa is dizzy. Call Lee Park at 937 555 0140.",
        "Riverside Home Therapy, Lee Park, PT, DPT, June 10, 2026",
        "Page 1 of 2. Reading grade 3.1",
    ):
        assert sentence in front


def test_the_back_says_what_is_needed_shown_asked_and_next(words: Words) -> None:
    back = words(render(handout(), fonts=FONTS))[1]
    for sentence in (
        "It keeps you both safe.",
        "A gait belt",
        "Clear the floor.",
        "Do not pull on the arms.",
        "What Luis showed today",
        "Putting on the belt: on your own",
        "Stairs: not safe yet: do not do this alone",
        "Scoot, nose over toes",
        "Where does the belt go?",
        "Mon Tue Wed Thu Fri Sat Sun",
        "Call if it gets harder.",
        "Call Lee Park: 937 555 0140",
        "June 17, 10:00",
        "Wording: draft, not yet reviewed",
        "Page 2 of 2",
    ):
        assert sentence in back


def test_each_picture_tells_in_words_what_it_shows(words: Words) -> None:
    front = words(render(handout(), fonts=FONTS))[0]
    assert "A belt with two fingers under it." in front
    assert "A person leans forward." in front


def test_a_spanish_sheet_has_no_english_on_it(words: Words) -> None:
    spanish = next(known for known in LIBRARY if known.id == "sit-to-stand" and known.language == "es")
    made = handout(topic=spanish, goal="", next_visit="", shown=(), cue_words="", reading_grade=None)
    front, back = words(render(made, fonts=FONTS))
    assert "Para Luis (hijo), que ayuda a Rosa" in front
    assert "Diga: «Nariz sobre los pies»." in front
    assert "10 de junio de 2026" in front
    assert "Página 2 de 2" in back
    assert "Redacción: traducción preliminar" in back
    for english in (" the ", "Say", "Page", "Wording", "draft", "June", "Call "):
        assert english not in front + back


def test_a_translation_that_nobody_checked_is_marked_on_every_page(words: Words) -> None:
    draft = handout(topic=topic(language="es", review="draft translation"))
    assert all("traducción sin revisar" in page for page in words(render(draft, fonts=FONTS)))
    read = handout(topic=topic(language="es", review="Reviewed 2026-05-01 by a qualified translator"))
    assert not any("traducción sin revisar" in page for page in words(render(read, fonts=FONTS)))


def test_a_sample_is_marked_on_every_page(words: Words) -> None:
    assert all("SAMPLE" in page for page in words(render(handout(watermark="SAMPLE"), fonts=FONTS)))
    spanish = handout(watermark="SAMPLE", topic=topic(language="es"))
    assert all("MUESTRA" in page for page in words(render(spanish, fonts=FONTS)))


def test_large_print_takes_more_pages_and_loses_no_words(words: Words) -> None:
    whole = next(known for known in LIBRARY if known.id == "sit-to-stand" and known.language == "en")
    small = words(render(handout(topic=whole), fonts=FONTS))
    large = words(render(handout(topic=whole, size="large"), fonts=FONTS))
    assert len(large) > len(small)
    for sentence in (*whole.do, *whole.do_not, *whole.questions, *(step.cue for step in whole.steps)):
        assert sentence.replace("{patient}", "Rosa") in " ".join(large)


def test_large_print_is_at_least_eighteen_points() -> None:
    sizes: list[float] = []

    def visit(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        if "Clear the floor." in text:
            sizes.append(size * matrix[3])

    for page in PdfReader(io.BytesIO(render(handout(size="large"), fonts=FONTS))).pages:
        page.extract_text(visitor_text=visit)
    assert sizes == [18.0]


def test_more_words_than_fit_go_to_further_pages(words: Words) -> None:
    many = topic(steps=topic().steps * 6, do=tuple(f"Point number {place} is here." for place in range(60)))
    pages = words(render(handout(topic=many), fonts=FONTS))
    assert sum(page.count("Rosa leans forward.") for page in pages) == 6
    assert "Point number 59 is here." in " ".join(pages)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


@pytest.mark.parametrize(
    ("size", "page", "ink"),
    [
        ("standard", "letter", "normal"),
        ("standard", "a4", "low"),
        ("large", "letter", "high"),
        ("extra", "a4", "normal"),
    ],
)
@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_every_topic_stays_within_its_margins_in_every_size(
    known: HandoutTopic, size: PrintSize, page: Page, ink: Ink, ink_in_the_margin: Callable[[bytes], int]
) -> None:
    made = handout(topic=known, size=size, ink=ink, patient_name="Maximiliana-Wilhelmina", watermark="SAMPLE")
    assert ink_in_the_margin(render(made, page, fonts=FONTS)) == 0


@pytest.mark.parametrize("size", ["standard", "large", "extra"])
@pytest.mark.parametrize("known", LIBRARY[::3], ids=lambda known: f"{known.id}.{known.language}")
def test_no_block_is_higher_than_the_page_it_stands_on(known: HandoutTopic, size: PrintSize) -> None:
    made, foot = PdfReader(io.BytesIO(render(handout(topic=known, size=size), fonts=FONTS))), 792 - 39.6 - 24
    for sheet in made.pages:
        lows: list[float] = []

        def visit(
            text: str, _cm: object, matrix: list[float], _font: object, at: float, lows: list[float] = lows
        ) -> None:
            if text.strip() and at > 10:
                lows.append(matrix[5])

        sheet.extract_text(visitor_text=visit)
        assert min(lows) >= 792 - foot - 0.5


@pytest.mark.parametrize("known", [known for known in LIBRARY if known.language == "es"], ids=lambda known: known.id)
def test_every_topic_stands_beside_its_translation_within_the_margins(
    known: HandoutTopic, words: Words, ink_in_the_margin: Callable[[bytes], int]
) -> None:
    english = next(other for other in LIBRARY if other.id == known.id and other.language == "en")
    pdf = render(handout(topic=known, beside=english, patient_name="Rosa"), fonts=FONTS)
    assert ink_in_the_margin(pdf) == 0
    said = " ".join(words(pdf))
    for half in (known, english):
        for sentence in (*half.do, *half.questions):
            assert {word for word in sentence.split() if "{" not in word} <= set(said.split())


@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_every_topic_fits_on_the_two_sides_of_a_sheet(known: object, words: Words) -> None:
    assert len(words(render(handout(topic=known), fonts=FONTS))) == 2


@pytest.mark.parametrize("known", LIBRARY, ids=lambda known: f"{known.id}.{known.language}")
def test_a_number_to_call_is_never_split_between_lines(known: HandoutTopic) -> None:
    made = handout(topic=known)
    lines = [
        line
        for page in PdfReader(io.BytesIO(render(made, fonts=FONTS))).pages
        for line in page.extract_text().replace("\u00a0", " ").splitlines()
    ]
    assert sum(line.count(made.phone) for line in lines) == sum(line.count("937") for line in lines) >= 2


def test_every_font_is_carried_along(loose_fonts: Callable[[bytes], set[str]]) -> None:
    assert loose_fonts(render(handout(), fonts=FONTS)) == set()


def test_the_same_data_give_the_same_bytes() -> None:
    assert render(handout(), fonts=FONTS) == render(handout(), fonts=FONTS)


def test_the_properties_of_the_file_name_the_topic_and_nobody() -> None:
    reader = PdfReader(io.BytesIO(render(handout(), fonts=FONTS)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Standing up from a chair"
    properties = " ".join(str(value) for value in reader.metadata.values())
    assert not any(name in properties for name in ("Rosa", "Luis"))


def test_a_number_that_is_not_known_leaves_a_line_to_write_on(words: Words) -> None:
    front, back = words(render(handout(phone=""), fonts=FONTS))
    assert "Call Lee Park at ______________." in front
    assert "Call Lee Park:" not in back


@pytest.mark.parametrize("mark", ["not_yet", "with_cues", "independent", "unsafe"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_each_mark_stands_there_as_a_word(mark: Demonstration, language: str, words: Words) -> None:
    made = handout(shown=(ShownSkill("Car", mark),), topic=topic(language=language))
    assert f"Car: {phrases(language).marks[mark]}" in words(render(made, fonts=FONTS))[1]


def test_each_mark_has_a_shape_of_its_own() -> None:
    def made(mark: Demonstration) -> Handout:
        return handout(shown=(ShownSkill("Car", mark),))

    marks: tuple[Demonstration, ...] = ("not_yet", "with_cues", "independent", "unsafe")
    drawn = set()
    for mark in marks:
        stream = PdfReader(io.BytesIO(render(made(mark), fonts=FONTS))).pages[1].get_contents().get_data()
        lines = stream.split(b"\n")
        drawn.add(sum(text.endswith((b" c", b" l", b" c S", b" S", b"B", b"f*")) for text in lines))
    assert len(drawn) == 4


def test_an_unknown_relationship_is_left_out_rather_than_guessed(words: Words) -> None:
    front = words(render(handout(relationship="Paid aide", topic=topic(language="es")), fonts=FONTS))[0]
    assert "Para Luis, que ayuda a Rosa" in front


def test_a_language_that_we_do_not_print_falls_back_to_english() -> None:
    assert phrases("es-MX") is SPANISH
    assert phrases("fr") is ENGLISH


def test_a_question_to_say_keeps_its_mark() -> None:
    assert ENGLISH.quoted("Any dizzy?") == "“Any dizzy?”"
    assert ENGLISH.quoted("Scoot") == "“Scoot.”"
    assert SPANISH.quoted("¿Siente mareo?") == "«¿Siente mareo?»."


def test_a_topic_shown_without_pictures_is_still_whole(words: Words) -> None:
    bare = topic(steps=tuple(replace(step, picture="", picture_description="") for step in topic().steps))
    assert "Rosa leans forward." in words(render(handout(topic=bare), fonts=FONTS))[0]


def test_low_ink_draws_the_same_with_less_black() -> None:
    import pypdfium2

    def black(ink: Ink) -> int:
        known = next(known for known in LIBRARY if known.id == "sit-to-stand" and known.language == "en")
        page = pypdfium2.PdfDocument(render(handout(topic=known, ink=ink), fonts=FONTS))[0]
        return sum(page.render(scale=2, grayscale=True).to_pil().histogram()[:128])

    assert black("low") < 0.9 * black("normal") < black("normal") < black("high")


def test_a_photo_with_arrows_and_labels_stays_on_its_page(
    words: Words, ink_in_the_margin: Callable[[bytes], int]
) -> None:
    from PIL import Image

    made = io.BytesIO()
    Image.new("RGB", (1600, 500), "gray").save(made, "JPEG")
    marks = tuple(PhotoMark(x, y, "A label of many words at the edge", side) for x, y, side in _CORNERS)
    shown = handout(photo=Photo(made.getvalue(), "Her own chair.", marks), size="large")
    pdf = render(shown, fonts=FONTS)
    assert ink_in_the_margin(pdf) == 0
    assert "Her own chair." in " ".join(words(pdf))
    assert " ".join(words(pdf)).count("A label of many words at the edge") == 4


_CORNERS: tuple[tuple[float, float, Literal["left", "right"]], ...] = (
    (0.0, 0.0, "left"),
    (1.0, 0.0, "right"),
    (0.0, 1.0, "right"),
    (1.0, 1.0, "left"),
)

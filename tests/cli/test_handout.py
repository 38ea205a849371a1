"""Handouts written without a window: languages, sizes, inks, pages for screen readers, and what is refused."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app import cli


def written(tmp_path: Path, *arguments: str, name: str = "sheet.pdf") -> bytes:
    out = tmp_path / name
    assert cli.main(["handout", *arguments, "--out", str(out)]) == 0
    return out.read_bytes()


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_large_print_in_spanish_takes_more_pages(tmp_path: Path) -> None:
    plain = written(tmp_path, "sit-to-stand", "--language", "es")
    large = written(tmp_path, "sit-to-stand", "--language", "es", "--large-print")
    assert "Levantarse" in text_of(plain)
    assert len(PdfReader(io.BytesIO(large)).pages) > len(PdfReader(io.BytesIO(plain)).pages)


def test_a_language_without_translation_says_so(tmp_path: Path) -> None:
    assert "poko gen tradiksyon" in text_of(written(tmp_path, "sit-to-stand", "--language", "ht"))


def test_paper_ink_and_side_by_side_are_followed(tmp_path: Path) -> None:
    made = written(tmp_path, "stairs", "--language", "es", "--side-by-side", "--low-ink", "--page", "a4")
    assert round(float(PdfReader(io.BytesIO(made)).pages[0].mediabox.height)) == 842
    assert "Why this helps" in text_of(made)
    assert "Por qué ayuda" in text_of(made)


def test_a_name_that_ends_in_html_gives_the_page_for_screen_readers(tmp_path: Path) -> None:
    page = written(tmp_path, "sit-to-stand", "--language", "ar", name="sheet.html").decode()
    assert '<html lang="ar" dir="rtl">' in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("nothing-such",), "There are: after-a-fall"), (("stairs", "--language", "fr"), "We print no handouts in “fr”.")],
)
def test_what_we_do_not_have_is_refused_with_what_there_is(
    arguments: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["handout", *arguments, "--out", str(tmp_path / "x.pdf")]) != 0
    assert said in "".join(capsys.readouterr())
    assert not (tmp_path / "x.pdf").exists()


def test_names_that_are_not_known_leave_lines_to_write_them_on(tmp_path: Path) -> None:
    text = text_of(written(tmp_path, "bed-mobility"))
    assert "______________ bends both knees" in text
    assert "For ______________" in text
    assert ", ," not in text
    assert "{" not in text

"""The diagnoses beside the vault: made when first searched, made anew when torn, and shown without waiting."""

import gzip
from pathlib import Path

import pytest

from desktop_app.store.diagnoses import DIAGNOSES_FILE, Diagnoses

KEY = b"k" * 32
EDITION = "I69.35\t0\tHemiplegia following cerebral infarction\nI69.351\t1\tHemiplegia, right dominant\nR26\t0\tGait\n"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A folder with a small edition."""
    source = tmp_path / "diagnoses"
    source.mkdir()
    (source / "icd10cm-2026-april.tsv.gz").write_bytes(gzip.compress(EDITION.encode()))
    (source / "suggestions.csv").write_text('asked,codes,why,source\nstroke arm,I69.351,"Say the side",NCHS\n')
    return source


@pytest.mark.parametrize(
    ("code", "text"),
    [("I69.351", "Hemiplegia, right dominant"), ("i69351", "Hemiplegia, right dominant"), ("R26", "Gait")],
)
def test_a_text_is_shown_before_and_after_the_table_is_made(
    tmp_path: Path, shipped: Path, code: str, text: str
) -> None:
    diagnoses = Diagnoses(tmp_path, KEY, shipped)
    assert diagnoses.text_of(code) == text
    assert not (tmp_path / DIAGNOSES_FILE).exists()
    diagnoses.search("hemi")
    assert diagnoses.text_of(code) == text
    diagnoses.close()


@pytest.mark.parametrize("code", ["I69.35X", "I69.3", "", "R", "26"])
def test_an_unknown_code_has_no_text(tmp_path: Path, shipped: Path, code: str) -> None:
    diagnoses = Diagnoses(tmp_path, KEY, shipped)
    assert diagnoses.text_of(code) == ""
    diagnoses.search("hemi")
    assert diagnoses.text_of(code) == ""
    diagnoses.close()


def test_words_and_suggestions_are_found(tmp_path: Path, shipped: Path) -> None:
    diagnoses = Diagnoses(tmp_path, KEY, shipped)
    assert [hit.code for hit in diagnoses.search("right hemip")] == ["I69.351"]
    assert [hit.why for hit in diagnoses.search("stroke arm")] == ["Say the side"]
    diagnoses.close()


def test_a_torn_table_is_made_anew(tmp_path: Path, shipped: Path) -> None:
    first = Diagnoses(tmp_path, KEY, shipped)
    first.search("hemi")
    first.close()
    (tmp_path / DIAGNOSES_FILE).write_bytes(b"torn" * 2048)
    again = Diagnoses(tmp_path, KEY, shipped)
    assert [hit.code for hit in again.search("right hemip")] == ["I69.351"]
    again.close()


def test_another_edition_replaces_the_table(tmp_path: Path, shipped: Path) -> None:
    first = Diagnoses(tmp_path, KEY, shipped)
    assert first.search("ataxia") == []
    first.close()
    (shipped / "icd10cm-2027-october.tsv.gz").write_bytes(gzip.compress(b"R27.0\t1\tAtaxia, unspecified\n"))
    again = Diagnoses(tmp_path, KEY, shipped)
    assert [hit.code for hit in again.search("ataxia")] == ["R27.0"]
    again.close()


def test_what_was_looked_up_cannot_be_read_from_the_disk(tmp_path: Path, shipped: Path) -> None:
    diagnoses = Diagnoses(tmp_path, KEY, shipped)
    diagnoses.search("hemi")
    diagnoses.close()
    assert b"Hemiplegia" not in (tmp_path / DIAGNOSES_FILE).read_bytes()


def test_without_an_edition_nothing_is_found_and_nothing_breaks(tmp_path: Path) -> None:
    diagnoses = Diagnoses(tmp_path, KEY, tmp_path / "nowhere")
    assert (diagnoses.search("hemi"), diagnoses.text_of("I69.351")) == ([], "")
    diagnoses.close()

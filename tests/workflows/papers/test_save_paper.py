"""A paper saved as a file: whole or not at all, locked where wanted, and a clear word where it cannot be."""

import errno
import io
import os
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from desktop_app.domain.errors import KnownError
from desktop_app.workflows.papers.save_paper import save_paper
from tests.paper_builders import FONTS, superbill


@pytest.fixture(scope="module")
def pdf() -> bytes:
    from desktop_app.documents.superbill_pdf import render

    return render(superbill(), fonts=FONTS)


def test_the_very_bytes_are_written(tmp_path: Path, pdf: bytes) -> None:
    save_paper(pdf, tmp_path / "bill.pdf")
    assert (tmp_path / "bill.pdf").read_bytes() == pdf
    assert [file.name for file in tmp_path.iterdir()] == ["bill.pdf"]


def test_a_passphrase_locks_it_with_aes_256(tmp_path: Path, pdf: bytes) -> None:
    path = tmp_path / "bill.pdf"
    save_paper(pdf, path, "red kettle 19")
    content = path.read_bytes()
    assert b"/AESV3" in content
    with pytest.raises(FileNotDecryptedError):
        PdfReader(io.BytesIO(content)).pages[0].extract_text()
    wrong, right = PdfReader(io.BytesIO(content)), PdfReader(io.BytesIO(content))
    assert not wrong.decrypt("red kettle 18")
    assert right.decrypt("red kettle 19")
    assert right.pages[0].extract_text() == PdfReader(io.BytesIO(pdf)).pages[0].extract_text()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full, so the file was not saved."),
        (errno.EACCES, "Nothing can be written in this folder."),
        (errno.EROFS, "Nothing can be written in this folder."),
        (errno.EIO, "The file could not be saved: Input/output error."),
    ],
)
def test_a_disk_that_refuses_is_named_and_the_older_file_stays(
    tmp_path: Path, pdf: bytes, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    path = tmp_path / "bill.pdf"
    path.write_bytes(b"the one before")

    def refuse(file: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(KnownError) as told:
        save_paper(pdf, path)
    assert told.value.sentence == sentence
    assert told.value.next_step
    assert path.read_bytes() == b"the one before"
    assert [file.name for file in tmp_path.iterdir()] == ["bill.pdf"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the full disk that Linux offers")
def test_a_disk_that_is_really_full_says_so(tmp_path: Path, pdf: bytes) -> None:
    (tmp_path / ".bill.pdf.new").symlink_to("/dev/full")
    with pytest.raises(KnownError, match="The disk is full"):
        save_paper(pdf, tmp_path / "bill.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_named(tmp_path: Path, pdf: bytes) -> None:
    with pytest.raises(KnownError, match="not there any more"):
        save_paper(pdf, tmp_path / "gone" / "bill.pdf")

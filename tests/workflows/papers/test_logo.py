"""The practice's logo: kept small in the vault, drawn in the head of papers, refused with a sentence."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop_app.domain.errors import Refused
from desktop_app.store.store import Store
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.papers.kinds import kind_called
from desktop_app.workflows.papers.logo import logo_of, put_logo, small_logo
from tests.fake_clock import FakeClock
from tests.workflows.papers.test_issue_superbills import a_session


def picture(size: tuple[int, int], kind: str = "PNG", mode: str = "RGB") -> bytes:
    made = io.BytesIO()
    Image.new(mode, size, 128 if mode == "L" else (20, 90, 60, 128)[: len(mode)]).save(made, kind)
    return made.getvalue()


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("JPEG", "RGB"), ("GIF", "L"), ("WEBP", "RGB")])
def test_a_picture_is_kept_small_and_drawn_on_every_paper(
    office: Store, clock: FakeClock, kind: str, mode: str
) -> None:
    put_logo(office, clock, picture((3000, 1500), kind, mode))
    with Image.open(io.BytesIO(logo_of(office))) as kept:
        assert (kept.format, kept.size) == ("PNG", (528, 264))
    session_id = a_session(office, clock, is_signed=True)
    for name in ("superbill", "note", "estimate"):
        found = kind_called(name)
        assert found is not None
        pdf = found.make(office, clock, session_id, "")
        assert len(PdfReader(io.BytesIO(pdf)).pages[0].images) == 1
        assert found.make(office, clock, session_id, "") == pdf


def test_an_issued_superbill_keeps_the_logo_it_was_issued_with(office: Store, clock: FakeClock) -> None:
    put_logo(office, clock, picture((300, 100)))
    issued = issue_superbill(office, clock, a_session(office, clock, is_signed=True))
    put_logo(office, clock, b"")
    assert logo_of(office) == b""
    assert office.superbills.get(issued.number).pdf == issued.pdf
    assert len(PdfReader(io.BytesIO(issued.pdf)).pages[0].images) == 1


@pytest.mark.parametrize("content", [b"no picture", b"%PDF-1.4", b"\x89PNG\r\n\x1a\n broken", b"GIF89a"])
def test_what_is_no_picture_is_refused_and_the_old_one_stays(office: Store, clock: FakeClock, content: bytes) -> None:
    put_logo(office, clock, picture((300, 100)))
    before = logo_of(office)
    with pytest.raises(Refused, match="not a picture"):
        put_logo(office, clock, content)
    assert logo_of(office) == before


def test_a_picture_that_is_cut_off_is_refused() -> None:
    whole = picture((800, 800), "JPEG")
    with pytest.raises(Refused, match="not a picture"):
        small_logo(whole[: len(whole) // 2])


def test_a_hundred_million_dots_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    made = io.BytesIO()
    Image.new("1", (10_000, 10_000)).save(made, "PNG")
    with pytest.raises(Refused, match="100 million dots"):
        small_logo(made.getvalue())


def test_a_thread_is_no_logo() -> None:
    with pytest.raises(Refused, match="too narrow"):
        small_logo(picture((2000, 4)))


def test_a_file_of_many_megabytes_is_refused() -> None:
    with pytest.raises(Refused, match="20 MB"):
        small_logo(b"\x89PNG" + bytes(20_000_001))

"""Photos made fit for a handout, and files that are none."""

import io
import struct
import zlib

import pytest
from PIL import Image

from desktop_app.documents.photo import cleaned
from desktop_app.domain.errors import Refused


def picture(size: tuple[int, int], kind: str = "JPEG", **saved: object) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", size, "tan").save(made, kind, **saved)
    return made.getvalue()


def png_that_claims(across: int, down: int) -> bytes:
    """The head of a PNG of that size; whoever would draw it had to take its dots on trust."""
    head = struct.pack(">IIBBBBB", across, down, 8, 2, 0, 0, 0)

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_a_photo_becomes_smaller_and_forgets_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x010F] = "CAMERAMAKER"
    exif.get_ifd(0x8825)[1] = "N"
    made = cleaned(picture((4000, 3000), exif=exif))
    with Image.open(io.BytesIO(made)) as photo:
        assert photo.size == (1600, 1200)
        assert not photo.getexif()
    assert b"CAMERAMAKER" not in made


def test_a_photo_lying_on_its_side_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    with Image.open(io.BytesIO(cleaned(picture((400, 300), exif=exif)))) as photo:
        assert photo.size == (300, 400)


def test_what_is_see_through_becomes_white() -> None:
    made = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(made, "PNG")
    with Image.open(io.BytesIO(cleaned(made.getvalue()))) as photo:
        assert photo.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(("across", "down"), [(10_000, 5_000), (8_200, 6_200), (60_000, 60_000)])
def test_fifty_megapixels_are_refused_before_they_are_drawn(across: int, down: int) -> None:
    with pytest.raises(Refused, match=r"megapixels|too many dots"):
        cleaned(png_that_claims(across, down))


@pytest.mark.parametrize(
    "file",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"\n  <?xml version='1.0'?><svg/>",
        b"<!DOCTYPE html><script></script>",
    ],
)
def test_a_drawing_with_a_script_is_refused_by_its_kind(file: bytes) -> None:
    with pytest.raises(Refused, match="SVG or HTML"):
        cleaned(file)


@pytest.mark.parametrize("file", [b"", b"no photo", b"%PDF-1.7", picture((50, 50))[:200], b"\xff\xd8\xff" + b"0" * 99])
def test_a_damaged_or_other_file_is_refused_with_what_to_do(file: bytes) -> None:
    with pytest.raises(Refused) as caught:
        cleaned(file)
    assert "JPEG or PNG" in caught.value.next_step

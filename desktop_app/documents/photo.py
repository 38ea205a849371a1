"""A photo made fit for a handout: checked, turned upright, made smaller, and rid of all that its file says besides.

Where it was taken, when and with what is gone: the picture is drawn anew and only its dots are kept.
"""

from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from desktop_app.domain.errors import Refused

MOST_DOTS = 50_000_000
MOST_BYTES = 40_000_000
_LONGEST_SIDE = 1600
_QUALITY = 85
_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP")


def cleaned(picture: bytes) -> bytes:
    """The photo as a JPEG. Raises Refused with what to do where it cannot be one."""
    start = picture[:1000].lstrip().lower()
    if start.startswith((b"<svg", b"<?xml", b"<!doctype", b"<html")):
        raise Refused(
            "This is a drawing file (SVG or HTML), which can carry a program inside.",
            "Choose a photo: a JPEG or PNG file.",
            "photo",
        )
    if len(picture) > MOST_BYTES:
        raise Refused("This file is larger than 40 MB.", "Send the photo to yourself in a smaller size.", "photo")
    try:
        with Image.open(BytesIO(picture), formats=_FORMATS) as opened:
            _check_size(*opened.size)
            return _jpeg(opened)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise Refused(
            "This file cannot be read as a photo. It may be damaged or of another kind.",
            "Choose a JPEG or PNG file. A phone can save its photos as “most compatible”.",
            "photo",
        ) from error
    except Image.DecompressionBombError as error:
        raise _too_large(0) from error


def _check_size(across: int, down: int) -> None:
    if across * down >= MOST_DOTS:
        raise _too_large(across * down)


def _too_large(dots: int) -> Refused:
    size = f"{dots / 1e6:.0f} megapixels" if dots else "far too many dots"
    return Refused(
        f"This photo has {size}, and 50 or more are too many here.",
        "Take it again with the normal setting of the camera, or save a smaller copy.",
        "photo",
    )


def _jpeg(opened: Image.Image) -> bytes:
    opened.draft("RGB", (_LONGEST_SIDE, _LONGEST_SIDE))
    upright = ImageOps.exif_transpose(opened)
    if upright.mode in ("RGBA", "LA", "P"):
        see_through = upright.convert("RGBA")
        ground = Image.new("RGBA", see_through.size, "white")
        upright = Image.alpha_composite(ground, see_through)
    small = upright.convert("RGB")
    small.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    bare = Image.new("RGB", small.size)
    bare.paste(small)
    made = BytesIO()
    bare.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()

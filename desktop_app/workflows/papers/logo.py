"""The practice's logo for its papers: checked and made small when it is put in, kept in the vault."""

from __future__ import annotations

import io
import warnings
from base64 import b64decode, b64encode
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PAPERS, PRACTICE, changed

if TYPE_CHECKING:
    from PIL.Image import Image

    from desktop_app.store.store import Store

_KEY = "logo"
_MOST_BYTES = 20_000_000
_MOST_DOTS = 40_000_000
_KEPT_SIZE = (660, 264)  # dots: six times the room on the paper, so that a printer of 400 dpi still draws it sharp
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")


def logo_of(store: Store) -> bytes:
    """The logo as a PNG, empty where there is none."""
    return b64decode(store.settings.get(_KEY))


def put_logo(store: Store, clock: Clock, content: bytes) -> Saved:
    """Keep a picture as the logo; empty content takes it away. Raises Refused for what cannot be one."""
    kept = b64encode(small_logo(content)).decode() if content else ""
    with store.act("change", "practice", "practice", clock.now().utc, "logo"):
        store.settings.set(_KEY, kept)
    return Saved("practice", changed(PRACTICE, PAPERS))


def small_logo(content: bytes) -> bytes:
    """The picture on white as a PNG no larger than a head needs. Raises Refused saying what is wrong with it."""
    from PIL import Image, UnidentifiedImageError

    if len(content) > _MOST_BYTES:
        raise Refused("This file is larger than 20 MB.", "Choose a smaller picture for the logo.", "logo")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
                _refuse_size(picture)
                return _png(picture)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise Refused(
            "This file is not a picture that can be read.", "Choose a PNG or JPEG file for the logo.", "logo"
        ) from error


def _refuse_size(picture: Image) -> None:
    width, height = picture.size
    if width * height > _MOST_DOTS:
        raise Refused(
            f"This picture has {width * height // 1_000_000} million dots, which is too large for a logo.",
            "Save it no larger than 40 million dots, such as 6000 by 6000, and choose it again.",
            "logo",
        )
    if min(width, height) < 1 or max(width, height) > 60 * min(width, height):
        raise Refused("This picture is too narrow for a logo.", "Choose one that is closer to a square.", "logo")


def _png(picture: Image) -> bytes:
    from PIL import Image

    whole = picture.convert("RGBA")
    whole.thumbnail(_KEPT_SIZE)
    on_white = Image.new("RGB", whole.size, "white")
    on_white.paste(whole, mask=whole.getchannel("A"))
    kept = io.BytesIO()
    on_white.save(kept, "PNG", optimize=True)
    return kept.getvalue()

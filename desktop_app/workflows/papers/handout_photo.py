"""Take a photo for a handout: only a clean, smaller copy comes into the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.handout import Photo
from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def take_photo(store: Store, clock: Clock, path: Path) -> Photo:
    """The photo of this file without its metadata. Raises Refused where it is no photo, or too large."""
    from desktop_app.documents.photo import MOST_BYTES, cleaned

    try:
        with path.open("rb") as file:
            picture = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refused("This file cannot be opened.", "Choose another one.", "photo") from error
    return Photo(cleaned(picture), "")

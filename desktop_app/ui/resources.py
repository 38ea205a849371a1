"""The window's way to what ships with the program: pictures, fonts, figures."""

from functools import cache
from pathlib import Path

from desktop_app.paths import resources


@cache
def _root() -> Path:
    return resources()


def resource(relative: str) -> Path:
    """The path of a file that ships with the program; it is not checked that it exists."""
    return _root() / relative

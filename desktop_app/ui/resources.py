"""Where the window's pictures, fonts and figures lie: beside the package when installed, one above it in the source."""

from pathlib import Path

_HERE = Path(__file__).resolve().parents[1]


def resource(relative: str) -> Path:
    """The path of a file that ships with the program; it is not checked that it exists."""
    installed = _HERE / "_resources"
    return (installed if installed.is_dir() else _HERE.parent / "resources") / relative

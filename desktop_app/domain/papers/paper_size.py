"""The sheets that papers are laid out for."""

from typing import Final, Literal

PaperSize = Literal["letter", "a4"]
"""US Letter (8.5 by 11 inches) or ISO A4 (210 by 297 millimeters)."""

PAPER_SIZES: Final[tuple[PaperSize, ...]] = ("letter", "a4")

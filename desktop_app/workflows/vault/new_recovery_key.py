"""Make a recovery key to be shown and printed. It opens nothing before `put_recovery_key_in_force`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.domain.papers.paper_size import PaperSize
from desktop_app.domain.papers.recovery_sheet import RecoverySheet


@dataclass(frozen=True, slots=True)
class NewRecoveryKey:
    """The words, the modules of their square code row by row (True is dark), and the paper."""

    words: tuple[str, ...]
    square: tuple[tuple[bool, ...], ...]
    pdf: bytes


def new_recovery_key(resources: Path, today: date, practice: str = "", size: PaperSize = "letter") -> NewRecoveryKey:
    """Twelve new words, drawn and set; nothing is written anywhere."""
    import segno

    from desktop_app.documents import recovery_key_pdf
    from desktop_app.store.recovery_words import new_words

    words = new_words()
    rows = segno.make(" ".join(words), error="m", micro=False).matrix
    square = tuple(tuple(bool(module) for module in row) for row in rows)
    pdf = recovery_key_pdf.render(RecoverySheet(words, today, practice), size, fonts=resources / "fonts")
    return NewRecoveryKey(words, square, pdf)

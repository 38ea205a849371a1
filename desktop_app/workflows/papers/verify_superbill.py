"""Is this superbill one of ours, and unchanged? Asked of a PDF, or of what a camera read off its square code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from desktop_app.domain.papers.issued import IssuedSuperbill
from desktop_app.store.errors import NotFound
from desktop_app.workflows.papers.reprint import as_copy, every_void

if TYPE_CHECKING:
    from desktop_app.store.store import Store

Verdict = Literal["valid", "altered", "unknown"]
_PDF_BEGINS = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Verified:
    """The verdict, the number the paper bears if it bears one, and a sentence that says what was compared."""

    verdict: Verdict
    number: str
    sentence: str


def verify_superbill(store: Store, content: bytes) -> Verified:
    """Compare a file with what was issued. Nothing is changed."""
    from desktop_app.documents.reading import code_in, superbill_code

    is_pdf = content.lstrip()[:5] == _PDF_BEGINS
    code = superbill_code(content) if is_pdf else code_in(content.decode("utf-8", "replace"))
    if code is None:
        return Verified("unknown", "", "This names no superbill of ours: neither its properties nor its text do.")
    number, seal = code
    try:
        paper = store.superbills.get(number)
    except NotFound:
        return Verified("unknown", number, f"No superbill was issued here under number {number}.")
    return _of_file(store, paper, content) if is_pdf else _of_seal(paper, seal)


def _of_file(store: Store, paper: IssuedSuperbill, content: bytes) -> Verified:
    number = paper.number
    if content == paper.pdf:
        return Verified("valid", number, f"Every byte is as superbill {number} was issued.{_standing(paper)}")
    altered = Verified("altered", number, f"This file is not superbill {number} as it was issued.")
    if not content.startswith(paper.pdf):
        return altered
    if content == as_copy(store, paper):
        return Verified("valid", number, f"A copy of superbill {number}, otherwise as issued.{_standing(paper)}")
    if paper.voided_at is not None and any(content == void for void in every_void(store, paper)):
        return Verified("valid", number, f"Superbill {number} as issued, marked void.{_standing(paper)}")
    return altered


def _of_seal(paper: IssuedSuperbill, seal: str) -> Verified:
    from desktop_app.documents.reading import superbill_code

    kept = superbill_code(paper.pdf)
    if kept is not None and kept[1] == seal:
        words = f"Number and seal are those of superbill {paper.number} as issued.{_standing(paper)}"
        return Verified("valid", paper.number, words)
    return Verified("altered", paper.number, f"The seal is not that of superbill {paper.number} as it was issued.")


def _standing(paper: IssuedSuperbill) -> str:
    return " It has been voided since." if paper.voided_at is not None else ""

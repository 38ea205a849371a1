"""The superbill as it leaves the program: the original once, marked as a copy from then on, as void once it is void."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.papers.issued import IssuedSuperbill
from desktop_app.domain.papers.replacing import replacements
from desktop_app.domain.training.competency import listed
from desktop_app.workflows.evidence import practice_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store

COPY, VOID = "COPY", "VOID"


def superbill_to_print(store: Store, number: str) -> bytes:
    """What a printer is given now. The kept bytes are the beginning of every marked one. Raises NotFound."""
    paper = store.superbills.get(number)
    if paper.voided_at is not None:
        return as_void(store, paper)
    return as_copy(store, paper) if has_left(store, number) else paper.pdf


def has_left(store: Store, number: str, kind: str = "superbill") -> bool:
    """Whether this superbill, or receipt, was printed or saved as a file before."""
    return store.audit.has(("print", "export"), kind, number)


def as_copy_of_receipt(store: Store, pdf: bytes, receipt: str) -> bytes:
    """A receipt with COPY on it; its own bytes are the beginning of the marked ones."""
    return _marked(store, pdf, COPY, (f"Printed again: a copy of receipt {receipt} as it was issued.",))


def as_copy(store: Store, paper: IssuedSuperbill) -> bytes:
    """The kept paper with COPY on it."""
    return _marked(store, paper.pdf, COPY, (f"Printed again: a copy of superbill {paper.number} as it was issued.",))


def as_void(store: Store, paper: IssuedSuperbill) -> bytes:
    """The kept paper with VOID across every page: since when and why, and what replaces it once something does."""
    return _void(store, paper, replacements(paper, store.superbills.of_patient(paper.patient_id)))


def every_void(store: Store, paper: IssuedSuperbill) -> Iterator[bytes]:
    """The void paper as it was ever printed: now, before each of its replacements, and at first with the box alone."""
    replaced = replacements(paper, store.superbills.of_patient(paper.patient_id))
    for count in range(len(replaced), -1, -1):
        yield _void(store, paper, replaced[:count])
    yield _marked(store, paper.pdf, VOID, (_voided(store, paper),))


def _void(store: Store, paper: IssuedSuperbill, replaced: Sequence[str]) -> bytes:
    by = f" It is replaced by {listed(replaced)}." if replaced else ""
    reason = " ".join(paper.void_reason.split())
    return _marked(store, paper.pdf, VOID, (f"{_voided(store, paper)}{by}", f"Reason: {reason}"), across=True)


def _voided(store: Store, paper: IssuedSuperbill) -> str:
    zone = ZoneInfo(practice_of(store).time_zone)
    day = (paper.voided_at or paper.issued_at).astimezone(zone)
    return f"Superbill {paper.number} was voided on {day:%m/%d/%Y}. Do not send it to a plan."


def _marked(store: Store, pdf: bytes, mark: str, words: Sequence[str], across: bool = False) -> bytes:
    from desktop_app.documents.marks import marked

    return marked(pdf, mark, words, fonts=store.resources / "fonts", across=across)

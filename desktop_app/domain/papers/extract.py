"""A part of the record as tables and sentences: a time audit, a plan, a history, a list of rules."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.papers.sender import Addressee, Sender


@dataclass(frozen=True, slots=True)
class ExtractTable:
    """Heads and rows; `widths` are points, 0 where a column takes what is left; `right` are aligned to the right."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    right: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractSection:
    """A heading with sentences, a table, or both."""

    title: str
    texts: tuple[str, ...] = ()
    table: ExtractTable | None = None


@dataclass(frozen=True, slots=True)
class Extract:
    """The extract; `number` is what it is about ("Session of June 10, 2026")."""

    sender: Sender
    title: str
    about: str
    patient: Addressee
    printed_on: date
    sections: tuple[ExtractSection, ...]

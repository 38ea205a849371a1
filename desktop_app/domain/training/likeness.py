"""How much of a note stands in the note before it, and which parts are word for word the same."""

import re

from desktop_app.domain.training.session import NOTE_FIELDS, NoteField, SessionNote

RUN = 3
"""Words in a row that are compared; single words are the same in every note."""
COMPARED = tuple(field for field in NOTE_FIELDS if field != "next_visit")
"""The parts that are compared: the plan for next time follows from the grid."""
_WORD = re.compile(r"\w+", re.UNICODE)


def likeness(note: SessionNote, last: SessionNote) -> int:
    """How many of 100 runs of three words of this note stand in the last one, too; 0 for a note too short to tell."""
    mine, before = _runs(note), set(_runs(last))
    return round(100 * sum(run in before for run in mine) / len(mine)) if mine else 0


def unchanged(note: SessionNote, last: SessionNote) -> tuple[NoteField, ...]:
    """The parts that are written and say word for word what they said last time."""
    return tuple(field for field in COMPARED if _words(note, field) and _words(note, field) == _words(last, field))


def to_copy(note: SessionNote, last: SessionNote) -> tuple[NoteField, ...]:
    """The parts that are empty now and were not last time."""
    return tuple(field for field in COMPARED if not getattr(note, field).strip() and getattr(last, field).strip())


def _runs(note: SessionNote) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for field in COMPARED:
        words = _words(note, field)
        found += [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
    return found


def _words(note: SessionNote, field: NoteField) -> list[str]:
    return _WORD.findall(getattr(note, field).casefold())

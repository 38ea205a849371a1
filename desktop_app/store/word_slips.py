"""Words as they are typed, half done or with a slip in them, led to words that stand in the diagnoses."""

from typing import Final

from desktop_app.store.driver import Database

CANDIDATES: Final = 60
SHORT: Final = 4
FEW: Final = 24


def stands(db: Database, word: str) -> bool:
    """True where a description has this whole word."""
    return db.execute("SELECT 1 FROM diagnosis_word WHERE word = ?", (word,)).fetchone() is not None


def begun(db: Database, word: str) -> str:
    """What to ask full-text search for words that begin so.

    A few whole words are answered as they are read; a beginning is only answered once all of its rows are gathered.
    """
    words = _beginning(db, word, FEW + 1)
    if not words or len(words) > FEW:
        return f'"{word}"*'
    return "(" + " OR ".join(f'"{each}"' for each in words) + ")"


def nearest(db: Database, word: str) -> str:
    """The word of the diagnoses that was probably meant: itself if it begins one, else the nearest within two slips."""
    if len(word) < SHORT or _beginning(db, word, 1):
        return word
    allowed = 1 if len(word) < 6 else 2
    measured = [(slips(word, other, allowed), other) for other in _alike(db, word)]
    near = sorted(pair for pair in measured if pair[0] <= allowed)
    return near[0][1] if near else word


def slips(typed: str, meant: str, most: int) -> int:
    """How many letters were missed, added, changed or swapped with their neighbor; `most` + 1 where it is more."""
    if abs(len(typed) - len(meant)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(typed, 1):
        before, last, row = row, before, [i]
        for j, other in enumerate(meant, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and typed[i - 2] == other:
                least = min(least, last[j - 2] + 1)
            row.append(least)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _alike(db: Database, word: str) -> list[str]:
    """Words that share most runs of three letters with this one."""
    runs = {word[at : at + 3] for at in range(len(word) - 2)}
    query = " OR ".join(f'"{run}"' for run in sorted(runs))
    rows = db.execute(
        "SELECT word FROM diagnosis_word_fts WHERE diagnosis_word_fts MATCH ? ORDER BY rank LIMIT ?",
        (query, CANDIDATES),
    )
    return [found for (found,) in rows.fetchall()]


def _beginning(db: Database, word: str, limit: int) -> list[str]:
    rows = db.execute(
        "SELECT word FROM diagnosis_word WHERE word >= ? AND word < ? ORDER BY word LIMIT ?",
        (word, f"{word}\U0010ffff", limit),
    )
    return [found for (found,) in rows.fetchall()]

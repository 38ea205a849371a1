"""Diagnoses found as they are typed: by code with or without its dot, by words, and by words with a slip in them.

Rows are numbered so that the likely answer comes first (billable, then short descriptions). Full-text search hands out
rows by number, so nothing has to be sorted, however common the word.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

from desktop_app.store.driver import Database
from desktop_app.store.word_slips import begun, nearest, slips, stands

MOST_LEAVES: Final = 40
LOOKED_AT: Final = 80
MOST_WORDS: Final = 8
LONG_WORD: Final = 5
LAST: Final = "\U0010ffff"
BY_CODE: Final = (
    "SELECT code, description, billable FROM diagnosis WHERE key >= ? AND key < ? AND billable = 1 ORDER BY key LIMIT ?"
)
CATEGORY: Final = "SELECT code, description, billable FROM diagnosis WHERE key = ? AND billable = 0"
BY_WORDS: Final = (
    "SELECT code, description, billable FROM diagnosis"
    " WHERE id IN (SELECT rowid FROM diagnosis_fts WHERE diagnosis_fts MATCH ? LIMIT ?) ORDER BY id"
)
SUGGESTED: Final = """
    SELECT d.code, d.description, d.billable, s.why
    FROM diagnosis_suggestion AS s JOIN diagnosis AS d ON d.key = replace(s.code, '.', '')
    WHERE s.asked = :asked OR s.asked IN (SELECT value FROM json_each(:meant))
       OR (s.asked GLOB '*[0-9]*' AND replace(s.asked, '.', '') = :key)
       OR (length(:asked) > 4 AND s.asked NOT GLOB '*[0-9]*'
           AND (substr(s.asked, 1, length(:asked)) = :asked OR substr(:asked, 1, length(s.asked)) = s.asked))
    ORDER BY s.rowid
"""
TABLES: Final = (
    "diagnosis_fts",
    "diagnosis_word",
    "diagnosis_word_fts",
    "diagnosis_suggestion",
    "diagnosis",
)
SHAPE: Final = (
    "CREATE TABLE diagnosis (id INTEGER PRIMARY KEY, code TEXT NOT NULL, key TEXT NOT NULL,"
    " billable INTEGER NOT NULL, description TEXT NOT NULL)",
    "CREATE TABLE diagnosis_suggestion (asked TEXT NOT NULL, code TEXT NOT NULL, why TEXT NOT NULL)",
    "CREATE VIRTUAL TABLE diagnosis_fts USING fts5(description, content='diagnosis', content_rowid='id',"
    " tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5', detail='none')",
    "CREATE TABLE diagnosis_word (word TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE diagnosis_word_fts USING fts5(word, tokenize='trigram', detail='none')",
)


class DiagnosisRow(Protocol):
    """A code with its dot, whether it can be billed, and its description."""

    @property
    def code(self) -> str:
        """The code with its dot."""

    @property
    def billable(self) -> bool:
        """False for a category."""

    @property
    def description(self) -> str:
        """The public description."""


class SuggestionRow(Protocol):
    """An outdated or mistaken code, or everyday words, with the codes to choose from."""

    @property
    def asked(self) -> str:
        """What people type."""

    @property
    def codes(self) -> tuple[str, ...]:
        """What they mean."""

    @property
    def why(self) -> str:
        """The reason, in a sentence."""


@dataclass(frozen=True, slots=True)
class DiagnosisHit:
    """A code that was found; a category names the billable codes below it (at most 40), a suggestion says why."""

    code: str
    description: str
    billable: bool
    billable_leaves: tuple[str, ...] = ()
    why: str = ""


def build(db: Database, rows: Iterable[DiagnosisRow], suggestions: Iterable[SuggestionRow] = ()) -> int:
    """Replace the diagnoses of the store by these, all or nothing; returns how many there are."""
    begins = not db.conn.in_transaction
    db.execute("BEGIN IMMEDIATE" if begins else "SAVEPOINT build_diagnoses")
    try:
        count = _fill(db, rows, suggestions)
    except BaseException:
        db.execute("ROLLBACK" if begins else "ROLLBACK TO build_diagnoses")
        raise
    db.execute("COMMIT" if begins else "RELEASE build_diagnoses")
    return count


def is_built(db: Database) -> bool:
    """True where the store has its diagnoses."""
    found = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'diagnosis_word_fts'").fetchone()
    return found is not None


def search(db: Database, words: str, limit: int = 20) -> list[DiagnosisHit]:
    """The likeliest diagnoses for what is typed so far: suggestions, then billable codes, then categories."""
    typed = words.strip()[:120]
    if not typed or limit < 1:
        return []
    suggested = _suggested(db, typed)
    found = _by_code(db, typed, limit) or _by_words(db, typed, limit)
    hits = {hit.code: hit for hit in [*found, *suggested]}  # a suggestion goes before the same code without its reason
    ordered = dict.fromkeys([*(hit.code for hit in suggested), *(hit.code for hit in found)])
    return [_explained(db, hits[code]) for code in ordered][:limit]


def _fill(db: Database, rows: Iterable[DiagnosisRow], suggestions: Iterable[SuggestionRow]) -> int:
    for table in TABLES:
        db.execute(f"DROP TABLE IF EXISTS {table}")  # names of our own, above
    for statement in SHAPE:
        db.execute(statement)
    ordered = sorted(rows, key=lambda row: (not row.billable, len(row.description), row.code))
    db.conn.executemany(
        "INSERT INTO diagnosis VALUES (?, ?, ?, ?, ?)",
        ((n, row.code, _key(row.code), row.billable, row.description) for n, row in enumerate(ordered, 1)),
    )
    db.execute("CREATE INDEX diagnosis_key ON diagnosis (key)")
    db.execute("INSERT INTO diagnosis_fts (diagnosis_fts) VALUES ('rebuild')")
    db.execute("CREATE VIRTUAL TABLE temp.diagnosis_terms USING fts5vocab(main, 'diagnosis_fts', 'row')")
    db.execute("INSERT INTO diagnosis_word SELECT term FROM temp.diagnosis_terms")
    db.execute("DROP TABLE temp.diagnosis_terms")
    db.execute("INSERT INTO diagnosis_word_fts (word) SELECT word FROM diagnosis_word WHERE length(word) > 3")
    db.conn.executemany(
        "INSERT INTO diagnosis_suggestion VALUES (?, ?, ?)",
        ((each.asked.casefold(), code, each.why) for each in suggestions for code in each.codes),
    )
    return len(ordered)


def _key(code: str) -> str:
    """A code as it is compared: without its dot, in capitals."""
    return code.replace(".", "").upper()


def _suggested(db: Database, typed: str) -> list[DiagnosisHit]:
    asked = typed.casefold()
    if len(asked) < 3:
        return []
    meant = json.dumps(_meant(db, re.findall(r"[^\W_]+", asked)[:MOST_WORDS]))
    rows = db.execute(SUGGESTED, {"asked": asked, "key": re.sub(r"[\s.]", "", asked), "meant": meant})
    return [DiagnosisHit(code, text, bool(billable), why=why) for code, text, billable, why in rows.fetchall()]


def _meant(db: Database, words: Sequence[str]) -> list[str]:
    """The everyday words that somebody means who typed these in another order, or with a slip in one of them."""
    if not words or max(map(len, words)) < LONG_WORD or any(word[-1].isdigit() for word in words):
        return []
    phrases = db.execute("SELECT DISTINCT asked FROM diagnosis_suggestion WHERE asked NOT GLOB '*[0-9]*'").fetchall()
    spelled = [(asked, asked.split()) for (asked,) in phrases]
    return [
        asked for asked, known in spelled if len(known) <= len(words) and all(_is_among(word, known) for word in words)
    ]


def _is_among(word: str, known: Sequence[str]) -> bool:
    if word in known:
        return True
    most = 1 if len(word) == LONG_WORD else 2
    return len(word) >= LONG_WORD and any(each.startswith(word) or slips(word, each, most) <= most for each in known)


def _by_code(db: Database, typed: str, limit: int) -> list[DiagnosisHit]:
    """Codes that begin so: the billable ones, and at the end the category that was typed."""
    key = re.sub(r"[\s.]", "", typed).upper()
    if not key.isalnum() or not (len(key) == 1 or any(letter.isdigit() for letter in key)) or key[0].isdigit():
        return []
    span = (key, key + LAST)
    leaves = _hits(db, BY_CODE, (*span, limit))
    exact = _hits(db, CATEGORY, (key,))
    return [*leaves[: limit - len(exact)], *exact]


def _by_words(db: Database, typed: str, limit: int) -> list[DiagnosisHit]:
    words = re.findall(r"[^\W_]+", typed.casefold())[:MOST_WORDS]
    found: list[DiagnosisHit] = []
    for query, enough in _queries(db, words, limit):
        found = _hits(db, BY_WORDS, (query, max(limit, LOOKED_AT)))
        if len(found) >= enough:
            break
    return _whole_words_first(found, words)[:limit]


def _queries(db: Database, words: Sequence[str], limit: int) -> Iterator[tuple[str, int]]:
    """What to look for, the plainest and quickest reading first, and how many hits make the next reading needless.

    Whole words are answered without reading the whole index; a word that is only begun is not.
    """
    if not words:
        return
    known = [stands(db, word) for word in words]
    if all(known):
        yield " AND ".join(f'"{word}"' for word in words), limit
    meant = [word if known_word else nearest(db, word) for word, known_word in zip(words, known, strict=True)]
    whole = [f'"{word}"' if known_word else begun(db, word) for word, known_word in zip(meant, known, strict=True)]
    yield " AND ".join([*whole[:-1], begun(db, meant[-1])]), 1
    if len(words) > 1:
        yield " AND ".join(begun(db, word) for word in meant), 1


def _whole_words_first(found: list[DiagnosisHit], words: Sequence[str]) -> list[DiagnosisHit]:
    """The order as found, but billable codes that have every word whole come before those that only begin so."""
    wanted = set(words)

    def misses(hit: DiagnosisHit) -> tuple[bool, bool]:
        return not hit.billable, not wanted <= set(re.findall(r"[^\W_]+", hit.description.casefold()))

    return sorted(found, key=misses)


def _hits(db: Database, query: str, values: Sequence[Any]) -> list[DiagnosisHit]:
    rows = db.execute(query, values).fetchall()
    return [DiagnosisHit(code, description, bool(billable)) for code, description, billable in rows]


def _explained(db: Database, hit: DiagnosisHit) -> DiagnosisHit:
    """A category with the billable codes below it."""
    if hit.billable:
        return hit
    key = _key(hit.code)
    rows = db.execute(
        "SELECT code FROM diagnosis WHERE key >= ? AND key < ? AND billable = 1 ORDER BY key LIMIT ?",
        (key, key + LAST, MOST_LEAVES),
    )
    return replace(hit, billable_leaves=tuple(code for (code,) in rows.fetchall()))

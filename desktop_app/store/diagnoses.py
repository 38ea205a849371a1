"""The diagnoses beside the vault: a search table made from the shipped edition when it is first asked for.

It is public text and can be made anew at any time, so it lies in a file of its own that no backup carries; the file is
encrypted like the vault, because which codes were looked up is nobody's business.
"""

import csv
import gzip
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop_app.store import diagnosis_search
from desktop_app.store.connection import known_driver_errors
from desktop_app.store.diagnosis_search import DiagnosisHit
from desktop_app.store.disk import known_disk_errors, write_atomically
from desktop_app.store.driver import Database, connect
from desktop_app.store.errors import VaultDamaged

DIAGNOSES_FILE = "diagnoses.db"
OWN_EDITION = "icd10cm-{year}.tsv.gz"


@dataclass(frozen=True, slots=True)
class ShippedDiagnosis:
    """A code with its dot, whether it can be billed, and its public description."""

    code: str
    billable: bool
    description: str


@dataclass(frozen=True, slots=True)
class ShippedSuggestion:
    """What people type, what they mean, and why."""

    asked: str
    codes: tuple[str, ...]
    why: str


class Diagnoses:
    """The search table in `folder`, under `key` (32 bytes), made from the edition in `source`."""

    def __init__(self, folder: Path, key: bytes, source: Path) -> None:
        self._path = folder / DIAGNOSES_FILE
        self._key = key
        self._source = source
        self._db: Database | None = None
        self._text = b""  # the edition as it is shipped, while the table is not open

    def search(self, typed: str, limit: int = 20) -> list[DiagnosisHit]:
        """The likeliest diagnoses for what is typed so far; nothing where no edition was shipped."""
        db = self._ready()
        with known_driver_errors():
            return [] if db is None else diagnosis_search.search(db, typed, limit)

    def text_of(self, code: str) -> str:
        """The description of a code with or without its dot; "" where it is unknown."""
        if self._db is None:
            return self._text_in_edition(code)
        with known_driver_errors():
            key = code.replace(".", "").upper()
            found = self._db.execute("SELECT description FROM diagnosis WHERE key = ?", [key]).fetchone()
        return str(found[0]) if found else ""

    def add_edition(self, fiscal_year: int, packed: bytes) -> None:
        """Keep a later edition (public text, lines of code, 0 or 1, description) beside the vault; raises DiskFull."""
        target = self._path.parent / OWN_EDITION.format(year=fiscal_year)
        write_atomically(target, gzip.compress(packed, mtime=0))
        self.close()
        self._text = b""

    def own_edition(self) -> tuple[int, Path] | None:
        """The fiscal year and file of the latest edition that was added, or None."""
        found = self.own_editions()
        return found[-1] if found else None

    def own_editions(self) -> list[tuple[int, Path]]:
        """The fiscal year and file of every edition that was added, the earliest first."""
        found = sorted(self._path.parent.glob(OWN_EDITION.format(year="*")))
        return [(_year_of(file), file) for file in found]

    def edition_in_force(self) -> bytes:
        """The lines of the edition that is searched, as `add_edition` takes them; empty where there is none."""
        edition = self._edition()
        with known_disk_errors():
            return gzip.decompress(edition.read_bytes()) if edition is not None else b""

    def remove_edition(self, fiscal_year: int) -> None:
        """Go back to the edition before."""
        self.close()
        self._text = b""
        with known_disk_errors():
            (self._path.parent / OWN_EDITION.format(year=fiscal_year)).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def _text_in_edition(self, code: str) -> str:
        """Making the table takes seconds; a chart that only shows its diagnoses does not wait for that."""
        edition = self._edition()
        if not self._text and edition is not None:
            with known_disk_errors():
                self._text = b"\n" + gzip.decompress(edition.read_bytes())
        plain = code.replace(".", "").upper()
        dotted = f"{plain[:3]}.{plain[3:]}" if len(plain) > 3 else plain
        begins = self._text.find(f"\n{dotted}\t".encode())
        line = self._text[begins + 1 : self._text.find(b"\n", begins + 1)] if begins >= 0 else b""
        return line.decode().rpartition("\t")[2]

    def _edition(self) -> Path | None:
        """The latest of the practice's editions and the shipped one; of the same year the shipped one has more."""
        shipped = next(iter(sorted(self._source.glob("*.tsv.gz"), reverse=True)), None)
        own = self.own_edition()
        is_later = own is not None and (shipped is None or own[0] > _year_of(shipped))
        return own[1] if own is not None and is_later else shipped

    def _ready(self) -> Database | None:
        """The open table, made first where it is missing, damaged or of another edition."""
        edition = self._edition()
        if self._db is None and edition is not None:
            try:
                self._db = self._opened(edition)
            except VaultDamaged:
                self._forget()
                self._db = self._opened(edition)
            self._text = b""
        return self._db

    def _opened(self, edition: Path) -> Database:
        with known_driver_errors(), known_disk_errors():
            db = connect(self._path, self._key)
            try:
                db.execute("PRAGMA synchronous = OFF")  # what a power cut tears is made anew
                if not _holds(db, edition):
                    _fill(db, edition, self._source)
            except BaseException:
                db.close()
                raise
        return db

    def _forget(self) -> None:
        for file in self._path.parent.glob(DIAGNOSES_FILE + "*"):
            with suppress(OSError):
                file.unlink()


def _holds(db: Database, edition: Path) -> bool:
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'edition'").fetchone():
        return False
    return bool(diagnosis_search.is_built(db) and db.execute("SELECT name FROM edition").fetchone() == _named(edition))


def _fill(db: Database, edition: Path, source: Path) -> None:
    diagnosis_search.build(db, _rows(edition), _suggestions(source / "suggestions.csv"))
    db.execute("DROP TABLE IF EXISTS edition")
    db.execute("CREATE TABLE edition (name TEXT NOT NULL) STRICT")
    db.execute("INSERT INTO edition (name) VALUES (?)", _named(edition))


def _named(edition: Path) -> tuple[str]:
    return (f"{edition.name} {edition.stat().st_size}",)


def _rows(edition: Path) -> Iterator[ShippedDiagnosis]:
    with gzip.open(edition, "rt", encoding="utf-8") as lines:
        for line in lines:
            code, billable, description = line.rstrip("\n").split("\t")
            yield ShippedDiagnosis(code, billable == "1", description)


def _suggestions(file: Path) -> Iterator[ShippedSuggestion]:
    if not file.is_file():
        return
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            yield ShippedSuggestion(row["asked"], tuple(row["codes"].split()), row["why"])


def _year_of(edition: Path) -> int:
    """The fiscal year in the name of an edition's file."""
    return int(edition.name.split("-")[1].split(".")[0])

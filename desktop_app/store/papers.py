"""Papers as they were given away: superbills under gapless numbers, and handouts. Their bytes never change."""

from datetime import datetime

from desktop_app.domain.papers.issued import GivenHandout, IssuedSuperbill
from desktop_app.store.connection import Connection
from desktop_app.store.errors import NotFound
from desktop_app.store.rows.papers import handout_from, handout_row, superbill_from, superbill_row
from desktop_app.store.rows.scalars import Row, instant


class Superbills:
    """Issued superbills; a void one keeps its number and its bytes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_number(self, year: int) -> str:
        """The number after the last of the year: "2026-00001". It is taken only when a superbill is added under it."""
        last = self._connection.rows("SELECT max(place) AS last FROM superbill WHERE year = ?", [year])[0]["last"]
        return f"{year}-{(last or 0) + 1:05}"

    def add(self, paper: IssuedSuperbill) -> None:
        """Keep a superbill as issued. Its number has to be the next of its year, or ValueError."""
        if paper.number != self.next_number(int(paper.number.split("-")[0])):
            raise ValueError("superbill numbers leave no gap")
        self._connection.add(
            "superbill_session",
            (
                {"number": paper.number, "place": place, "session_id": session_id}
                for place, session_id in enumerate(paper.session_ids)
            ),
        )
        self._connection.add("superbill", [superbill_row(paper)])

    def void(self, number: str, at: datetime, reason: str) -> None:
        """Void it, once. Raises RecordIsSigned where it is void already, NotFound where there is none."""
        self.get(number)
        self._connection.write(
            "UPDATE superbill SET voided_at = ?, void_reason = ? WHERE number = ?", [instant(at), reason, number]
        )

    def get(self, number: str) -> IssuedSuperbill:
        """One superbill with its bytes. Raises NotFound."""
        found = self._read("number = ?", number)
        if not found:
            raise NotFound("superbill")
        return found[0]

    def of_session(self, session_id: str) -> tuple[IssuedSuperbill, ...]:
        """The superbills that cover this session, oldest first, void ones too."""
        return self._read("number IN (SELECT number FROM superbill_session WHERE session_id = ?)", session_id)

    def valid_numbers(self, session_id: str, patient_id: str = "") -> tuple[str, ...]:
        """The numbers of the superbills that cover this session and are not void (of one patient where named).

        Oldest first; lists ask this, because the papers themselves are large.
        """
        rows = self._connection.rows(
            "SELECT number FROM superbill WHERE voided_at IS NULL AND (? = '' OR patient_id = ?) AND number IN"
            " (SELECT number FROM superbill_session WHERE session_id = ?) ORDER BY year, place",
            [patient_id, patient_id, session_id],
        )
        return tuple(row["number"] for row in rows)

    def numbers_between(self, start: datetime, end: datetime) -> tuple[str, ...]:
        """The numbers that were issued from `start` up to before `end` (aware) and are not void, oldest first."""
        rows = self._connection.rows(
            "SELECT number FROM superbill WHERE voided_at IS NULL AND issued_at >= ? AND issued_at < ?"
            " ORDER BY year, place",
            [instant(start), instant(end)],
        )
        return tuple(row["number"] for row in rows)

    def of_patient(self, patient_id: str) -> tuple[IssuedSuperbill, ...]:
        """The patient's superbills, oldest first, void ones too."""
        return self._read("patient_id = ?", patient_id)

    def _read(self, where: str, value: str) -> tuple[IssuedSuperbill, ...]:
        rows = self._connection.rows(
            f"SELECT * FROM superbill WHERE {where} ORDER BY year, place",  # noqa: S608 (our own words)
            [value],
        )
        return tuple(superbill_from(row, self._sessions_of(row)) for row in rows)

    def _sessions_of(self, row: Row) -> tuple[str, ...]:
        rows = self._connection.rows(
            "SELECT session_id FROM superbill_session WHERE number = ? ORDER BY place", [row["number"]]
        )
        return tuple(part["session_id"] for part in rows)


class Handouts:
    """Handouts as they were given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, handout: GivenHandout) -> None:
        """Keep a handout as given."""
        self._connection.add("handout", [handout_row(handout)])

    def of_session(self, session_id: str) -> tuple[GivenHandout, ...]:
        """The handouts of a session, in the order in which they were given."""
        return self._read("session_id", session_id)

    def of_patient(self, patient_id: str) -> tuple[GivenHandout, ...]:
        """All handouts about a patient, oldest first."""
        return self._read("patient_id", patient_id)

    def _read(self, column: str, value: str) -> tuple[GivenHandout, ...]:
        rows = self._connection.rows(
            f"SELECT * FROM handout WHERE {column} = ? ORDER BY given_at, rowid",  # noqa: S608 (our own column)
            [value],
        )
        return tuple(map(handout_from, rows))

"""The table of the ledger: lines are added, and read; the database refuses to change or delete one."""

from collections.abc import Sequence

from desktop_app.domain.money.ledger import MoneyLine
from desktop_app.store.connection import Connection
from desktop_app.store.errors import NotFound
from desktop_app.store.rows.money import money_from, money_row


class Money:
    """Payments, adjustments and their reversals."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_number(self) -> int:
        """The number after the last line; it is taken only when a line is added under it."""
        last = self._connection.rows("SELECT max(number) AS last FROM money_line")[0]["last"]
        return int(last or 0) + 1

    def next_receipt(self, year: int) -> str:
        """The receipt number after the last of the year: "R-2026-00001"."""
        count = self._connection.rows("SELECT count(*) AS count FROM money_line WHERE receipt LIKE ?", [f"R-{year}-%"])[
            0
        ]["count"]
        return f"R-{year}-{count + 1:05}"

    def add(self, line: MoneyLine) -> None:
        """Keep a line. Raises RecordIsSigned where it is not the next, or counts back what is no whole line."""
        self._connection.add("money_line", [money_row(line)])

    def get(self, line_id: str) -> MoneyLine:
        """One line. Raises NotFound."""
        return self._one("id", line_id)

    def of_receipt(self, receipt: str) -> MoneyLine:
        """The payment with this receipt number. Raises NotFound."""
        return self._one("receipt", receipt)

    def of_patient(self, patient_id: str) -> tuple[MoneyLine, ...]:
        """The lines of a patient in the order in which they were written."""
        rows = self._connection.rows("SELECT * FROM money_line WHERE patient_id = ? ORDER BY number", [patient_id])
        return tuple(map(money_from, rows))

    def of_sessions(self, patient_id: str, session_ids: Sequence[str]) -> tuple[MoneyLine, ...]:
        """The lines of a patient for these visits (at most a few hundred), in the order in which they were written."""
        marks = ", ".join("?" * len(session_ids))
        rows = self._connection.rows(
            f"SELECT * FROM money_line WHERE patient_id = ? AND session_id IN ({marks}) ORDER BY number",  # noqa: S608 (marks only)
            [patient_id, *session_ids],
        )
        return tuple(map(money_from, rows))

    def _one(self, column: str, value: str) -> MoneyLine:
        rows = self._connection.rows(f"SELECT * FROM money_line WHERE {column} = ?", [value])  # noqa: S608 (our columns)
        if not rows:
            raise NotFound("payment")
        return money_from(rows[0])

"""The list of what left the practice about each patient. The audit trail holds the digest of every entry."""

from desktop_app.domain.papers.disclosure import Disclosure
from desktop_app.store.connection import Connection
from desktop_app.store.rows.scalars import Row, instant, instant_from


class Disclosures:
    """Entries are added with the act of printing or saving, and never changed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, disclosure: Disclosure) -> None:
        """Keep an entry."""
        self._connection.add("disclosure", [_row(disclosure)])

    def of_patient(self, patient_id: str) -> tuple[Disclosure, ...]:
        """What left about one patient, the newest first."""
        rows = self._connection.rows(
            "SELECT * FROM disclosure WHERE patient_id = ? ORDER BY at DESC, rowid DESC", [patient_id]
        )
        return tuple(map(_from, rows))

    def all(self) -> tuple[Disclosure, ...]:
        """Every entry, the newest first."""
        return tuple(map(_from, self._connection.rows("SELECT * FROM disclosure ORDER BY at DESC, rowid DESC")))

    def patients_of(self, paper_id: str) -> tuple[str, ...]:
        """Whom a paper is about: that of a superbill, handout or receipt, or everybody in a session."""
        rows = self._connection.rows(
            "SELECT patient_id FROM superbill WHERE number = ?1 UNION SELECT patient_id FROM handout WHERE id = ?1"
            " UNION SELECT patient_id FROM money_line WHERE receipt = ?1"
            " UNION SELECT patient_id FROM session_patient WHERE session_id = ?1 ORDER BY patient_id",
            [paper_id],
        )
        return tuple(row["patient_id"] for row in rows)

    def changed(self) -> tuple[str, ...]:
        """The ids of entries that are not what the audit trail says they were, or that are gone."""
        told = {
            (row["record_id"], row["digest"])
            for row in self._connection.rows(
                "SELECT substr(detail, 12, 16) AS record_id, substr(detail, 29) AS digest FROM audit"
                " WHERE detail LIKE 'disclosure %'"
            )
        }
        kept = {(entry.id, entry.digest) for entry in self.all()}
        return tuple(sorted({entry_id for entry_id, _ in told ^ kept}))


def detail_of(disclosure: Disclosure) -> str:
    """What the audit line of the disclosure says."""
    return f"disclosure {disclosure.id} {disclosure.digest}"


def _row(disclosure: Disclosure) -> Row:
    return {
        "id": disclosure.id,
        "at": instant(disclosure.at),
        "user": disclosure.user,
        "patient_id": disclosure.patient_id,
        "how": disclosure.how,
        "paper": disclosure.paper,
        "paper_id": disclosure.paper_id,
        "recipient": disclosure.recipient,
        "purpose": disclosure.purpose,
    }


def _from(row: Row) -> Disclosure:
    return Disclosure(**(row | {"at": instant_from(row["at"])}))

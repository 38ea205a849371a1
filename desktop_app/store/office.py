"""The tables of the practice: itself, its clinicians, payers, fees and settings."""

from decimal import Decimal

from desktop_app.domain.people.practice import Clinician, Payer, Practice
from desktop_app.store.connection import Connection
from desktop_app.store.errors import NotFound
from desktop_app.store.rows.people import (
    clinician_from,
    clinician_row,
    payer_from,
    payer_row,
    practice_from,
    practice_row,
)
from desktop_app.store.rows.scalars import cents, dollars


class Practices:
    """The one practice of this vault."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> Practice | None:
        """The practice, or None before it was set up."""
        rows = self._connection.rows("SELECT * FROM practice")
        return practice_from(rows[0]) if rows else None

    def save(self, practice: Practice) -> None:
        """Keep the practice as it is now."""
        self._connection.put("practice", practice_row(practice), key="only_one")


class Clinicians:
    """Who trains and signs."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Clinician, ...]:
        """All clinicians in the order in which they were entered."""
        return tuple(map(clinician_from, self._connection.rows("SELECT * FROM clinician ORDER BY rowid")))

    def get(self, clinician_id: str) -> Clinician:
        """One clinician. Raises NotFound."""
        rows = self._connection.rows("SELECT * FROM clinician WHERE id = ?", [clinician_id])
        if not rows:
            raise NotFound("clinician")
        return clinician_from(rows[0])

    def save(self, clinician: Clinician) -> None:
        """Keep the clinician as they are now."""
        self._connection.put("clinician", clinician_row(clinician))


class Payers:
    """Who pays."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Payer, ...]:
        """All payers by name."""
        return tuple(map(payer_from, self._connection.rows("SELECT * FROM payer ORDER BY name COLLATE NOCASE, id")))

    def get(self, payer_id: str) -> Payer:
        """One payer. Raises NotFound."""
        rows = self._connection.rows("SELECT * FROM payer WHERE id = ?", [payer_id])
        if not rows:
            raise NotFound("payer")
        return payer_from(rows[0])

    def save(self, payer: Payer) -> None:
        """Keep the payer as it is now."""
        self._connection.put("payer", payer_row(payer))


class Fees:
    """The practice's own charge per unit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> dict[str, Decimal]:
        """Dollars per unit by code."""
        rows = self._connection.rows("SELECT code, cents FROM fee ORDER BY code")
        return {row["code"]: dollars(row["cents"]) for row in rows}

    def save(self, code: str, amount: Decimal | None) -> None:
        """Set the fee of a code in dollars, or take it away with None."""
        if amount is None:
            self._connection.write("DELETE FROM fee WHERE code = ?", [code])
        else:
            self._connection.put("fee", {"code": code, "cents": cents(amount)}, key="code")


class Settings:
    """Small things the whole practice shares, as text."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: str = "") -> str:
        """What was set, else the default."""
        rows = self._connection.rows("SELECT value FROM setting WHERE key = ?", [key])
        return str(rows[0]["value"]) if rows else default

    def set(self, key: str, value: str) -> None:
        """Set it."""
        self._connection.put("setting", {"key": key, "value": value}, key="key")

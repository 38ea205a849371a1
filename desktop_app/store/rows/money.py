"""A line of the ledger as a row, and back."""

from datetime import date

from desktop_app.domain.money.ledger import MoneyLine
from desktop_app.store.rows.scalars import Row, cents, dollars, instant, instant_from


def money_row(line: MoneyLine) -> Row:
    """A line's row."""
    return {
        "number": line.number,
        "id": line.id,
        "at": instant(line.at),
        "on_day": line.on.isoformat(),
        "patient_id": line.patient_id,
        "session_id": line.session_id or None,
        "kind": line.kind,
        "cents": cents(line.amount),
        "method": line.method,
        "reference": line.reference,
        "reason": line.reason,
        "reverses": line.reverses or None,
        "receipt": line.receipt or None,
        "taken_by": line.taken_by,
    }


def money_from(row: Row) -> MoneyLine:
    """A line."""
    return MoneyLine(
        id=row["id"],
        number=row["number"],
        at=instant_from(row["at"]),
        on=date.fromisoformat(row["on_day"]),
        patient_id=row["patient_id"],
        kind=row["kind"],
        amount=dollars(row["cents"]),
        session_id=row["session_id"] or "",
        method=row["method"],
        reference=row["reference"],
        reason=row["reason"],
        reverses=row["reverses"] or "",
        receipt=row["receipt"] or "",
        taken_by=row["taken_by"],
    )

"""Receipts on paper as they were issued. Their bytes never change."""

from desktop_app.store.connection import Connection


class Receipts:
    """A receipt is kept when its payment is taken; those from before that was so have no kept paper."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, receipt: str, pdf: bytes) -> None:
        """Keep the paper of a payment that stands in the ledger."""
        self._connection.add("receipt_paper", [{"receipt": receipt, "pdf": pdf}])

    def find(self, receipt: str) -> bytes | None:
        """The bytes as issued; None where none were kept."""
        rows = self._connection.rows("SELECT pdf FROM receipt_paper WHERE receipt = ?", [receipt])
        return bytes(rows[0]["pdf"]) if rows else None

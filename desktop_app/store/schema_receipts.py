"""The shape of receipts as they were issued: the bytes of each, which the database refuses to change or delete."""

_TABLE = """
CREATE TABLE receipt_paper (
    receipt TEXT PRIMARY KEY REFERENCES money_line (receipt), pdf BLOB NOT NULL
) STRICT;
"""


def _refuse(act: str) -> str:
    return (
        f"CREATE TRIGGER receipt_paper_is_kept_{act.lower()} BEFORE {act} ON receipt_paper"
        " BEGIN SELECT RAISE(ABORT, 'record is kept'); END;\n"
    )


RECEIPTS = _TABLE + _refuse("UPDATE") + _refuse("DELETE")

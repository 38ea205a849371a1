"""The ledger: its lines are added under the next number, and never changed or taken out."""

_TABLE = """
CREATE TABLE money_line (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, on_day TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id), session_id TEXT REFERENCES training_session (id),
    kind TEXT NOT NULL CHECK (kind IN ('payment', 'adjustment', 'reversal')),
    cents INTEGER NOT NULL CHECK (cents > 0), method TEXT NOT NULL, reference TEXT NOT NULL, reason TEXT NOT NULL,
    reverses TEXT UNIQUE REFERENCES money_line (id), receipt TEXT UNIQUE, taken_by TEXT NOT NULL,
    CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
    CHECK ((kind = 'payment') = (receipt IS NOT NULL)),
    CHECK ((kind = 'payment') = (method <> '')),
    CHECK (kind = 'payment' OR reason <> '')
) STRICT;
CREATE INDEX money_line_by_patient ON money_line (patient_id, number);
CREATE INDEX money_line_by_session ON money_line (session_id);
"""

_NOT_THE_NEXT = "NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM money_line)"
_NO_COUNTERPART = (
    "NEW.kind = 'reversal' AND NOT EXISTS (SELECT 1 FROM money_line WHERE id = NEW.reverses AND kind <> 'reversal'"
    " AND cents = NEW.cents AND patient_id = NEW.patient_id AND session_id IS NEW.session_id)"
)


def _refuse(name: str, act: str, when: str) -> str:
    return (
        f"CREATE TRIGGER money_line_{name} BEFORE {act} ON money_line WHEN {when}"
        " BEGIN SELECT RAISE(ABORT, 'record is kept'); END;\n"
    )


MONEY = (
    _TABLE
    + _refuse("is_the_next", "INSERT", _NOT_THE_NEXT)
    + _refuse("counts_back_a_whole_line", "INSERT", _NO_COUNTERPART)
    + _refuse("is_kept_update", "UPDATE", "1")
    + _refuse("is_kept_delete", "DELETE", "1")
)

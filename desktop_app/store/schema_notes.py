"""What a note gained: own wordings, tries, equipment, answers at the start, addenda, co-signatures, and the chain.

The database takes only the next link of the chain of seals, and keeps every addendum and co-signature as it came.
"""

COLUMNS = """
ALTER TABLE training_session ADD COLUMN competency TEXT NOT NULL DEFAULT '';
ALTER TABLE training_session ADD COLUMN own_fields TEXT NOT NULL DEFAULT '[]';
ALTER TABLE training_session ADD COLUMN answers TEXT NOT NULL DEFAULT '[]';
ALTER TABLE training_session ADD COLUMN not_billed_because TEXT NOT NULL DEFAULT '';
ALTER TABLE taught_skill ADD COLUMN equipment TEXT NOT NULL DEFAULT '';
ALTER TABLE mark ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]';
CREATE INDEX session_by_signer ON training_session (signed_by, started_at);
"""

TABLES = """
CREATE TABLE addendum (
    id TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES training_session (id),
    author_id TEXT NOT NULL REFERENCES clinician (id), text TEXT NOT NULL CHECK (text <> ''),
    event_at TEXT NOT NULL, entered_at TEXT NOT NULL, seal TEXT NOT NULL
) STRICT;
CREATE INDEX addendum_by_session ON addendum (session_id, entered_at);
CREATE TABLE cosignature (
    session_id TEXT PRIMARY KEY REFERENCES training_session (id),
    clinician_id TEXT NOT NULL REFERENCES clinician (id), signed_at TEXT NOT NULL,
    remark TEXT NOT NULL, seal TEXT NOT NULL
) STRICT;
CREATE TABLE seal_link (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('note', 'addendum', 'cosignature')),
    record_id TEXT NOT NULL, session_id TEXT NOT NULL REFERENCES training_session (id), at TEXT NOT NULL,
    seal TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (kind, record_id)
) STRICT;
CREATE INDEX seal_link_by_session ON seal_link (session_id);
CREATE TABLE seal_chain_end (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1), links INTEGER NOT NULL, hash TEXT NOT NULL
) STRICT;
INSERT INTO seal_chain_end VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO setting (key, value)
    SELECT 'seals to adopt', 'yes' WHERE EXISTS (SELECT 1 FROM training_session WHERE state = 'signed');
CREATE TABLE practice_skill (
    place INTEGER PRIMARY KEY, text TEXT NOT NULL, discipline TEXT NOT NULL, service TEXT NOT NULL,
    topic TEXT NOT NULL, UNIQUE (text, discipline, service)
) STRICT;
CREATE TABLE snippet (
    place INTEGER PRIMARY KEY, field TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (field, text)
) STRICT;
"""


def _refuse(name: str, act: str, table: str, when: str, why: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{why}'); END;\n"


def _unsigned(row: str) -> str:
    return f"(SELECT state FROM training_session WHERE id = {row}.session_id) IS NOT 'signed'"  # noqa: S608 (our words)


_SIGNED, _KEPT = "record is signed", "record is kept"
_NOT_THE_NEXT = (
    "NEW.number <> (SELECT links + 1 FROM seal_chain_end) OR NEW.previous <> (SELECT hash FROM seal_chain_end)"
)
_NOT_ONE_FURTHER = (
    "NEW.links <> OLD.links + 1 OR NOT EXISTS"
    " (SELECT 1 FROM seal_link WHERE number = NEW.links AND hash = NEW.hash AND previous = OLD.hash)"
)

FROZEN = "".join(
    [
        _refuse("addendum_to_signed_only", "INSERT", "addendum", _unsigned("NEW"), _KEPT),
        _refuse("addendum_is_signed_update", "UPDATE", "addendum", "1", _SIGNED),
        _refuse("addendum_is_signed_delete", "DELETE", "addendum", "1", _SIGNED),
        _refuse("cosignature_to_signed_only", "INSERT", "cosignature", _unsigned("NEW"), _KEPT),
        _refuse("cosignature_is_signed_update", "UPDATE", "cosignature", "1", _SIGNED),
        _refuse("cosignature_is_signed_delete", "DELETE", "cosignature", "1", _SIGNED),
        _refuse("seal_link_is_the_next", "INSERT", "seal_link", _NOT_THE_NEXT, _KEPT),
        _refuse("seal_link_is_kept_update", "UPDATE", "seal_link", "1", _KEPT),
        _refuse("seal_link_is_kept_delete", "DELETE", "seal_link", "1", _KEPT),
        _refuse("seal_chain_end_goes_on", "UPDATE", "seal_chain_end", _NOT_ONE_FURTHER, _KEPT),
        _refuse("seal_chain_end_is_kept", "DELETE", "seal_chain_end", "1", _KEPT),
        _refuse("seal_chain_has_one_end", "INSERT", "seal_chain_end", "1", _KEPT),
    ]
)

NOTES = COLUMNS + TABLES + FROZEN

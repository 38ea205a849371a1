"""What stands beside the audit trail: the seal that shows a cut end, and the list of what was given to whom."""

SCHEMA = """
CREATE TABLE audit_seal (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    number INTEGER NOT NULL, head TEXT NOT NULL, mac TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_seal_is_kept_delete BEFORE DELETE ON audit_seal
    BEGIN SELECT RAISE(ABORT, 'record is kept'); END;
CREATE TABLE disclosure (
    id TEXT PRIMARY KEY, at TEXT NOT NULL, user TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
    how TEXT NOT NULL, paper TEXT NOT NULL, paper_id TEXT NOT NULL, recipient TEXT NOT NULL, purpose TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_by_patient ON disclosure (patient_id, at);
CREATE TRIGGER disclosure_is_kept_update BEFORE UPDATE ON disclosure
    BEGIN SELECT RAISE(ABORT, 'record is kept'); END;
CREATE TRIGGER disclosure_is_kept_delete BEFORE DELETE ON disclosure
    BEGIN SELECT RAISE(ABORT, 'record is kept'); END;
"""

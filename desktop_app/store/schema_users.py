"""The people with a passphrase of their own. Their keys are in the header; who they are is only in here."""

SCHEMA = """
CREATE TABLE vault_user (
    id TEXT PRIMARY KEY, name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('owner', 'clinician', 'assistant', 'biller')),
    clinician_id TEXT REFERENCES clinician (id) DEFERRABLE INITIALLY DEFERRED,
    added_at TEXT NOT NULL, removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX vault_user_by_name ON vault_user (name COLLATE NOCASE) WHERE removed_at IS NULL;
"""

"""Handouts while they are composed: one draft for each caregiver of a session, with the photo that it shows."""

HANDOUT_DRAFTS = """
CREATE TABLE handout_draft (
    session_id TEXT NOT NULL REFERENCES training_session (id),
    caregiver_id TEXT NOT NULL REFERENCES caregiver (id),
    choice TEXT NOT NULL,
    photo BLOB NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (session_id, caregiver_id)
) STRICT;
"""

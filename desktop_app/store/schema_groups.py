"""The tables of group training: which records belong to one group, who came, and what is written for all of them.

Every member has a whole record of their own; these tables only tie the records together. Once one of them is signed,
the database keeps who was in the group.
"""

TABLES = """
CREATE TABLE training_group (
    id TEXT PRIMARY KEY, clinician_id TEXT NOT NULL REFERENCES clinician (id), formed_at TEXT NOT NULL
) STRICT;
CREATE TABLE group_member (
    group_id TEXT NOT NULL REFERENCES training_group (id), place INTEGER NOT NULL,
    session_id TEXT NOT NULL UNIQUE REFERENCES training_session (id),
    attendance TEXT NOT NULL CHECK (attendance IN ('expected', 'here', 'left')),
    own_fields TEXT NOT NULL, PRIMARY KEY (group_id, place)
) STRICT;
CREATE TABLE group_text (
    group_id TEXT NOT NULL REFERENCES training_group (id), field TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (group_id, field)
) STRICT;
"""


def _is_signed(session_id: str) -> str:
    return f"(SELECT state FROM training_session WHERE id = {session_id}) = 'signed'"  # noqa: S608 (our words)


def _has_signed(group_id: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM group_member m JOIN training_session s ON s.id = m.session_id"  # noqa: S608 (our words)
        f" WHERE m.group_id = {group_id} AND s.state = 'signed')"
    )


def _refuse(name: str, table: str, act: str, when: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {when}"
        " BEGIN SELECT RAISE(ABORT, 'record is signed'); END;\n"
    )


_MEMBERSHIP = "(OLD.group_id, OLD.place, OLD.session_id, OLD.attendance)"
_MEMBERSHIP_NOW = "(NEW.group_id, NEW.place, NEW.session_id, NEW.attendance)"

FROZEN = "".join(
    [
        _refuse("group_is_signed_update", "training_group", "UPDATE", _has_signed("OLD.id")),
        _refuse("group_is_signed_delete", "training_group", "DELETE", _has_signed("OLD.id")),
        _refuse(
            "group_member_is_signed_insert",
            "group_member",
            "INSERT",
            f"{_has_signed('NEW.group_id')} OR {_is_signed('NEW.session_id')}",
        ),
        _refuse(
            "group_member_is_signed_update",
            "group_member",
            "UPDATE",
            f"{_is_signed('OLD.session_id')} OR {_is_signed('NEW.session_id')}"
            f" OR ({_MEMBERSHIP} IS NOT {_MEMBERSHIP_NOW}"
            f" AND ({_has_signed('OLD.group_id')} OR {_has_signed('NEW.group_id')}))",
        ),
        _refuse("group_member_is_signed_delete", "group_member", "DELETE", _has_signed("OLD.group_id")),
    ]
)

GROUPS = TABLES + FROZEN

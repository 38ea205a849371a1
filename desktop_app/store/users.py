"""The table of the people who may open the records; a removed one stays, because the audit trail names them."""

import secrets
from datetime import datetime

from desktop_app.domain.people.users import User
from desktop_app.store.connection import Connection
from desktop_app.store.driver import Database
from desktop_app.store.errors import NotFound
from desktop_app.store.rows.scalars import Row, instant

_COLUMNS = """
    SELECT id, name, role,
        coalesce(clinician_id, (SELECT min(id) FROM clinician WHERE clinician.name = vault_user.name)) AS clinician_id
    FROM vault_user
"""  # somebody who was entered before the clinicians is the one of the same name


def enter_first(db: Database, name: str, at: datetime) -> str:
    """The id of the one whose vault this is: entered as its owner where the records know nobody yet."""
    connection = Connection(db)
    users = Users(connection)
    if not users.all():
        with connection.transaction():
            users.add(User(secrets.token_hex(8), name, "owner"), at)
    return next((user.id for user in users.all() if user.name == name), users.all()[0].id)


class Users:
    """Those who may open the records now."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[User, ...]:
        """In the order in which they were added."""
        return tuple(map(_user_from, self._connection.rows(f"{_COLUMNS} WHERE removed_at IS NULL ORDER BY rowid")))

    def get(self, user_id: str) -> User:
        """One of them. Raises NotFound, also for somebody who was removed."""
        rows = self._connection.rows(f"{_COLUMNS} WHERE removed_at IS NULL AND id = ?", [user_id])
        if not rows:
            raise NotFound("user")
        return _user_from(rows[0])

    def add(self, user: User, at: datetime) -> None:
        """Somebody new; the name must not be that of another."""
        self._connection.add("vault_user", [_user_row(user) | {"added_at": instant(at), "removed_at": None}])

    def save(self, user: User) -> None:
        """Keep name, role and clinician as they are now."""
        self._connection.write(
            "UPDATE vault_user SET name = ?, role = ?, clinician_id = ? WHERE id = ?",
            [user.name, user.role, user.clinician_id, user.id],
        )

    def remove(self, user_id: str, at: datetime) -> None:
        """From now on not one of them; what they did keeps their name."""
        self._connection.write("UPDATE vault_user SET removed_at = ? WHERE id = ?", [instant(at), user_id])


def _user_row(user: User) -> Row:
    return {"id": user.id, "name": user.name, "role": user.role, "clinician_id": user.clinician_id}


def _user_from(row: Row) -> User:
    return User(row["id"], row["name"], row["role"], row["clinician_id"])

"""The practice's own phrases and skills, in the order in which they were kept."""

from collections.abc import Iterable
from typing import cast

from desktop_app.domain.billing.facts import Discipline, Service
from desktop_app.domain.training.session import NoteField
from desktop_app.domain.training.skill_library import LibrarySkill
from desktop_app.domain.training.snippets import Snippet
from desktop_app.store.connection import Connection


class Snippets:
    """Phrases that the practice wrote for parts of the note."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Snippet, ...]:
        """All of them."""
        rows = self._connection.rows("SELECT field, text FROM snippet ORDER BY place")
        return tuple(Snippet(cast("NoteField", row["field"]), row["text"], is_own=True) for row in rows)

    def replace(self, snippets: Iterable[Snippet]) -> None:
        """Keep these and no others."""
        self._connection.write("DELETE FROM snippet")
        self._connection.add("snippet", ({"field": snippet.field, "text": snippet.text} for snippet in snippets))


class PracticeSkills:
    """Skills that somebody in the practice taught in words of their own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[LibrarySkill, ...]:
        """All of them."""
        rows = self._connection.rows("SELECT text, discipline, service, topic FROM practice_skill ORDER BY place")
        return tuple(
            LibrarySkill(
                row["text"],
                row["topic"],
                cast("Discipline", row["discipline"]) if row["discipline"] else None,
                cast("Service", row["service"]),
                is_own=True,
            )
            for row in rows
        )

    def keep(self, skill: LibrarySkill) -> None:
        """Keep a skill, once for its discipline and kind of training."""
        self._connection.write(
            "INSERT INTO practice_skill (text, discipline, service, topic) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (text, discipline, service) DO UPDATE SET topic = excluded.topic",
            [skill.text, skill.discipline or "", skill.service, skill.topic],
        )

    def forget(self, skill: LibrarySkill) -> None:
        """Offer it no more; sessions that taught it are as they were."""
        self._connection.write(
            "DELETE FROM practice_skill WHERE text = ? AND discipline = ? AND service = ?",
            [skill.text, skill.discipline or "", skill.service],
        )

"""What can change, so that screens know when to look again."""

from typing import Final

PRACTICE: Final = "practice"
PATIENTS: Final = "patients"
SESSIONS: Final = "sessions"
PAPERS: Final = "papers"
MONEY: Final = "money"
BACKUPS: Final = "backups"
USERS: Final = "users"

Changed = frozenset[str]


def changed(*topics: str) -> Changed:
    """A set of topics, as every outcome carries it."""
    return frozenset(topics)

"""The paper with the recovery key: kept with valuable papers, never beside the computer."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """Twelve words in their order, the day on which they were made, and whose records they open."""

    words: tuple[str, ...]
    made_on: date
    practice: str = ""

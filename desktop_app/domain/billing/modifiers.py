"""The two-character modifiers on each line of a claim, in the order in which payers read them.

Source: Medicare Claims Processing Manual ch. 5 s. 20.1 (GP, GO, GN, CQ, CO); SSA 1833(g) (KX).
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from desktop_app.domain.billing.facts import Discipline, Modality, Profession

DISCIPLINE_MODIFIERS: dict[str, str] = {"PT": "GP", "OT": "GO", "SLP": "GN"}
ASSISTANT_MODIFIERS: dict[str, str] = {"PT": "CQ", "OT": "CO"}
MODALITY_MODIFIERS: tuple[tuple[Modality, str], ...] = (("video", "95"), ("audio", "93"))
DISCIPLINES: dict[Profession, Discipline] = {"PT": "PT", "PTA": "PT", "OT": "OT", "OTA": "OT", "SLP": "SLP"}
ASSISTANTS: dict[Profession, Profession] = {"PTA": "PT", "OTA": "OT"}
"""Each assistant with the profession that supervises it."""
MOST_ON_A_LINE = 4
DE_MINIMIS_PERCENT = 10


def assistant_percent(by_assistant: timedelta, counted: timedelta) -> int:
    """The assistant's share of the counted time in percent, half up to a whole number; 0 where nothing counted."""
    return (200 * by_assistant + counted) // (2 * counted) if counted else 0


def assistant_modifier(discipline: Discipline | None, by_assistant: timedelta, counted: timedelta) -> str | None:
    """CQ or CO where an assistant alone gave more than ten percent of the counted time, else None."""
    if discipline is None or not by_assistant:
        return None
    if assistant_percent(by_assistant, counted) <= DE_MINIMIS_PERCENT:
        return None
    return ASSISTANT_MODIFIERS.get(discipline)


def modifiers(
    discipline: Discipline | None, assistant: str | None, kx: bool, asked: Iterable[str], modalities: Sequence[Modality]
) -> tuple[str, ...]:
    """All modifiers of a line in order, none of them twice."""
    row: list[str | None] = [DISCIPLINE_MODIFIERS.get(discipline or ""), assistant, "KX" if kx else None]
    row += [modifier.strip() for modifier in asked]
    row += [modifier for modality, modifier in MODALITY_MODIFIERS if modality in modalities]
    return tuple(dict.fromkeys(modifier for modifier in row if modifier))

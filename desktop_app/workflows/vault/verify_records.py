"""Read all of the open records and say what is wrong with them. One function a check, and one list of checks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check found: `detail` says what was looked at, or what is wrong. No names of people stand in it."""

    check: str
    ok: bool
    detail: str


Check = Callable[["Store"], tuple[bool, str]]


def verify_records(store: Store) -> tuple[Verdict, ...]:
    """Every check, in the order of the list."""
    return tuple(Verdict(name, *check(store)) for name, check in CHECKS)


def sound_pages(store: Store) -> tuple[bool, str]:
    """Every page of the database carries its own seal, and every reference leads somewhere."""
    from desktop_app.store import contents

    faults = (*contents.page_faults(store.db), *contents.loose_ends(store.db))
    return not faults, faults[0] if faults else "every page is as it was written, and every reference leads somewhere"


def whole_trail(store: Store) -> tuple[bool, str]:
    """The audit trail from its first line to its sealed end."""
    found = store.audit.broken()
    if found is None:
        head = store.audit.head()
        return True, f"whole, {head.number} lines, the last has the hash {head.hash[:16]}"
    told = {
        "changed": f"line {found.number} is missing or not what it was",
        "cut": f"the trail does not end where it was sealed; it is wrong from line {found.number} on",
        "unsealed": "the seal on the end of the trail is missing or not ours",
    }
    return False, told[found.fault]


def true_anchor(store: Store) -> tuple[bool, str]:
    """The end of the trail as it was written down beside the database."""
    from desktop_app.store import anchor

    number = anchor.anchored(store.folder)
    if number is None:
        return False, "the file vault.anchor is missing, so an older database put back would not show"
    anchor.hold_against_anchor(store.folder, store.data_key, store.audit)
    return True, f"the trail goes through line {number}, which is written down outside the database"


def true_disclosures(store: Store) -> tuple[bool, str]:
    """The list of what left the practice, held against the audit trail."""
    changed = store.disclosures.changed()
    if changed:
        return False, f"{len(changed)} entries are missing or not what they were, the first is {changed[0]}"
    return True, f"{len(store.disclosures.all())} entries are as they were written"


CHECKS: tuple[tuple[str, Check], ...] = (
    ("pages", sound_pages),
    ("audit trail", whole_trail),
    ("anchor", true_anchor),
    ("disclosures", true_disclosures),
)

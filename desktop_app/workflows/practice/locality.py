"""Where Medicare pays the practice: the locality's three cost indices, and what each code comes to with them.

The indices only inform. A charge without a fee of the practice stays the national amount, which every paper names.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from desktop_app.domain.billing.fees import Gpci, national_amount
from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.exchange.locality import Locality, read_localities
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.shelf import tables_of
from desktop_app.workflows.topics import PRACTICE, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

__all__ = ["LocalFees", "Locality", "entered_indices", "localities_in", "read_locality", "set_locality"]

LOCALITY = "locality"
INDICES = ("work", "practice_expense", "malpractice")
HIGHEST = Decimal(10)


@dataclass(frozen=True, slots=True)
class LocalAmount:
    """Dollars for one unit of a code in the locality today; None where no table has figures for today."""

    code: str
    office: Decimal | None
    facility: Decimal | None


@dataclass(frozen=True, slots=True)
class LocalFees:
    """The locality as it was entered, since when it stands, and what it makes of each code; `gpci` None: national."""

    name: str
    gpci: Gpci | None
    entered_on: date | None
    amounts: tuple[LocalAmount, ...]
    today: date


def read_locality(store: Store, clock: Clock) -> LocalFees:
    """What was set, with today's amounts."""
    today, tables, kept = local_day(store, clock), tables_of(store), store.settings.get(LOCALITY, "")
    set_ = json.loads(kept) if kept else None
    gpci = Gpci(*(Decimal(set_[index]) for index in INDICES)) if set_ else None
    amounts = (
        LocalAmount(row.code, *(national_amount(tables, row.code, today, at, gpci) for at in (False, True)))
        for row in tables.codes
        if row.holds_on(today)
    )
    return LocalFees(
        name=set_["name"] if set_ else "",
        gpci=gpci,
        entered_on=date.fromisoformat(set_["entered_on"]) if set_ else None,
        amounts=tuple(amounts),
        today=today,
    )


def set_locality(store: Store, clock: Clock, name: str, gpci: Gpci | None) -> Saved:
    """Keep the locality's indices; None goes back to the national amounts."""
    text = "" if gpci is None else _written(name, gpci, local_day(store, clock))
    detail = "national" if gpci is None else f"{gpci.work} {gpci.practice_expense} {gpci.malpractice}"
    with store.act("change", "locality", LOCALITY, clock.now().utc, detail):
        store.settings.set(LOCALITY, text)
    return Saved(LOCALITY, changed(PRACTICE))


def entered_indices(work: str, practice_expense: str, malpractice: str) -> Gpci | None:
    """The indices as they were typed; None where all are empty. Raises Refused naming the one that is wrong."""
    typed = dict(zip(INDICES, (work.strip(), practice_expense.strip(), malpractice.strip()), strict=True))
    if not any(typed.values()):
        return None
    return Gpci(*(_index(name, text) for name, text in typed.items()))


def localities_in(text: str) -> tuple[Locality, ...]:
    """The localities of the file that CMS publishes. Raises a KnownError naming the row that cannot be read."""
    return read_localities(text)


def _written(name: str, gpci: Gpci, today: date) -> str:
    indices = {index: str(getattr(gpci, index)) for index in INDICES}
    return json.dumps({"name": name.strip(), "entered_on": today.isoformat(), **indices})


def _index(name: str, text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = Decimal("NaN")
    if not (value.is_finite() and 0 < value < HIGHEST):
        sentence = f"“{text}” is no index." if text else "This index is still empty."
        raise Refused(sentence, "Enter a number near 1, such as 1.065.", name)
    return value

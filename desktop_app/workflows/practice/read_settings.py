"""Read and change what the practice has set: itself, its clinicians, payers and fees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_app.domain.billing.fees import national_amount
from desktop_app.domain.billing.tables import CodeRow
from desktop_app.domain.errors import Refused
from desktop_app.domain.people.practice import Clinician, Payer, Practice
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.evidence import practice_of
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.practice.set_up_practice import check_clinician, check_practice
from desktop_app.workflows.shelf import tables_of
from desktop_app.workflows.topics import PRACTICE, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class PracticeSettings:
    """Everything the Settings screen shows of the practice; fees are dollars per unit by code."""

    practice: Practice
    clinicians: tuple[Clinician, ...]
    payers: tuple[Payer, ...]
    fees: Mapping[str, Decimal]
    codes: tuple[CodeRow, ...]
    national: tuple[tuple[str, Decimal | None], ...]
    today: date


def read_settings(store: Store, clock: Clock) -> PracticeSettings:
    """Read them all."""
    tables, today = tables_of(store), local_day(store, clock)
    return PracticeSettings(
        practice=practice_of(store),
        clinicians=store.clinicians.all(),
        payers=store.payers.all(),
        fees=store.fees.all(),
        codes=tables.codes,
        national=tuple((row.code, national_amount(tables, row.code, today, facility=False)) for row in tables.codes),
        today=today,
    )


def save_practice(store: Store, clock: Clock, practice: Practice) -> Saved:
    """Change the practice. Raises Refused naming the field that is wrong."""
    check_practice(practice)
    with store.act("change", "practice", "practice", clock.now().utc):
        store.practice.save(practice)
    return Saved("practice", changed(PRACTICE))


def save_clinician(store: Store, clock: Clock, clinician: Clinician) -> Saved:
    """Add (empty id) or change a clinician."""
    from desktop_app.store.store import new_id

    check_clinician(clinician)
    clinician = clinician if clinician.id else replace(clinician, id=new_id())
    with store.act("change", "clinician", clinician.id, clock.now().utc):
        store.clinicians.save(clinician)
    return Saved(clinician.id, changed(PRACTICE))


def save_payer(store: Store, clock: Clock, payer: Payer) -> Saved:
    """Add (empty id) or change a payer and the reading of the minutes it follows."""
    from desktop_app.store.store import new_id

    check_payer(payer)
    payer = payer if payer.id else replace(payer, id=new_id())
    with store.act("change", "payer", payer.id, clock.now().utc, payer.individual_rule):
        store.payers.save(payer)
    return Saved(payer.id, changed(PRACTICE))


def check_payer(payer: Payer) -> None:
    """Raise Refused where nobody could tell which payer this is."""
    if not payer.name.strip():
        raise Refused("The payer has no name.", "Enter it as it stands on the card.", "payer_name")


def save_fee(store: Store, clock: Clock, code: str, amount: Decimal | None) -> Saved:
    """Set the charge per unit of a code in dollars; None goes back to the national amount."""
    check_fee(code, amount)
    with store.act("change", "fee", code, clock.now().utc, str(amount)):
        store.fees.save(code, amount)
    return Saved(code, changed(PRACTICE))


def check_fee(code: str, amount: Decimal | None) -> None:
    """Raise Refused, naming the code, for what nobody charges for a unit."""
    if amount is not None and not Decimal("0.00") <= amount < Decimal("10000.00"):
        raise Refused("A fee is between $0.00 and $9,999.99.", "Enter dollars and cents, such as 60.00.", code)

"""What the first setup offers to tick and to leave empty: known payers, and what Medicare pays for each code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_app.domain.billing.facts import IndividualRule, PayerKind
from desktop_app.domain.billing.fees import national_amount
from desktop_app.workflows.shelf import shipped_tables


@dataclass(frozen=True, slots=True)
class OfferedPayer:
    """A payer as it is known, with the careful reading of the minutes."""

    name: str
    kind: PayerKind
    individual_rule: IndividualRule


@dataclass(frozen=True, slots=True)
class OfferedFee:
    """A code that holds today, its plain label, and the national Medicare amount in dollars where it is known."""

    code: str
    label: str
    national: Decimal | None


@dataclass(frozen=True, slots=True)
class FirstOffers:
    """Everything that the setup can suggest."""

    payers: tuple[OfferedPayer, ...]
    fees: tuple[OfferedFee, ...]


def first_offers(resources: Path, today: date) -> FirstOffers:
    """Read the shipped tables; needs no vault."""
    tables = shipped_tables(resources)
    profiles = [p for p in tables.payer_profiles if p.holds_on(today)]
    return FirstOffers(
        payers=tuple(OfferedPayer(p.name, p.kind, p.individual_rule) for p in profiles),
        fees=tuple(
            OfferedFee(row.code, row.label, national_amount(tables, row.code, today, facility=False))
            for row in tables.codes
            if row.holds_on(today)
        ),
    )

"""The dated tables that the rules look figures up in. Rows carry their dates and source; reading files is elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from desktop_app.domain.billing.facts import BehaviorGroupRule, IndividualRule, PayerKind, Service

DiagnosisStanding = Literal["billable", "category", "unknown"]


@dataclass(frozen=True, slots=True)
class Dated:
    """The days on which a row holds; `effective_to` None means until further notice."""

    effective_from: date
    effective_to: date | None
    source: str

    def holds_on(self, day: date) -> bool:
        """True on the first day, the last day and every day between."""
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)


@dataclass(frozen=True, slots=True)
class CodeRow(Dated):
    """A billing code with our own plain label; `first_minutes` is 0 for an untimed code."""

    code: str
    label: str
    service: Service
    group: bool
    role: Literal["first", "add_on", "untimed"]


@dataclass(frozen=True, slots=True)
class AmountRow(Dated):
    """National relative values of one code and the conversion factor of its dates."""

    code: str
    conversion_factor: Decimal
    work: Decimal
    practice_expense_non_facility: Decimal
    practice_expense_facility: Decimal
    malpractice: Decimal


@dataclass(frozen=True, slots=True)
class ThresholdRow(Dated):
    """A year's therapy threshold in dollars for Medicare (the KX modifier)."""

    amount: Decimal


@dataclass(frozen=True, slots=True)
class UnitLimitRow(Dated):
    """The most units of a code a day that Medicare's unit edits expect."""

    code: str
    units: int
    absolute: bool


@dataclass(frozen=True, slots=True)
class PlaceRow(Dated):
    """A place of service, and whether professional claims are paid the facility amount there."""

    code: str
    label: str
    facility: bool


@dataclass(frozen=True, slots=True)
class TelehealthRow(Dated):
    """A stretch of days and what holds for training by video or audio: listed, not listed, or authority ended."""

    standing: Literal["not_listed", "listed", "authority_ended"]


@dataclass(frozen=True, slots=True)
class PayerProfile(Dated):
    """A payer to start from, with the reading of the minutes to assume; `not_known` says what to ask the payer."""

    name: str
    kind: PayerKind
    individual_rule: IndividualRule
    behavior_group_rule: BehaviorGroupRule
    not_known: str


@dataclass(frozen=True, slots=True, eq=False)
class RuleTables:
    """All tables together, each set of them itself, so that what is looked up in it can be remembered.

    `diagnosis` answers for a code (with its dot) on a date of service.
    """

    codes: tuple[CodeRow, ...]
    amounts: tuple[AmountRow, ...]
    thresholds: tuple[ThresholdRow, ...]
    unit_limits: tuple[UnitLimitRow, ...]
    places: tuple[PlaceRow, ...]
    telehealth: tuple[TelehealthRow, ...]
    diagnosis: Callable[[str, date], DiagnosisStanding]
    diagnosis_edition_ends: date
    payer_profiles: tuple[PayerProfile, ...] = ()

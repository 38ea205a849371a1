"""The answer of the rules: claims with their lines and reasons, and the findings that stand in the way."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from desktop_app.domain.billing.facts import Discipline, Service

Severity = Literal["block", "warn", "info"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a claim; `charge` is units times the fee, in dollars."""

    code: str
    modifiers: tuple[str, ...]
    units: int
    charge: Decimal


@dataclass(frozen=True, slots=True)
class Claim:
    """What is billed for one patient, date of service, service and discipline; `lines` is empty while blocked.

    `explanation` tells everything with its sources, `steps` only how the minutes became units.
    """

    patient: str
    date_of_service: date | None
    service: Service
    group: bool
    discipline: Discipline | None
    sessions: tuple[str, ...]
    minutes: int
    lines: tuple[Line, ...]
    total: Decimal
    explanation: tuple[str, ...]
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong or worth a look, for one patient and the sessions it concerns."""

    id: str
    severity: Severity
    patient: str
    sessions: tuple[str, ...]
    message: str
    fix: str
    source: str


@dataclass(frozen=True, slots=True)
class Result:
    """Claims in their order (patient, date, service, individual first, discipline); findings block, warn, info."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]

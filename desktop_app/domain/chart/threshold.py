"""How much of the year's therapy threshold is used, as the chart has it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.chart.record import ChartRecord

NEAR = Decimal("0.8")


@dataclass(frozen=True, slots=True)
class UsedThreshold:
    """Dollars used of the dollars of the year, for PT and SLP together or for OT."""

    kind: str
    used: Decimal
    limit: Decimal

    @property
    def left(self) -> Decimal:
        """Dollars left; nothing where it is used up."""
        return max(self.limit - self.used, Decimal("0.00"))


def near_threshold(record: ChartRecord, tables: RuleTables, today: date) -> UsedThreshold | None:
    """The threshold of which most is used: only for Medicare, from four fifths on, and until KX is attested."""
    patient = record.patient
    if record.payer is None or record.payer.kind != "medicare" or patient.kx_attested:
        return None
    limit = next((row.amount for row in tables.thresholds if row.holds_on(today)), None)
    if not limit:
        return None
    used = [("PT and SLP", patient.used_pt_slp), ("OT", patient.used_ot)]
    found = [UsedThreshold(kind, dollars, limit) for kind, dollars in used if dollars is not None]
    most = max(found, key=lambda each: each.used, default=None)
    return most if most is not None and most.used >= NEAR * limit else None

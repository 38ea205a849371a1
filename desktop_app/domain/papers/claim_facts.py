"""What a claim form is made of, and the few questions that its boxes ask of that."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.billing.facts import Discipline
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.superbill import Superbill
from desktop_app.domain.people.practice import Practice

OFFICE, HOME = "11", "12"
"""The places of service whose address is in the record."""


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """A bill with the records around it: the discipline of who trained, and the day on which the form is printed."""

    practice: Practice
    chart: ChartRecord
    bill: Superbill
    discipline: Discipline | None
    printed_on: date
    accepts_assignment: bool | None = None

    @property
    def is_medicare(self) -> bool:
        """Whether the claim goes to Medicare."""
        return self.chart.payer is not None and self.chart.payer.kind == "medicare"

    @property
    def is_self(self) -> bool:
        """Whether the patient is the insured."""
        coverage = self.chart.patient.coverage
        return coverage.subscriber_relationship.lower() == "self" or not coverage.subscriber_name

    @property
    def plan(self) -> PlanOfCare | None:
        """The plan of the visit's own discipline; another's began on a day of its own."""
        return next((plan for plan in self.chart.plans if plan.discipline == self.discipline), None)

    @property
    def places(self) -> tuple[str, ...]:
        """The places of service in the order of the lines, each once."""
        return tuple(dict.fromkeys(line.place_of_service for line in self.bill.lines))

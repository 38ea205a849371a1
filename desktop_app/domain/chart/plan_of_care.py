"""The plan of care with its certification dates and the goals that training serves."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.billing.facts import Discipline
from desktop_app.domain.billing.plans import last_covered_day


@dataclass(frozen=True, slots=True)
class Goal:
    """One functional goal of a plan; `number` is what people call it ("Goal 1")."""

    id: str
    number: int
    text: str
    family_words: str = ""


@dataclass(frozen=True, slots=True)
class PlanOfCare:
    """A plan of one discipline for one patient; dates that are not known are None."""

    id: str
    patient_id: str
    discipline: Discipline
    first_treatment: date
    includes_caregiver_training: bool
    certified_on: date | None = None
    certified_through: date | None = None
    order_signed: date | None = None
    plan_sent: date | None = None
    goals: tuple[Goal, ...] = ()

    @property
    def last_covered_day(self) -> date | None:
        """The earlier of the certified end and 90 days after certification; None while neither is known."""
        return last_covered_day(self.certified_on, self.certified_through)

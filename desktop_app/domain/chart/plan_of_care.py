"""The plan of care with its certification dates and the goals that training serves."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.billing.facts import Discipline

RECERTIFY_AFTER_DAYS = 90  # Medicare Benefit Policy Manual, chapter 15, section 220.1.3


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
        ninety = self.certified_on + timedelta(days=RECERTIFY_AFTER_DAYS) if self.certified_on else None
        return min((day for day in (self.certified_through, ninety) if day), default=None)

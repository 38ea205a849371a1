"""A patient's chart as one value, for the rules and the papers."""

from dataclasses import dataclass

from desktop_app.domain.billing.facts import Discipline
from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.people.patient import Caregiver, Patient
from desktop_app.domain.people.practice import Payer


@dataclass(frozen=True, slots=True)
class ChartRecord:
    """The patient with everything that is known before a session; `payer` None means not chosen yet."""

    patient: Patient
    payer: Payer | None = None
    caregivers: tuple[Caregiver, ...] = ()
    consents: tuple[Consent, ...] = ()
    plans: tuple[PlanOfCare, ...] = ()

    def plan_of(self, discipline: Discipline | None) -> PlanOfCare | None:
        """The plan of this discipline, else the first plan, as the rules choose it."""
        matching = (plan for plan in self.plans if plan.discipline == discipline)
        return next(matching, self.plans[0] if self.plans else None)

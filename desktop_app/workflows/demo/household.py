"""One household of the sample: the patient, who helps, what is taught, how often, and what is wrong, if anything."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import Goal, PlanOfCare
from desktop_app.domain.people.patient import Caregiver, Patient
from desktop_app.workflows.demo.theme import Theme

Trouble = Literal[
    "no_necessity", "plan_ended", "no_consent", "too_short", "patient_present", "no_marks", "no_goal", "old_code"
]
CERTIFIED_DAYS = 90


@dataclass(frozen=True, slots=True)
class Household:
    """`visits` counts all sessions; `last_seen` and `plan_began` are days before today.

    A plan that began 0 days ago began a week before the first visit. The `trouble` is that of the last session;
    `named_in_consent` is how many of the caregivers the consent names, `trained` how many come to the visits.
    """

    patient: Patient
    caregivers: tuple[Caregiver, ...]
    theme: Theme
    clinician_id: str
    visits: int
    last_seen: int
    trouble: Trouble | None = None
    unsigned: bool = False
    named_in_consent: int = 9
    trained: int = 9
    by_video: bool = False
    plan_began: int = 0

    def goals(self) -> tuple[Goal, ...]:
        """The goals of the theme under this patient's own ids."""
        return tuple(
            Goal(f"{self.patient.id}-g{number}", number, text, family)
            for number, (text, family) in enumerate(self.theme.goals, start=1)
        )

    def first_treatment(self, today: date) -> date:
        """A week before the first training, and never so long ago that the certification would be running out."""
        usual = max(self.last_seen + 7 * (self.visits - 1) + 8, 24)
        return today - timedelta(days=self.plan_began or usual)

    def plan(self, today: date) -> PlanOfCare:
        """The plan of care, certified within the week for ninety days from its first treatment."""
        first = self.first_treatment(today)
        return PlanOfCare(
            id=f"{self.patient.id}-plan",
            patient_id=self.patient.id,
            discipline=self.theme.discipline,
            first_treatment=first,
            includes_caregiver_training=True,
            certified_on=_after(first, 5),
            certified_through=_after(first, CERTIFIED_DAYS),
            order_signed=_after(first, -3),
            plan_sent=_after(first, 1),
            goals=self.goals(),
        )

    def consents(self, today: date) -> tuple[Consent, ...]:
        """One written consent on the first day for the caregivers it names, or none."""
        named = tuple(caregiver.id for caregiver in self.caregivers[: self.named_in_consent])
        if self.trouble == "no_consent" or not named:
            return ()
        day = today - timedelta(days=max(self.last_seen + 7 * (self.visits - 1) + (8 if self.last_seen else 0), 1))
        return (Consent(f"{self.patient.id}-consent", self.patient.id, named, day, "written", self.patient.name),)


def _after(day: date, days: int) -> date:
    return day + timedelta(days=days)

"""What the record holds of the plans of care, as an extract: diagnoses, who treats and who referred, dates, goals.

A whole plan also has type, amount, frequency and duration of treatment (42 CFR 410.61). The chart does not hold them,
so the paper says that it is an extract and sends its reader to the plan.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.billing.facts import Discipline
from desktop_app.domain.billing.plans import CERTIFIED_DAYS
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.extract import Extract, ExtractSection, ExtractTable
from desktop_app.domain.papers.sender import Sender, addressee_of
from desktop_app.domain.people.patient import Patient
from desktop_app.domain.people.practice import Clinician

TITLE = "Plan of care: dates and goals"
ABOUT = "Type, amount, frequency and duration of treatment are not kept here. They belong to the plan itself."
NOT_ON_FILE = "not on file"
THERAPIES: Mapping[Discipline, str] = {
    "PT": "Physical therapy",
    "OT": "Occupational therapy",
    "SLP": "Speech-language pathology",
}


@dataclass(frozen=True, slots=True)
class PlanWords:
    """What the chart itself does not hold: texts of diagnoses by code, who has trained this patient's caregivers."""

    diagnosis_texts: Mapping[str, str]
    clinicians: Sequence[Clinician]
    printed_on: date


def plan_summary(sender: Sender, chart: ChartRecord, words: PlanWords) -> Extract:
    """The plans of one patient, the newest first as the chart has them."""
    sections = [_diagnoses(chart.patient, words)]
    for plan in chart.plans:
        sections += [_plan(plan, chart.patient, words), _goals(plan)]
    return Extract(sender, TITLE, ABOUT, addressee_of(chart.patient), words.printed_on, tuple(sections))


def _diagnoses(patient: Patient, words: PlanWords) -> ExtractSection:
    rows = tuple((code, words.diagnosis_texts.get(code, "")) for code in patient.diagnoses)
    return ExtractSection("Diagnoses (ICD-10-CM)", (), ExtractTable(("Code", "What it is"), rows, (80, 0)))


def _plan(plan: PlanOfCare, patient: Patient, words: PlanWords) -> ExtractSection:
    training = (
        "Training of caregivers is part of this plan."
        if plan.includes_caregiver_training
        else "This plan does not name training of caregivers."
    )
    rows = (*_people(plan, patient, words), *_dates(plan))
    return ExtractSection(
        f"Plan of care, {plan.discipline}", (training,), ExtractTable(("What", "On record"), rows, (160, 0))
    )


def _people(plan: PlanOfCare, patient: Patient, words: PlanWords) -> Iterator[tuple[str, str]]:
    trained = [_signed(each) for each in words.clinicians if each.discipline == plan.discipline]
    referring = ", NPI ".join(filter(None, (patient.referring_name, patient.referring_npi)))
    yield "Discipline", f"{THERAPIES[plan.discipline]} ({plan.discipline})"
    yield "Clinician of the visits", "; ".join(trained) or NOT_ON_FILE
    yield "Referring provider", referring or NOT_ON_FILE


def _signed(clinician: Clinician) -> str:
    number = f"{clinician.license_state} {clinician.license_number}".strip()
    return ", ".join(filter(None, (clinician.signature, f"license {number}" if number else "")))


def _dates(plan: PlanOfCare) -> Iterator[tuple[str, str]]:
    """Each date once: the last covered day stands apart only where it is not the day certified through."""
    yield "First treatment", _day(plan.first_treatment)
    yield "Order signed", _day(plan.order_signed)
    yield "Plan sent", _day(plan.plan_sent)
    yield "Certified on", _day(plan.certified_on)
    yield "Certified through", _day(plan.certified_through)
    if plan.last_covered_day != plan.certified_through:
        yield "Last covered day", f"{_day(plan.last_covered_day)}, {CERTIFIED_DAYS} days after it was certified"


def _day(day: date | None) -> str:
    return f"{day:%m/%d/%Y}" if day else NOT_ON_FILE


def _goals(plan: PlanOfCare) -> ExtractSection:
    rows = tuple((f"Goal {goal.number}", goal.text, goal.family_words) for goal in plan.goals)
    table = ExtractTable(("Goal", "What is to be reached", "In the family's words"), rows, (60, 0, 170))
    return ExtractSection(f"Goals, {plan.discipline}", (), table)

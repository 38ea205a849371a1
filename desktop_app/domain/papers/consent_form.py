"""The form on which a patient agrees to caregiver training, for named caregivers or with lines for their names.

It is to be signed; a consent that was given is in `consent_record.py`.
"""

from dataclasses import dataclass

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.sender import Addressee, Sender, addressee_of

SERVICES = (
    "Training in daily skills for my caregivers (moving, self-care, talking, eating and drinking safely)",
    "Training in direct care for my caregivers (such as skin care, wound care and preventing infection)",
    "Training in understanding and managing behavior for my caregivers",
    "Training in a group, together with caregivers of other patients",
)
STATEMENTS = (
    "A therapist teaches the people who help me, while I am not in the room. The training serves the goals of my plan "
    "of care.",
    "The therapist may tell these caregivers what they need to know about my health to help me safely.",
    "I may take back my agreement at any time by telling the practice. That does not change what was done before.",
    "My agreement is written into my record, with the day, and the names of the caregivers.",
)
COST_STATEMENT = (
    "I have been told that this training is charged like other therapy. If I have no insurance, I pay for it myself. "
    "If I have a plan, its deductible, copay or coinsurance may apply: under Medicare Part B the yearly deductible, "
    "then 20 percent of the approved amount; under Medicaid at most the small share that my state's plan sets."
)


@dataclass(frozen=True, slots=True)
class ConsentCaregiver:
    """A caregiver whom the form names."""

    name: str
    relationship: str


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """The form. An empty tuple of caregivers leaves lines to write their names on."""

    sender: Sender
    patient: Addressee
    caregivers: tuple[ConsentCaregiver, ...]
    services: tuple[str, ...] = SERVICES
    statements: tuple[str, ...] = STATEMENTS
    cost_statement: str = COST_STATEMENT


def compose_consent_form(sender: Sender, chart: ChartRecord, caregiver_ids: tuple[str, ...] = ()) -> ConsentForm:
    """The form for these caregivers, blank lines for the rest."""
    named = tuple(ConsentCaregiver(c.name, c.relationship) for c in chart.caregivers if c.id in caregiver_ids)
    return ConsentForm(sender, addressee_of(chart.patient), named)

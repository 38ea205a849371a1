"""A consent as the record has it, told in the third person; what nobody wrote down is not told at all."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.chart.consent import Consent, ConsentMethod
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.consent_form import ConsentCaregiver
from desktop_app.domain.papers.sender import Addressee, Sender, addressee_of

HOW: dict[ConsentMethod, str] = {"written": "in writing", "verbal": "verbally, and written down by the practice"}
WHAT = (
    "The record of the practice holds a consent to caregiver training for this patient: a therapist trains the people "
    "named here in helping the patient."
)


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """Who consented (and as whom, where that is certain), when and how, and which caregivers the consent names."""

    sender: Sender
    patient: Addressee
    caregivers: tuple[ConsentCaregiver, ...]
    given_on: date
    given_by: str
    method: str
    withdrawn_on: date | None = None

    @property
    def what(self) -> str:
        """What the consent is to, in the general words that hold of each of them."""
        return WHAT


def compose_consent_record(sender: Sender, chart: ChartRecord, consent: Consent) -> ConsentRecord:
    """The consent with the caregivers whom it names."""
    named = (c for c in chart.caregivers if c.id in consent.caregiver_ids)
    is_own = consent.given_by.strip().casefold() == chart.patient.name.casefold()
    return ConsentRecord(
        sender=sender,
        patient=addressee_of(chart.patient),
        caregivers=tuple(ConsentCaregiver(c.name, c.relationship) for c in named),
        given_on=consent.given_on,
        given_by=f"{consent.given_by}, the patient" if is_own else consent.given_by,
        method=HOW[consent.method],
        withdrawn_on=consent.withdrawn_on,
    )

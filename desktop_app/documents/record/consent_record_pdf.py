"""A consent as the record has it, on paper: who gave it, when and how, and for whom."""

from pathlib import Path

from desktop_app.documents.flow import gap
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import SignatureLine, fields, heading, paragraph, signatures
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Page
from desktop_app.documents.words import short_date
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.consent_record import ConsentRecord

_CAREGIVERS = (Column("Caregiver", 0), Column("Relationship to the patient", 0))


def render(consent: ConsentRecord, page: Page = "letter", *, fonts: Path) -> bytes:
    """The record as a PDF on Letter or A4. The paper gives it no signature that it does not have."""
    look, paper = form_of(page, fonts)
    head = head_of(
        consent.sender,
        consent.patient,
        "Consent as recorded",
        beside=(f"Given {day_words(consent.given_on)}",),
        foot="consent to caregiver training, as recorded",
    )
    given = (("Given by", consent.given_by), ("On", short_date(consent.given_on)), ("How", consent.method))
    about = (("Address", consent.patient.address.one_line), ("Practice", consent.sender.name))
    rows = [(f"**{each.name}**", each.relationship) for each in consent.caregivers]
    blocks = [
        patient_fields(consent.patient, look, paper, about),
        heading("Consent to caregiver training", look, paper),
        *paragraph(consent.what, look.body, paper),
        fields((given,), look, paper, leads=False),
        heading("Caregivers whom the consent names", look, paper),
        *(table(_CAREGIVERS, rows, look, paper) if rows else paragraph("None.", look.body, paper)),
        gap(10),
        *paragraph("Taken from the practice's record. The patient's signature is not on this copy.", look.small, paper),
    ]
    if consent.withdrawn_on:
        words = f"WITHDRAWN on {day_words(consent.withdrawn_on)}. It covers nothing from that day on."
        blocks += paragraph(words, look.strong, paper)
    return lay_out(head, blocks, page, fonts, signatures((SignatureLine("For the practice, date"),), look, paper))

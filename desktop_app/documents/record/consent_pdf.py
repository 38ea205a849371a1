"""The consent form on paper, with lines to sign on."""

from pathlib import Path

from desktop_app.documents.flow import Block, gap
from desktop_app.documents.form.look import Style, label
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import SignatureLine, bullets, heading, numbered, signatures
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Area, Page, Sheet
from desktop_app.domain.papers.consent_form import ConsentForm

_BLANK_LINES = 3


def render(form: ConsentForm, page: Page = "letter", *, fonts: Path) -> bytes:
    """The form as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    head = head_of(
        form.sender,
        form.patient,
        "Consent to caregiver training",
        beside=("To be signed before the first session",),
        foot="consent to caregiver training",
    )
    blocks = [
        patient_fields(
            form.patient, look, paper, (("Address", form.patient.address.one_line), ("Practice", form.sender.name))
        ),
        heading("I agree that these people may be trained to help me", look, paper),
    ]
    if form.caregivers:
        rows = [(f"**{c.name}**", c.relationship) for c in form.caregivers]
        blocks += table((Column("Caregiver", 0), Column("Relationship to me", 0)), rows, look, paper)
        blocks += [gap(10)]
    else:
        blocks += [_blank_line(look, paper) for _ in range(_BLANK_LINES)]
    blocks += [heading("In these services, as my plan of care needs them", look, paper)]
    blocks += bullets(form.services, look, paper, mark="•")
    blocks += [heading("What I have been told", look, paper)]
    blocks += numbered((*form.statements, form.cost_statement), look, paper)
    ending = (SignatureLine("Patient or representative, date"), SignatureLine("For the practice, date"))
    return lay_out(head, blocks, page, fonts, signatures(ending, look, paper))


def _blank_line(look: Style, paper: Area) -> Block:
    """Two lines beside each other, to write a name and a relationship on."""
    half = (paper.inner - 20) / 2

    def draw(sheet: Sheet, top: float) -> None:
        for x, words in ((paper.left, "Caregiver"), (paper.left + half + 20, "Relationship to me")):
            sheet.rule(top + 20, 0.5, left=x, right=x + half)
            label(sheet, x, top + 21, words, look.label)

    return Block(36, draw)

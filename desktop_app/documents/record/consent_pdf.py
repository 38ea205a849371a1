"""The consent form on paper: lines to sign on, or who gave the consent and when."""

from pathlib import Path

from desktop_app.documents.flow import Block, gap
from desktop_app.documents.form.look import Style, label
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import SignatureLine, bullets, fields, heading, numbered, paragraph, signatures
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Area, Page, Sheet
from desktop_app.documents.words import short_date
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.consent_form import ConsentForm

_BLANK_LINES = 3


def render(form: ConsentForm, page: Page = "letter", *, fonts: Path) -> bytes:
    """The form as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    head = head_of(
        form.sender,
        form.patient,
        "Consent to caregiver training",
        beside=(f"Given {day_words(form.given_on)}" if form.given_on else "To be signed before the first session",),
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
    if form.given_on:
        blocks += [gap(6), fields(_given(form), look, paper, leads=False)]
        blocks += paragraph(
            "Filled in from the practice's record. The patient's signature is not on this copy.", look.small, paper
        )
        if form.withdrawn_on:
            words = f"WITHDRAWN on {day_words(form.withdrawn_on)}. Nothing after that day is covered by this consent."
            blocks += paragraph(words, look.strong, paper)
    return lay_out(head, blocks, page, fonts, _ending(form, page, fonts))


def _given(form: ConsentForm) -> tuple[tuple[tuple[str, str], ...], ...]:
    day = short_date(form.given_on) if form.given_on else ""
    return ((("Given by", form.given_by), ("On", day), ("How", form.method)),)


def _ending(form: ConsentForm, page: Page, fonts: Path) -> Block:
    """Lines to sign on. A consent that is in the record already is never given a signature by this paper."""
    look, paper = form_of(page, fonts)
    practice = SignatureLine("For the practice, date")
    if form.given_on:
        return signatures((practice,), look, paper)
    return signatures((SignatureLine("Patient or representative, date"), practice), look, paper)


def _blank_line(look: Style, paper: Area) -> Block:
    """Two lines beside each other, to write a name and a relationship on."""
    half = (paper.inner - 20) / 2

    def draw(sheet: Sheet, top: float) -> None:
        for x, words in ((paper.left, "Caregiver"), (paper.left + half + 20, "Relationship to me")):
            sheet.rule(top + 20, 0.5, left=x, right=x + half)
            label(sheet, x, top + 21, words, look.label)

    return Block(36, draw)

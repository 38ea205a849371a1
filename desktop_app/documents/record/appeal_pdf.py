"""The letter of an appeal on paper, and the list of what is enclosed with its checksums."""

from pathlib import Path

from desktop_app.documents.flow import gap
from desktop_app.documents.form.head import Head
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import SignatureLine, fields, heading, paragraph, signatures
from desktop_app.documents.form.sender import head_of
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Page
from desktop_app.documents.words import short_date
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.appeal import DENIALS, AppealLetter

_SERVICES = (
    Column("Date", 80),
    Column("Code", 60),
    Column("Modifiers", 0),
    Column("Units", 50, "right"),
    Column("Charge", 80, "right"),
)
_ENCLOSED = (Column("No.", 30), Column("Paper", 0), Column("Pages", 40, "right"), Column("", 20), Column("SHA-256", 0))


def render_letter(letter: AppealLetter, page: Page = "letter", *, fonts: Path) -> bytes:
    """The letter as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    rows = [
        (short_date(each.on), f"**{each.code}**", " ".join(each.modifiers), str(each.units), each.charge)
        for each in letter.services
    ]
    blocks = [
        fields(_about(letter), look, paper),
        *table(_SERVICES, rows, look, paper),
        gap(10),
        *paragraph("To the reviewer:", look.body, paper),
        *paragraph(letter.request, look.body, paper),
        *paragraph(letter.argument, look.body, paper),
        heading("What the record shows", look, paper),
    ]
    if not letter.shown:
        blocks += paragraph("Nothing is on record.", look.body, paper)
    for fact in letter.shown:
        blocks += paragraph(f"**{fact.words}.** {fact.text}", look.body, paper)
    titles = "; ".join(f"{number}. {each.title}" for number, each in enumerate(letter.enclosures, 1))
    blocks += [heading("Enclosed", look, paper), *paragraph(titles or "Nothing.", look.body, paper)]
    ending = signatures((SignatureLine(f"{letter.clinician}, date"),), look, paper)
    return lay_out(_head(letter, "Appeal"), blocks, page, fonts, ending)


def _about(letter: AppealLetter) -> tuple[tuple[tuple[str, str], ...], ...]:
    """The claim as the payer knows it. Our own number is told only beside it and never in place of the payer's."""
    ours = (("Our superbill", letter.superbill),) if letter.superbill else ()
    return (
        (
            ("Patient", letter.patient.name),
            ("Date of birth", letter.patient.date_of_birth),
            ("Member ID", letter.member_id),
            ("Claim number", letter.claim_number),
        ),
        (("To", letter.payer), ("Denied as", DENIALS[letter.denial]), *ours),
    )


def render_list(letter: AppealLetter, page: Page = "letter", *, fonts: Path) -> bytes:
    """The papers of the packet, each with the checksum of its bytes, by which it can be told."""
    look, paper = form_of(page, fonts)
    rows = [
        (str(number), f"**{each.title}**", str(each.pages), "", f"{each.checksum[:32]} {each.checksum[32:]}")
        for number, each in enumerate(letter.enclosures, 1)
    ]
    blocks = [
        *paragraph("Each checksum is over the bytes of that paper as a file of its own.", look.body, paper),
        *table(_ENCLOSED, rows, look, paper),
    ]
    return lay_out(_head(letter, "List of enclosures"), blocks, page, fonts)


def _head(letter: AppealLetter, title: str) -> Head:
    return head_of(
        letter.sender, letter.patient, title, beside=(day_words(letter.written_on),), foot="appeal of a denied claim"
    )

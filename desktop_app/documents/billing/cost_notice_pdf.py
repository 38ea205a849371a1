"""The cost-share notice on paper."""

from collections.abc import Sequence
from pathlib import Path

from desktop_app.documents.flow import Block
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import SignatureLine, heading, numbered, signatures
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Area, Page
from desktop_app.documents.words import amount
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.cost_notice import CostLine, CostNotice


def render(notice: CostNotice, page: Page = "letter", *, fonts: Path) -> bytes:
    """The notice as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    head = head_of(
        notice.sender,
        notice.patient,
        "What this training costs",
        beside=(day_words(notice.given_on),),
        foot="notice of costs",
    )
    blocks = [
        patient_fields(
            notice.patient, look, paper, (("Plan", notice.payer), ("Phone of the practice", notice.sender.phone))
        ),
        heading("What you should know before the first session", look, paper),
        *numbered(notice.statements, look, paper),
        *(() if notice.lines is None else _amounts(notice.lines, look, paper)),
    ]
    ending = signatures(
        (SignatureLine("Patient or representative, date"), SignatureLine("Given by, date")), look, paper
    )
    return lay_out(head, blocks, page, fonts, ending)


def _amounts(lines: Sequence[CostLine], look: Style, paper: Area) -> list[Block]:
    """What a unit of each service costs, with the patient's part where a rule fixes it."""
    has_share = any(line.share is not None for line in lines)
    plan = [Column("Code", 52), Column("Service, one unit", 0), Column("Amount", 70, "right")]
    plan += [Column("Your part, 20 percent", 130, "right")] if has_share else []
    rows = []
    for line in lines:
        share = [amount(line.share) if line.share is not None else ""] if has_share else []
        rows.append((f"**{line.code}**", line.label, amount(line.amount), *share))
    return table(plan, rows, look, paper, "No amount is on file for this day.")

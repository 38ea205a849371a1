"""The statement of an account on paper."""

from pathlib import Path

from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import heading
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, sums, table
from desktop_app.documents.sheet import Page
from desktop_app.documents.words import amount, short_date, standing
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.statement import Statement

_SUMS_WIDTH = 220.0


def render(statement: Statement, page: Page = "letter", *, fonts: Path) -> bytes:
    """The statement as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    patient = statement.patient
    head = head_of(
        statement.sender,
        patient,
        "Statement",
        number=f"Account {patient.account}" if patient.account else "",
        beside=(f"As of {day_words(statement.as_of)}",),
        banner=f"{_asked(statement)} Call the practice if you think this is not right.",
        foot=f"statement of account {patient.account}" if patient.account else "statement",
    )
    plan = (
        Column("Date", 70),
        Column("What", 0),
        Column("Charge", 66, "right"),
        Column("Paid or adjusted", 92, "right"),
        Column("Balance", 70, "right"),
    )
    rows = [
        (
            short_date(line.entry.on),
            line.entry.words,
            amount(line.entry.amount) if line.entry.kind == "charge" else "",
            amount(line.entry.signed) if line.entry.kind != "charge" else "",
            amount(line.balance),
        )
        for line in statement.lines
    ]
    ages = [Column(words, 0, "right") for words, _ in statement.ages]
    blocks = [
        patient_fields(
            patient,
            look,
            paper,
            (("Address", patient.address.one_line), ("Send payment to", statement.sender.address.one_line)),
        ),
        *table(plan, rows, look, paper, "Nothing was charged or paid up to this day."),
        sums([], standing("Amount due", statement.due), look, paper, _SUMS_WIDTH),
        heading("How old the open charges are", look, paper),
        *table(ages, [tuple(amount(open_) for _, open_ in statement.ages)], look, paper),
    ]
    return lay_out(head, blocks, page, fonts)


def _asked(statement: Statement) -> str:
    """What the family is asked to do about the account as it stands."""
    if statement.due > 0:
        return "Please pay the amount due to the practice named above."
    if statement.due == 0:
        return "Nothing is due."
    return "Nothing is due. You paid more than was charged: your credit stands below."

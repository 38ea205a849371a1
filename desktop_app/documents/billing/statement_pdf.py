"""The statement of an account on paper."""

from pathlib import Path

from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import heading
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, sums, table
from desktop_app.documents.sheet import Page
from desktop_app.documents.words import amount, balance, short_date
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
        banner="Please pay the amount due to the practice named above. Call the practice if you think it is not right.",
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
            (("Address", patient.address.one_line), ("Send it to", statement.sender.address.one_line)),
        ),
        *table(plan, rows, look, paper, "Nothing was charged or paid up to this day."),
        sums([], ("Amount due", balance(statement.due)), look, paper, _SUMS_WIDTH),
        heading("How old the open charges are", look, paper),
        *table(ages, [tuple(amount(open_) for _, open_ in statement.ages)], look, paper),
    ]
    return lay_out(head, blocks, page, fonts)

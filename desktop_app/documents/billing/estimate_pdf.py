"""The good-faith estimate on paper."""

from pathlib import Path

from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import (
    SignatureLine,
    fields,
    heading,
    numbered,
    paragraph,
    side_by_side,
    signatures,
)
from desktop_app.documents.form.sender import head_of
from desktop_app.documents.form.table import Column, sums, table
from desktop_app.documents.sheet import Page
from desktop_app.documents.words import amount, balance, short_date
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.estimate import Estimate

_SUMS_WIDTH = 220.0
_PLAN = (
    Column("Code", 48),
    Column("Expected service", 0),
    Column("Diagnoses", 110),
    Column("Units", 40, "right"),
    Column("Per unit", 60, "right"),
    Column("Expected charge", 96, "right"),
)

_OPEN = "how often: not decided yet"
_SEPARATELY = (
    "You get a separate estimate for each of these when it is scheduled, or when you ask the practice for one."
)
_NOTHING_MORE = (
    "Nothing that is known today. You get a separate estimate when something is scheduled, or when you ask the "
    "practice."
)


def render(estimate: Estimate, page: Page = "letter", *, fonts: Path) -> bytes:
    """The estimate as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    sender = estimate.sender
    due = f"To be given by {day_words(estimate.due_by)}" if estimate.due_by else ""
    head = head_of(
        sender,
        estimate.patient,
        "Good-faith estimate",
        beside=tuple(filter(None, (f"Given {day_words(estimate.given_on)}", due))),
        banner="For patients who have no insurance, or do not use it for this care.",
        foot=f"good-faith estimate of {short_date(estimate.given_on)}",
    )
    when = short_date(estimate.first_on) if estimate.first_on else "not scheduled yet"
    service = (
        (
            ("Main service", estimate.service),
            ("Expected visits", _visits(estimate)),
            ("First visit", when),
            ("Covers visits through", short_date(estimate.through)),
        ),
    )
    provider = (
        (
            ("Provider", estimate.provider),
            ("NPI (provider)", estimate.provider_npi),
            ("NPI (practice)", sender.npi),
            ("Tax ID (TIN)", sender.tax_id),
        ),
    )
    rows = [
        (line.code, line.label, line.diagnoses, str(line.units), amount(line.fee), amount(line.charge))
        for line in estimate.lines
    ]
    codes = [f"**{code}** {text}" for code, text in estimate.diagnoses]
    separately = _SEPARATELY if estimate.separately else _NOTHING_MORE
    blocks = [
        fields((_whom(estimate),), look, paper),
        fields(service, look, paper, leads=False),
        fields(provider, look, paper, leads=False),
        *side_by_side("Diagnoses (ICD-10-CM)", codes or ["None is on file yet."], look, paper),
        *table(_PLAN, rows, look, paper),
        sums([], ("Expected total", balance(estimate.total)), look, paper, _SUMS_WIDTH),
        heading("To be scheduled or asked for separately", look, paper),
        *paragraph(separately, look.body, paper),
        *numbered(estimate.separately, look, paper),
        heading("What you should know", look, paper),
        *numbered(estimate.statements, look, paper),
    ]
    ending = signatures((SignatureLine("Received by the patient or representative, date"),), look, paper)
    return lay_out(head, blocks, page, fonts, ending)


def _whom(estimate: Estimate) -> tuple[tuple[str, str], ...]:
    """The patient, and where the service is given: one row, so that the estimate stays on one page."""
    patient = estimate.patient
    return (
        ("Patient", patient.name),
        ("Date of birth", patient.date_of_birth),
        ("Account", patient.account),
        ("Place of service", f"{estimate.place}, {estimate.state or 'state not on file'}"),
    )


def _visits(estimate: Estimate) -> str:
    """How many, how long and how often; one visit comes only once."""
    if estimate.visits == 1:
        return f"1 of {estimate.minutes} minutes"
    return f"{estimate.visits} of {estimate.minutes} minutes each, {estimate.how_often or _OPEN}"

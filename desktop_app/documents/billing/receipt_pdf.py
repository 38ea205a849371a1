"""The receipt on paper."""

from pathlib import Path

from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import fields, heading, paragraph
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, sums, table
from desktop_app.documents.sheet import Page
from desktop_app.documents.words import amount, balance, clock, short_date, standing
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.receipt import Receipt

_SUMS_WIDTH = 220.0
_PAID = "This shows what was paid. If your plan pays you back, send it the superbill, not this receipt."
_REVERSED = "This receipt no longer counts: the payment was reversed."


def render(receipt: Receipt, page: Page = "letter", *, fonts: Path) -> bytes:
    """The receipt as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    payment, patient = receipt.payment, receipt.patient
    is_reversed = bool(receipt.reversed_because)
    head = head_of(
        receipt.sender,
        patient,
        "Reversed receipt" if is_reversed else "Receipt",
        number=f"No. {receipt.number}",
        beside=(day_words(receipt.issued_at.date()),),
        banner=_REVERSED if is_reversed else _PAID,
        foot=f"receipt {receipt.number}",
    )
    paid = (
        ("Received from", receipt.received_from),
        ("Paid by", ", ".join(filter(None, (payment.method, receipt.reference)))),
        ("On", f"{short_date(payment.paid_on)}, {clock(receipt.issued_at)}"),
        ("Amount", balance(payment.amount)),
    )
    plan = (Column("Date", 70), Column("Visit", 0), Column("Charge", 70, "right"))
    rows = [(short_date(line.on), line.words, amount(line.charge)) for line in receipt.lines]
    lines = [("Total charge", amount(receipt.total))]
    lines += [("Adjustments", amount(-receipt.adjustments))] if receipt.adjustments else []
    lines += [(f"Paid {short_date(p.paid_on)}, {p.method}", amount(-p.amount)) for p in receipt.earlier]
    if not is_reversed:
        lines += [(f"This payment, {payment.method}", amount(-payment.amount))]
    blocks = [
        fields((paid, (("Taken by", receipt.taken_by), ("Tax ID (EIN)", receipt.sender.tax_id))), look, paper),
        patient_fields(patient, look, paper),
    ]
    if is_reversed:
        blocks += [heading("This payment was reversed", look, paper)]
        blocks += paragraph(receipt.reversed_because, look.strong, paper)
    blocks += table(plan, rows, look, paper, "No visit is named with this payment.")
    if receipt.lines:
        blocks += [sums(lines, standing("Balance", receipt.balance), look, paper, _SUMS_WIDTH)]
    return lay_out(head, blocks, page, fonts)

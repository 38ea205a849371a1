"""The review of activity on paper: for whoever looks over the trail, and signs that they did."""

from pathlib import Path

from desktop_app.documents.flow import Block, gap
from desktop_app.documents.form.head import Head
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import SignatureLine, fields, heading, paragraph, signatures
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Area, Page
from desktop_app.documents.words import clock, moment, short_date
from desktop_app.domain.papers.activity_review import ActivityReview, ReviewedPart

_ACTS = (Column("Who", 150), Column("What", 0), Column("Times", 60, "right"))
_LINES = (Column("When", 130), Column("Who", 150), Column("What", 0))
TITLE = "Activity review"


def render(review: ActivityReview, page: Page = "letter", *, fonts: Path) -> bytes:
    """The review as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    span = f"{short_date(review.first) if review.first else 'Beginning'} to {short_date(review.last)}"
    head = Head(
        title=TITLE,
        number="",
        practice=review.sender.name,
        contact=(review.sender.address.one_line, review.sender.phone),
        beside=(span,),
        foot="review of activity in the records",
        whose=span,
        watermark=review.sender.watermark,
        logo=review.sender.logo,
    )
    about = (
        (("Made", moment(review.made_at)), ("By", review.made_by)),
        (("Whose acts", review.person or "Everybody"), ("About", review.about or "All records")),
    )
    blocks = [
        fields(about, look, paper),
        heading("The audit trail", look, paper),
        *paragraph(review.chain, look.body if review.is_whole else look.strong, paper),
        heading("Who did what", look, paper),
        *table(_ACTS, ((who, what, f"{times:,}") for who, what, times in review.acts), look, paper),
        *_part("Tries that did not open the records", review.failed, look, paper),
        *_part("Printed, saved outside or disclosed", review.left, look, paper),
        *_part("Between 10 PM and 6 AM", review.odd_hours, look, paper),
    ]
    return lay_out(head, blocks, page, fonts, signatures((SignatureLine("Reviewed by, date"),), look, paper))


def _part(title: str, part: ReviewedPart, look: Style, paper: Area) -> list[Block]:
    rows = [(f"{short_date(line.at.date())}, {clock(line.at)}", line.user, line.what) for line in part.lines]
    more = part.count - len(rows)
    told = paragraph(f"The newest {len(rows):,} of {part.count:,} are shown.", look.small, paper) if more else []
    return [gap(8), heading(title, look, paper), *table(_LINES, rows, look, paper, "None."), *told]

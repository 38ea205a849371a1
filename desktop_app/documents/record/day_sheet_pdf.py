"""The day sheet on paper: for whoever asks whether the minutes of a day can be true."""

from pathlib import Path

from desktop_app.documents.flow import Block, gap
from desktop_app.documents.form.head import Head
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import SignatureLine, fields, heading, paragraph, signatures
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Area, Page
from desktop_app.documents.words import clock
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.day_sheet import DaySheetPaper

TITLE = "Day sheet"
_VISITS = (
    Column("From", 70),
    Column("To", 70),
    Column("With", 0),
    Column("In all", 60, "right"),
    Column("Counted", 60, "right"),
    Column("Units", 45, "right"),
)
_BETWEEN = (Column("From", 70), Column("To", 70), Column("After and before", 0), Column("Minutes", 60, "right"))


def render(paper: DaySheetPaper, page: Page = "letter", *, fonts: Path) -> bytes:
    """The day sheet as a PDF on Letter or A4."""
    look, area = form_of(page, fonts)
    head = Head(
        title=TITLE,
        number=day_words(paper.day),
        practice=paper.sender.name,
        contact=(paper.sender.address.one_line, paper.sender.phone),
        beside=(f"Printed {day_words(paper.printed_on)}",),
        foot=f"day sheet of {day_words(paper.day)}",
        whose=f"{paper.clinician}, {day_words(paper.day)}",
        watermark=paper.sender.watermark,
        logo=paper.sender.logo,
    )
    blocks = [
        fields(((("Clinician", paper.clinician), ("Day", day_words(paper.day))),), look, area),
        heading("With families", look, area),
        *table(_VISITS, _visits(paper), look, area, "No training on this day."),
        gap(4),
        *paragraph(_sum(paper), look.body, area, after=8),
        heading("Between visits", look, area),
        *table(_BETWEEN, _between(paper), look, area, "Nothing lies between them."),
        gap(8),
        *_overlaps(paper, look, area),
    ]
    return lay_out(head, blocks, page, fonts, signatures((SignatureLine("Clinician, date"),), look, area))


def _visits(paper: DaySheetPaper) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for visit in paper.visits:
        later = " (next day)" if visit.end.date() > visit.start.date() else ""
        in_all = int((visit.end - visit.start).total_seconds()) // 60
        when = (clock(visit.start), f"{clock(visit.end)}{later}")
        rows.append((*when, f"**{visit.name}**", f"{in_all}", f"{visit.counted_minutes}", f"{visit.units}"))
    return rows


def _between(paper: DaySheetPaper) -> list[tuple[str, ...]]:
    return [
        (clock(each.start), clock(each.end), f"{each.after}, then {each.before}", str(each.minutes))
        for each in paper.total.between
    ]


def _sum(paper: DaySheetPaper) -> str:
    total = paper.total
    return (
        f"**{total.minutes} minutes counted, {total.units} units.** {total.travel} minutes between visits. "
        "In all is from the start to the end on the clock; counted leaves out breaks and the patient's presence."
    )


def _overlaps(paper: DaySheetPaper, look: Style, area: Area) -> list[Block]:
    title = heading("Two families at one time", look, area)
    if not paper.total.overlaps:
        return [title, *paragraph("None: no two of these times overlap.", look.body, area)]
    told = [
        f"**{clock(each.start)} to {clock(each.end)}, {each.minutes} min:** with {each.one} and with {each.other}. "
        "Correct the times of one of them before signing."
        for each in paper.total.overlaps
    ]
    return [title, *(block for sentence in told for block in paragraph(sentence, look.body, area))]

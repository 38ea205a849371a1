"""A part of the record on paper, as tables and sentences."""

from pathlib import Path

from desktop_app.documents.flow import Block, gap
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import heading, paragraph
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Area, Page
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.extract import Extract, ExtractSection, ExtractTable


def render(extract: Extract, page: Page = "letter", *, fonts: Path) -> bytes:
    """The extract as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    head = head_of(
        extract.sender,
        extract.patient,
        extract.title,
        beside=(f"Printed {day_words(extract.printed_on)}",),
        banner=extract.about,
        foot=extract.title.lower(),
    )
    blocks = [patient_fields(extract.patient, look, paper)]
    for part in extract.sections:
        blocks += _section(part, look, paper)
    return lay_out(head, blocks, page, fonts)


def _section(part: ExtractSection, look: Style, paper: Area) -> list[Block]:
    blocks = [heading(part.title, look, paper)]
    for text in part.texts:
        blocks += paragraph(text, look.body, paper)
    if part.table:
        blocks += [*table(_plan(part.table), part.table.rows, look, paper), gap(10)]
    return blocks


def _plan(found: ExtractTable) -> tuple[Column, ...]:
    return tuple(
        Column(head, width, "right" if place in found.right else "left")
        for place, (head, width) in enumerate(zip(found.heads, found.widths, strict=True))
    )

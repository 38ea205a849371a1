"""The note of a session on paper: what was written, what was added later in its place, who signed, is it whole."""

from pathlib import Path

from desktop_app.documents.flow import Block, gap
from desktop_app.documents.form.look import Style
from desktop_app.documents.form.paper import form_of, lay_out
from desktop_app.documents.form.parts import (
    SignatureLine,
    fields,
    heading,
    paragraph,
    section,
    side_by_side,
    signatures,
)
from desktop_app.documents.form.sender import head_of, patient_fields
from desktop_app.documents.form.table import Column, table
from desktop_app.documents.sheet import Area, Page
from desktop_app.documents.words import clock, moment, short_date
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.session_note import INTEGRITY_WORDS, NoteAddendum, SessionNotePaper
from desktop_app.domain.training.printed_times import MINUTE, length_digits, shown_length

_INDENT = 14.0
_TIMES = (Column("From", 100), Column("To", 100), Column("Minutes", 56, "right"), Column("", 20), Column("What", 0))
_TO_THE_SECOND = (*_TIMES[:2], Column("Min:sec", 56, "right"), *_TIMES[3:])
_SKILLS = (Column("Skill", 0), Column("Serves", 130), Column("Shown", 190))


def render(note: SessionNotePaper, page: Page = "letter", *, fonts: Path) -> bytes:
    """The note as a PDF on Letter or A4."""
    look, paper = form_of(page, fonts)
    head = head_of(
        note.sender,
        note.patient,
        "Session note",
        number=short_date(note.on),
        beside=(f"Printed {day_words(note.printed_on)}",),
        foot=f"session note of {short_date(note.on)}",
        watermark=note.watermark or note.sender.watermark,
    )
    blocks = [
        *_frame(note, look, paper),
        heading("Time", look, paper),
        *table(_TIMES if note.grain >= MINUTE else _TO_THE_SECOND, _times(note), look, paper, "No time was recorded."),
        gap(4),
        *paragraph(_counted(note), look.body, paper, after=8),
        heading("Skills and what each caregiver showed", look, paper),
        *table(_SKILLS, _skills(note), look, paper, "No skill was recorded."),
        gap(4 if note.goals else 8),
        *_goals(note, look, paper),
    ]
    for part in note.sections:
        blocks += section(part.title, (part.text,), look, paper)
    if note.addenda:
        blocks += [heading("Added after the signature", look, paper)]
        for addendum in note.addenda:
            blocks += _addendum(addendum, look, paper)
    blocks += [heading("Signatures", look, paper), *_signed(note, look, paper)]
    blocks += [heading("Integrity", look, paper)]
    blocks += paragraph(INTEGRITY_WORDS[note.integrity], look.strong, paper, after=2)
    blocks += paragraph(f"Seal {note.seal}" if note.seal else "", look.small, paper)
    return lay_out(head, blocks, page, fonts)


def _frame(note: SessionNotePaper, look: Style, paper: Area) -> list[Block]:
    clinician = (
        ("Clinician", note.clinician),
        ("License", note.license),
        ("NPI", note.npi),
        ("Supervisor", note.supervisor or "none"),
    )
    visit = (
        ("Service", note.service),
        ("Place", note.place),
        ("How", note.modality),
        ("Date of service", short_date(note.on)),
    )
    more = (
        ("Caregivers trained", "\n".join(note.caregivers)),
        ("Plan of care", note.plan),
    )
    codes = [f"**{code}** {text}".strip() for code, text in note.diagnoses]
    return [
        patient_fields(note.patient, look, paper),
        fields((clinician, visit), look, paper, leads=False),
        fields((more,), look, paper, leads=False),
        *side_by_side("Diagnoses (ICD-10-CM)", codes or ["None is on file."], look, paper),
    ]


def _counted(note: SessionNotePaper) -> str:
    told = f"**{note.minutes} minutes counted.** Seconds are cut off."
    return f"{told} {note.time_audit}".strip()


def _times(note: SessionNotePaper) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    grain = note.grain
    for time in note.times:
        length = length_digits(shown_length(time.stretch, grain), grain)
        later = " (next day)" if time.end.date() > time.start.date() else ""
        rows.append((clock(time.start, grain), f"{clock(time.end, grain)}{later}", length, "", time.words))
    if grain < MINUTE:
        rows.append(("", "", f"**{length_digits(note.counted_length, grain)}**", "", "**Counted in all**"))
    return rows


def _skills(note: SessionNotePaper) -> list[tuple[str, ...]]:
    return [
        (f"**{skill.text}**", skill.goals, "\n".join(f"{name}: {shown}" for name, shown in skill.shown))
        for skill in note.skills
    ]


def _goals(note: SessionNotePaper, look: Style, paper: Area) -> list[Block]:
    """What the goals of the plan say that stand in the table by their numbers."""
    lines = [
        block for name, text in note.goals for block in paragraph(f"**{name}:** {text}", look.body, paper, after=2)
    ]
    return [*lines, gap(6)] if lines else []


def _addendum(addendum: NoteAddendum, look: Style, paper: Area) -> list[Block]:
    """Set in from the left, with who wrote it and when; the note above it stays as it was."""
    words = f"**{addendum.kind}**, {addendum.author}, written {moment(addendum.written_at)}"
    if addendum.happened_at:
        words += f", about {moment(addendum.happened_at)}"
    top = paragraph(words, look.small, paper, _INDENT, after=1)
    kept = [Block(block.height, block.draw, keep=True) for block in top]
    texts = [block for part in addendum.text.split("\n") for block in paragraph(part, look.body, paper, _INDENT)]
    return [*kept, *texts]


def _signed(note: SessionNotePaper, look: Style, paper: Area) -> list[Block]:
    lines = [SignatureLine("", signed.by, signed.how, signed.at, signed.remark) for signed in note.signatures]
    lines = lines or [SignatureLine("Clinician, date")]
    blocks = [signatures(lines[place : place + 2], look, paper) for place in range(0, len(lines), 2)]
    if note.waits_for:
        blocks += paragraph(f"Still to be co-signed by {note.waits_for}.", look.strong, paper)
    return blocks

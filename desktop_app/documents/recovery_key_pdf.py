"""The recovery key on paper: twelve numbered words, the same as a square code, and what to do with them."""

from pathlib import Path

from desktop_app.documents.fonts import register
from desktop_app.documents.form.square_code import square_code
from desktop_app.documents.sheet import Page, Sheet
from desktop_app.documents.text import Type
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.recovery_sheet import RecoverySheet

_TITLE = "Recovery key"
_WHAT = (
    "These twelve words open the encrypted records of Teachback and set a new passphrase when one is lost. "
    "**Whoever has this paper and the computer, or a backup, can read every record.** Without a passphrase and "
    "without this paper nobody can, not even the makers of the program."
)
_STEPS = (
    "1. Keep it where you keep valuable papers, not with the computer and not in the same bag.",
    "2. Do not photograph it and do not send it to anybody.",
    "3. To use it: start Teachback, choose “I lost my passphrase”, and type the words in the order of their numbers. "
    "Capitals do not matter, and the first four letters of each word are enough. The square holds the same words.",
    "4. If the paper is lost or somebody has seen it: in Settings, Users and security, make a new recovery key. The "
    "old one opens nothing from then on, apart from backups made before.",
)
_COLUMNS, _CELL, _CODE = 3, 34.0, 120.0


def render(sheet: RecoverySheet, page: Page = "letter", *, fonts: Path) -> bytes:
    """One page. It holds a secret: its bytes stay in memory unless the user prints or saves them."""
    faces = register(fonts)
    title, body = Type(faces.form_bold, faces.form_bold, 22, 28), Type(faces.form, faces.form_bold, 10.5, 15)
    word = Type(faces.figures_bold, faces.figures_bold, 15, 20)
    paper = Sheet(page, _TITLE, "Teachback", "en-US", faces.form)
    left, width = paper.area.left + 20, paper.area.inner - 40
    top = paper.paragraph(left, paper.area.top + 20, _TITLE, title, width)
    whose = f"{sheet.practice}, made on {day_words(sheet.made_on)}".removeprefix(", ")
    top = paper.paragraph(left, top + 2, whose[0].upper() + whose[1:], body, width)
    top = paper.paragraph(left, top + 14, _WHAT, body, width) + 18
    rows = -(-len(sheet.words) // _COLUMNS)
    column = width / _COLUMNS
    paper.box(left, top, width, rows * _CELL + 16, 1.2, 6)
    for place, text in enumerate(sheet.words):
        x, y = left + 16 + (place % _COLUMNS) * column, top + 8 + (place // _COLUMNS) * _CELL
        paper.text(x + 14, y + 22, f"{place + 1}.", faces.figures, 10.5, "right")
        paper.text(x + 22, y + 22, text, word.plain, word.size)
    top += rows * _CELL + 40
    square_code(paper, left, top, _CODE, " ".join(sheet.words))
    beside = left + _CODE + 24
    below = top
    for step in _STEPS:
        below = paper.paragraph(beside, below, step, body, width - _CODE - 24) + 6
    return paper.finish()

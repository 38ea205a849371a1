"""The parts of the composer that are filled in: the words to the family, and how the page looks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Segmented
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of
from desktop_app.ui.wording import composer as words
from desktop_app.ui.wording import papers as paper_words

MOST_WEEKS = 4


class WordsForm(QWidget):
    """Goal, cue words, own words, red flags, whom to call, next visit, weeks of boxes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal, self.cues = GrowingText(2, 4), Entry()
        self.own, self.flags, self.call = GrowingText(2, 6), GrowingText(2, 5), GrowingText(1, 4)
        self.next_visit, self.weeks = Entry(), QSpinBox()
        self.weeks.setRange(0, MOST_WEEKS)
        self.weeks.setValue(1)
        self.setLayout(
            column_of(
                Field(paper_words.GOAL, self.goal),
                Field(paper_words.CUES, self.cues),
                Field(words.OWN_WORDS, self.own),
                Field(words.RED_FLAGS, self.flags),
                Field(words.WHOM_TO_CALL, self.call),
                Field(words.NEXT_VISIT, self.next_visit),
                Field(words.WEEKS, self.weeks),
                1,
                margins=(0, 8, 8, 8),
            )
        )
        for text in (self.goal, self.own, self.flags, self.call):
            text.textChanged.connect(self.changed)
        for entry in (self.cues, self.next_visit):
            entry.textChanged.connect(lambda _: self.changed.emit())
        self.weeks.valueChanged.connect(lambda _: self.changed.emit())

    def red_flags(self) -> tuple[str, ...]:
        """The lines of what to watch for."""
        return tuple(line.strip() for line in self.flags.text().splitlines() if line.strip())

    def fill(self, texts: dict[str, str], weeks: int) -> None:
        """Put texts in, quietly; what is not named becomes empty."""
        self.blockSignals(True)
        for name in ("goal", "own", "flags", "call"):
            getattr(self, name).set_text(texts.get(name, ""))
        self.cues.setText(texts.get("cues", ""))
        self.next_visit.setText(texts.get("next_visit", ""))
        self.weeks.setValue(weeks)
        self.blockSignals(False)


class LookForm(QWidget):
    """Size, ink, paper, and English next to the translation."""

    changed = Signal()
    html_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.size_of = Segmented(words.SIZES, name=words.SIZE)
        self.ink = Segmented(words.INKS, name=words.INK)
        self.paper = Segmented(words.PAPERS, preferences().now.paper, name=words.PAPER)
        self.beside = QCheckBox(words.BESIDE)
        self.html = Button(words.SAVE_HTML, icon="file-down", clicked=self.html_wanted.emit)
        parts: list[QWidget] = []
        for title, part in ((words.SIZE, self.size_of), (words.INK, self.ink), (words.PAPER, self.paper)):
            parts += [label(title, "field"), part]
            part.chosen.connect(lambda _: self.changed.emit())
        why = label(words.SAVE_HTML_WHY, "small")
        self.setLayout(column_of(*parts, self.beside, self.html, why, 1, margins=(0, 8, 8, 8)))
        self.beside.toggled.connect(lambda _: self.changed.emit())
        self.paper.chosen.connect(lambda name: preferences().change(paper=name))

    def fill(self, size: str, ink: str, paper: str, is_beside: bool) -> None:
        """Show a look, quietly."""
        self.blockSignals(True)
        self.size_of.set_key(size)
        self.ink.set_key(ink)
        self.paper.set_key(paper)
        self.beside.setChecked(is_beside)
        self.blockSignals(False)

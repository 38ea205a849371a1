"""Phrases and skills of the practice's own, and whether superbills wait for the co-signature."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.domain.training.session import NoteField
from desktop_app.domain.training.skill_library import LibrarySkill
from desktop_app.domain.training.snippets import Snippet
from desktop_app.ui.autosave import Autosave
from desktop_app.ui.runner import Runner
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.entry.note_hand import BlankPainter
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import phrases as words
from desktop_app.workflows.practice.own_phrases import (
    OwnPhrases,
    forget_skill,
    keep_phrases,
    keep_skill,
    own_phrases,
)
from desktop_app.workflows.training.waiting_for_cosignature import let_superbills_wait


class PhrasesPanel(Panel):
    """Saves itself at every pause in typing; `said(sentence, undo)` when a skill was taken away."""

    said = Signal(str, object)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.TITLE, parent)
        self._runner, self._quiet = runner, False
        self._snippets: tuple[Snippet, ...] = ()
        self._shown_field: NoteField = "technique"
        self.autosave = Autosave(self._save, self)
        self.part = Choice(words.PARTS, "technique")
        self.part.chosen.connect(lambda _: self._show_part())
        self.text = GrowingText(least=5, most=14, placeholder=words.EXAMPLE)
        self._painter = BlankPainter(self.text.document())
        self.text.textChanged.connect(self._typed)
        self.wait = QCheckBox(words.WAIT)
        self.wait.toggled.connect(self._wait)
        self._skills = QVBoxLayout()
        self.body.addWidget(Field(words.PART, self.part))
        self.body.addWidget(Field(words.PHRASES, self.text, words.PHRASES_HINT))
        self.body.addWidget(label(words.SKILLS, "section"))
        self.body.addWidget(label(words.SKILLS_HINT, "small", wrap=True))
        self.body.addLayout(self._skills)
        self.body.addWidget(label(words.SUPERVISION, "section"))
        self.body.addWidget(self.wait)
        self.body.addWidget(label(words.WAIT_HINT, "small", wrap=True))
        self.body.addStretch(1)

    def load(self) -> None:
        """Read what is kept."""
        self._runner.run(own_phrases, then=self._show)

    def save_now(self) -> None:
        """Write down what waits."""
        self.autosave.flush()

    def _show(self, own: OwnPhrases) -> None:
        self._snippets = own.snippets
        self._quiet = True
        self.wait.setChecked(own.superbills_wait)
        self._quiet = False
        if not self.autosave.is_waiting and not self.text.hasFocus():
            self._show_part()
        take_out(self._skills)
        for skill in own.skills:
            self._skills.addWidget(self._skill_row(skill))
        if not own.skills:
            self._skills.addWidget(label(words.NO_SKILLS, "muted", wrap=True))

    def _show_part(self) -> None:
        self.autosave.flush()
        self._shown_field = next(field for field, _ in words.PARTS if field == self.part.key())
        self._quiet = True
        self.text.set_text("\n".join(each.text for each in self._snippets if each.field == self._shown_field))
        self._quiet = False

    def _typed(self) -> None:
        if not self._quiet:
            field, lines = self._shown_field, self.text.toPlainText()
            others = tuple(each for each in self._snippets if each.field != field)
            self._snippets = (*others, *(Snippet(field, line) for line in lines.splitlines() if line.strip()))
            self.autosave.touch(field, lines)

    def _save(self, field: str, lines: str) -> None:
        self._runner.run(keep_phrases, field, lines.splitlines())

    def _wait(self, is_on: bool) -> None:
        if not self._quiet:
            self._runner.run(let_superbills_wait, is_on)

    def _skill_row(self, skill: LibrarySkill) -> QWidget:
        row = QWidget()
        row.setProperty("clear", True)
        remove = icon_button("trash-2", words.remove_skill(skill.text), lambda: self._forget(skill))
        row.setLayout(row_of(label(words.skill_line(skill), wrap=True), 1, remove))
        return row

    def _forget(self, skill: LibrarySkill) -> None:
        back: Callable[[], object] = partial(self._runner.run, keep_skill, skill)
        self._runner.run(forget_skill, skill, then=lambda _: self.said.emit(words.REMOVED, back))

"""What the grid says, in sentences that stand in the note: read here, changed in the grid."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.competency import competency_sentences
from desktop_app.domain.training.session import TaughtSkill
from desktop_app.ui.privacy import shown
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.widgets.rows import escape
from desktop_app.ui.wording import review as words

STRESSED = re.compile(r"(independently|with cues|not yet safe)")


class TeachBackText(QWidget):
    """A quiet box under its label; it takes the focus so that it is read aloud in its turn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentences = label("", wrap=True, rich=True)
        self.sentences.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box = QFrame()
        box.setProperty("panel", "sunken")
        box.setLayout(column_of(self.sentences, margins=(10, 8, 10, 8)))
        head = row_of(label(words.TEACH_BACK, "field"), label(words.TEACH_BACK_FROM, "small"), 1, spacing=6)
        self.setLayout(column_of(head, box, spacing=4))

    def show_skills(self, skills: Iterable[TaughtSkill], trained: Iterable[Caregiver]) -> None:
        """Write the sentences anew."""
        people = tuple(trained)
        told = competency_sentences(skills, people)
        for person in people:
            told = told.replace(person.given_name, shown(person.given_name))
        rich = STRESSED.sub(r"<b>\1</b>", escape(told)) if told else words.NOTHING_MARKED
        self.sentences.setText(rich)
        self.sentences.setAccessibleName(words.TEACH_BACK)
        self.sentences.setAccessibleDescription(told or words.NOTHING_MARKED)

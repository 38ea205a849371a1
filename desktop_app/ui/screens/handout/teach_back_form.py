"""The teach-back questions of the topic, with a line for what was answered; each answer goes into the note."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import composer as words


class TeachBackForm(QWidget):
    """`answered` carries a question and what was said to it."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions: tuple[str, ...] = ()
        self.answers: list[Entry] = []
        self.buttons: list[Button] = []
        self._rows = QVBoxLayout()
        why = label(words.QUESTIONS_WHY, "small")
        self.setLayout(column_of(why, self._rows, 1, margins=(0, 8, 8, 8)))

    def show_questions(self, questions: tuple[str, ...]) -> None:
        """Show other questions; what was typed for the same ones stays."""
        if questions == self.questions:
            return
        self.questions, self.answers, self.buttons = questions, [], []
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        for question in questions:
            answer = Entry()
            answer.setAccessibleName(f"{words.ANSWER}: {question}")
            button = Button(words.WRITE_ANSWER, clicked=partial(self._answer, question, answer))
            button.setAccessibleName(f"{words.WRITE_ANSWER}: {question}")
            answer.returnPressed.connect(button.click)
            row = QWidget()
            row.setLayout(
                column_of(label(question, "strong", wrap=True), answer, row_of(1, button), margins=(0, 4, 0, 8))
            )
            self._rows.addWidget(row)
            self.answers.append(answer)
            self.buttons.append(button)

    def _answer(self, question: str, answer: Entry) -> None:
        self.answered.emit(question, answer.value())

    def clear(self, question: str) -> None:
        """The answer stands in the note now."""
        if question in self.questions:
            self.answers[self.questions.index(question)].clear()

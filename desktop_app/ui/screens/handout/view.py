"""The composer: for whom, what, in which language, with whose words; the page follows as it is written."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.people.patient import Caregiver
from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, page_row, row_of, scrolled
from desktop_app.ui.widgets.paper_view import PaperView
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.widgets.printer_panel import PrinterPanel
from desktop_app.ui.wording import papers as words
from desktop_app.workflows.papers.give_handout import HandoutChoice, HandoutPaper, give_handout, preview_handout
from desktop_app.workflows.papers.papers_of_visit import VisitPapers, papers_of_visit
from desktop_app.workflows.papers.record_printed import record_printed

_PAUSE_MS = 400


class HandoutScreen(Screen):
    """Compose, look, give."""

    name = "handout"
    title = words.HANDOUT_TITLE
    topics = frozenset({"patients", "sessions"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._session_id, self._patient_id = "", ""
        self._visit: VisitPapers | None = None
        self._given_id, self._person_id = "", ""
        self.whom, self.topic, self.language = Choice(), Choice(), Choice()
        self.goal, self.cues = GrowingText(2, 5), Entry()
        self.large = QCheckBox(words.LARGE)
        self.whom_field = Field(words.FOR_WHOM, self.whom)
        self.grade, self.grade_chip = label("", "strong", wrap=True), Chip("ready", "")
        self.review, self.review_mark = (
            label("", "small", "attention", wrap=True),
            Picture("triangle-alert", "attention.solid", 18),
        )
        self.paper = PaperView()
        self.give = Button(
            words.GIVE, icon="heart-handshake", role="primary", shortcut="Ctrl+Return", clicked=self._give
        )
        self.papers = Button(words.BACK_TO_PAPERS, icon="arrow-left", clicked=self._go_papers)
        self.printer = PrinterPanel(
            lambda: [self.paper.pdf] if self.paper.pdf else [], lambda: self.paper.pdf, self._file_name
        )
        self.printer.printed.connect(lambda _: self._left("print", words.PRINTED))
        self.printer.saved.connect(lambda name: self._left("export", words.saved_as(name)))
        self.printer.failed.connect(self.tell)
        page = page_row(self._choices(), self.paper, self._side())
        page.setStretch(1, 1)
        self.setLayout(page)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._preview)
        self._connect()

    def _choices(self) -> QWidget:
        left = Panel(words.HANDOUT_TITLE)
        fields = (
            self.whom_field,
            Field(words.TOPIC, self.topic),
            Field(words.LANGUAGE, self.language),
            Field(words.GOAL, self.goal),
            Field(words.CUES, self.cues),
            self.large,
        )
        for field in fields:
            left.body.addWidget(field)
        left.body.addLayout(row_of(self.grade, self.grade_chip, 1))
        warned = row_of(self.review_mark, self.review)
        warned.setAlignment(self.review_mark, Qt.AlignmentFlag.AlignTop)
        warned.setStretch(1, 1)
        left.body.addLayout(warned)
        left.body.addStretch(1)
        column = QWidget()
        column.setLayout(column_of(left))
        area = scrolled(column)
        area.setFixedWidth(px(320))
        return area

    def _side(self) -> QWidget:
        give = Panel()
        for part in (self.give, label(words.GIVE_WHY, "small", wrap=True), self.papers):
            give.body.addWidget(part)
        column = QWidget()
        column.setLayout(column_of(give, self.printer, 1, spacing=12))
        side = scrolled(column)
        side.setFixedWidth(px(290))
        return side

    def _connect(self) -> None:
        self.whom.chosen.connect(lambda _: self._person_chosen())
        self.topic.chosen.connect(lambda _: self._topic_chosen())
        self.language.chosen.connect(lambda _: self._preview())
        self.goal.textChanged.connect(lambda: self._pause.start())
        self.cues.textChanged.connect(lambda _: self._pause.start())
        self.large.toggled.connect(lambda _: self._preview())

    def context(self) -> Context:
        if self._visit is None:
            return Context(self.title)
        person = self._person()
        return Context(
            self.title, words.for_whom(shown(person.given_name) if person else "", shown(self._visit.patient.name))
        )

    def enter(self, **arguments: Any) -> None:
        wanted = (arguments.get("session_id", self._session_id), arguments.get("patient_id", ""))
        if wanted != (self._session_id, self._patient_id):
            self._session_id, self._patient_id = wanted
            self._visit, self._person_id = None, ""
            self.goal.set_text("")
            self.cues.setText("")
        self._given_id = ""
        self.printer.look()
        self.printer.set_ready(False)
        if self._session_id:
            self.refresh(self.topics)
        self.whom.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"privacy"} and self._visit is not None:
            self._offer_people(self._visit)
            self.context_changed.emit()
        elif self._session_id:
            self.runner.run(papers_of_visit, self._session_id, self._patient_id, then=self._offer)

    def back(self) -> bool:
        self._go_papers()
        return True

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.HANDOUT_KEYS

    def _offer(self, visit: VisitPapers) -> None:
        self._visit = visit
        self._offer_people(visit)
        self.topic.set_options([(topic.id, topic.title) for topic in visit.topics], self.topic.key())
        has_somebody = bool(visit.trained)
        self.whom_field.set_error("" if has_somebody else f"{words.NO_CAREGIVER} {words.NO_CAREGIVER_NEXT}")
        self.give.setEnabled(has_somebody and not self._given_id)
        if self._person_id == self.whom.key():
            self.context_changed.emit()
        else:
            self._person_chosen()

    def _offer_people(self, visit: VisitPapers) -> None:
        options = [(c.id, f"{shown(c.name)}, {c.relationship}") for c in visit.trained]
        self.whom.set_options(options, self.whom.key())

    def _person(self) -> Caregiver | None:
        trained = self._visit.trained if self._visit else ()
        return next((c for c in trained if c.id == self.whom.key()), None)

    def _person_chosen(self) -> None:
        person = self._person()
        self._person_id = self.whom.key()
        self._offer_languages(person.language if person else "en")
        self.context_changed.emit()
        self._preview()

    def _topic_chosen(self) -> None:
        self._offer_languages(self.language.key())
        self._preview()

    def _offer_languages(self, wanted: str) -> None:
        topics = self._visit.topics if self._visit else ()
        known = next((topic.languages for topic in topics if topic.id == self.topic.key()), ())
        self.language.set_options([(key, words.LANGUAGES.get(key, key)) for key in known], wanted)

    def _choice(self) -> HandoutChoice:
        return HandoutChoice(
            session_id=self._session_id,
            caregiver_id=self.whom.key(),
            topic_id=self.topic.key(),
            language=self.language.key() or "en",
            goal=self.goal.text().strip(),
            cue_words=self.cues.value(),
            size="large" if self.large.isChecked() else "standard",
        )

    def _preview(self) -> None:
        if self.whom.key() and self.topic.key():
            self._given_id = ""
            self.give.set_face(words.GIVE)
            self.give.setEnabled(True)
            self.runner.run(preview_handout, self._choice(), then=self._show)

    def _show(self, paper: HandoutPaper) -> None:
        self.paper.show_pdf(paper.pdf)
        self.printer.set_ready(True)
        self.goal.setPlaceholderText(paper.goal)
        self.cues.setPlaceholderText(paper.cue_words)
        self.grade.setText(words.grade(paper.reading_grade))
        self.grade_chip.setVisible(paper.reading_grade is not None)
        if paper.reading_grade is not None:
            self.grade_chip.set_state(*words.grade_chip(paper.reading_grade))
        warning = words.review(paper.review, self.language.key())
        self.review.setText(warning)
        for part in (self.review, self.review_mark):
            part.setVisible(bool(warning))

    def _give(self) -> None:
        person = self._person()
        if person is None or not self.give.isEnabled():
            return
        self._pause.stop()
        self.give.setEnabled(False)

        def told(paper: HandoutPaper) -> None:
            self._show(paper)
            self._given_id = paper.id
            self.give.set_face(words.GIVEN)
            self.tell(words.given(paper.title, shown(person.name)))

        self.runner.run(give_handout, self._choice(), then=told, failed=self._not_given)

    def _not_given(self, error: KnownError) -> None:
        self.give.setEnabled(True)
        self.tell(f"{error.sentence} {error.next_step}".strip())

    def _left(self, how: str, sentence: str) -> None:
        self.tell(sentence)
        self.runner.run(record_printed, "handout", self._given_id or self._session_id, how)

    def _go_papers(self) -> None:
        self.go.emit("print", {"session_id": self._session_id, "patient_id": self._patient_id})

    def _file_name(self) -> str:
        return f"handout-{self.topic.key() or 'draft'}-{self.language.key() or 'en'}.pdf"

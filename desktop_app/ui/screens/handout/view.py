"""The composer: for whom, what, in which language, with whose words; the page follows as it is written."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, page_row
from desktop_app.ui.widgets.paper_view import PaperView
from desktop_app.ui.widgets.printer_panel import PrinterPanel
from desktop_app.ui.wording import papers as words
from desktop_app.workflows.papers.give_handout import HandoutChoice, HandoutPaper, give_handout, preview_handout
from desktop_app.workflows.papers.papers_of_visit import VisitPapers, papers_of_visit, record_printed

_PAUSE_MS = 400


class HandoutScreen(Screen):
    """Compose, look, give."""

    name = "handout"
    title = words.HANDOUT_TITLE
    topics = frozenset({"patients"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._session_id = ""
        self._visit: VisitPapers | None = None
        self._given_id = ""
        self.whom, self.topic, self.language = Choice(), Choice(), Choice()
        self.goal, self.cues = GrowingText(2, 5), Entry()
        self.large = QCheckBox(words.LARGE)
        self.whom_field = Field(words.FOR_WHOM, self.whom)
        left = Panel(words.HANDOUT_TITLE)
        left.setFixedWidth(px(320))
        for field in (
            self.whom_field,
            Field(words.TOPIC, self.topic),
            Field(words.LANGUAGE, self.language),
            Field(words.GOAL, self.goal),
            Field(words.CUES, self.cues),
            self.large,
        ):
            left.body.addWidget(field)
        self.grade = label("", "muted", wrap=True)
        left.body.addWidget(self.grade)
        left.body.addStretch(1)
        self.paper = PaperView()
        self.give = Button(
            words.GIVE, icon="heart-handshake", role="primary", shortcut="Ctrl+Return", clicked=self._give
        )
        self.papers = Button(words.BACK_TO_PAPERS, icon="arrow-left", clicked=self._go_papers)
        give = Panel()
        for part in (self.give, label(words.GIVE_WHY, "small", wrap=True), self.papers):
            give.body.addWidget(part)
        self.printer = PrinterPanel(lambda: [self.paper.pdf] if self.paper.pdf else [], self._file_name)
        self.printer.printed.connect(lambda: self._left("print", words.PRINTED))
        self.printer.saved.connect(lambda name: self._left("export", words.saved_as(name)))
        self.printer.failed.connect(self.tell)
        side = QWidget()
        side.setLayout(column_of(give, self.printer, 1, spacing=12))
        side.setFixedWidth(px(300))
        page = page_row(left, self.paper, side)
        page.setStretch(1, 1)
        self.setLayout(page)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._preview)
        self._connect()

    def _connect(self) -> None:
        self.whom.chosen.connect(lambda _: self._person_chosen())
        self.topic.chosen.connect(lambda _: self._topic_chosen())
        self.language.chosen.connect(lambda _: self._preview())
        self.goal.textChanged.connect(lambda: self._pause.start())
        self.cues.textChanged.connect(lambda _: self._pause.start())
        self.large.toggled.connect(lambda _: self._preview())

    def context(self) -> Context:
        name = shown(self._visit.patient.name) if self._visit else ""
        return Context(self.title, name)

    def enter(self, **arguments: Any) -> None:
        if arguments.get("session_id", self._session_id) != self._session_id:
            self._session_id = arguments["session_id"]
            self._visit = None
            self.goal.set_text("")
            self.cues.setText("")
        self._given_id = ""
        if self._session_id:
            self.refresh(self.topics)
        self.whom.setFocus()

    def refresh(self, topics: frozenset[str]) -> None:
        if self._session_id:
            self.runner.run(papers_of_visit, self._session_id, then=self._offer)

    def back(self) -> bool:
        self._go_papers()
        return True

    def _offer(self, visit: VisitPapers) -> None:
        self._visit = visit
        self.whom.set_options([(c.id, f"{shown(c.name)}, {c.relationship}") for c in visit.trained], self.whom.key())
        self.topic.set_options([(topic.id, topic.title) for topic in visit.topics], self.topic.key())
        has_somebody = bool(visit.trained)
        self.whom_field.set_error("" if has_somebody else f"{words.NO_CAREGIVER} {words.NO_CAREGIVER_NEXT}")
        self.give.setEnabled(has_somebody)
        self.context_changed.emit()
        self._person_chosen()

    def _person_chosen(self) -> None:
        trained = self._visit.trained if self._visit else ()
        wanted = next((c.language for c in trained if c.id == self.whom.key()), "en")
        self._offer_languages(wanted)
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
            large_print=self.large.isChecked(),
        )

    def _preview(self) -> None:
        if self.whom.key() and self.topic.key():
            self._given_id = ""
            self.runner.run(preview_handout, self._choice(), then=self._show)

    def _show(self, paper: HandoutPaper) -> None:
        self.paper.show_pdf(paper.pdf)
        self.printer.set_ready(True)
        self.grade.setText(words.grade(paper.reading_grade))

    def _give(self) -> None:
        name = shown(self.whom.currentText().split(",")[0])

        def told(paper: HandoutPaper) -> None:
            self._given_id = paper.id
            self.paper.show_pdf(paper.pdf)
            self.tell(words.given(paper.title, name))

        self.runner.run(give_handout, self._choice(), then=told)

    def _left(self, how: str, sentence: str) -> None:
        self.tell(sentence)
        self.runner.run(record_printed, "handout", self._given_id or self._session_id, how)

    def _go_papers(self) -> None:
        self.go.emit("print", {"session_id": self._session_id})

    def _file_name(self) -> str:
        return f"handout-{self.topic.key() or 'draft'}-{self.language.key() or 'en'}.pdf"

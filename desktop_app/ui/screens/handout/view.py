"""The composer: topics on the left, what is put in them in the middle, the page on the right as it is written."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QTabBar, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.papers.handout import Photo
from desktop_app.domain.people.patient import Caregiver
from desktop_app.ui.autosave import Autosave
from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.handout.check_list import CheckList
from desktop_app.ui.screens.handout.choices import Choices
from desktop_app.ui.screens.handout.forms import LookForm, WordsForm
from desktop_app.ui.screens.handout.photo_form import PhotoForm
from desktop_app.ui.screens.handout.teach_back_form import TeachBackForm
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button, icon_button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import ActionBar, Panel, column_of, page_row, row_of, scrolled
from desktop_app.ui.widgets.paper_view import PaperView
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.widgets.printer_panel import PrinterPanel
from desktop_app.ui.wording import composer, papers
from desktop_app.ui.wording import papers as words
from desktop_app.workflows.papers.give_handout import HandoutPaper, give_pack, preview_handout
from desktop_app.workflows.papers.handout_draft import HandoutDraft, draft_of, save_draft
from desktop_app.workflows.papers.handout_photo import take_photo
from desktop_app.workflows.papers.papers_of_visit import VisitPapers, papers_of_visit
from desktop_app.workflows.papers.record_printed import record_printed
from desktop_app.workflows.papers.save_paper import save_paper
from desktop_app.workflows.training.answer_teach_back import Answered, answer_teach_back

_PAUSE_MS = 400
_STEPS_TAB, _PRINTER_TAB = 0, 5


class HandoutScreen(Screen):
    """Compose, look, give."""

    name = "handout"
    title = words.HANDOUT_TITLE
    topics = frozenset({"patients", "sessions"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._session_id, self._patient_id = "", ""
        self._visit: VisitPapers | None = None
        self._given_id, self._person_id, self._drafted_id = "", "", ""
        self._shown_topic, self._html = "", ""
        self.whom, self.language, self.search = Choice(), Choice(), Entry("", composer.FIND)
        self.search.setAccessibleName(composer.FIND)
        self.whom_field = Field(words.FOR_WHOM, self.whom)
        self.topic, self.steps = CheckList(composer.TOPICS.replace("&", "")), CheckList(composer.STEPS, can_move=True)
        self.words, self.look, self.photo, self.asked = WordsForm(), LookForm(), PhotoForm(), TeachBackForm()
        self.choices = Choices(self.whom, self.language, self.topic, self.words, self.look, self.photo)
        self.goal, self.cues, self.size_of = self.words.goal, self.words.cues, self.look.size_of
        self.grade, self.grade_chip = label("", "strong"), Chip("ready", "")
        self.hard = label("", "small", wrap=True)
        self.review = label("", "small", "attention", wrap=True)
        self.review_mark = Picture("triangle-alert", "attention.solid", 18)
        self.paper = PaperView()
        self.give = Button(
            words.GIVE, icon="heart-handshake", role="primary", shortcut="Ctrl+Return", clicked=self._give
        )
        self.papers = Button(words.BACK_TO_PAPERS, icon="arrow-left", clicked=self._go_papers)
        self.printer = PrinterPanel(
            lambda: [self.paper.pdf] if self.paper.pdf else [], lambda: self.paper.pdf, self._file_name
        )
        self.printer.set_kind("handout")
        self.ask_html_path = self._ask_html_path
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._preview)
        self._autosave = Autosave(lambda _key, _text: self._save_draft(), self)
        self._connect()

    def _lay_out(self) -> None:
        page = page_row(self._left(), self._middle(), self.paper)
        page.setStretch(2, 1)
        bar = ActionBar()
        bar.left.addWidget(self.papers)
        bar.left.addWidget(ElidedLabel(words.GIVE_WHY, "small"))
        for button in (self.printer.save, self.printer.print, self.give):
            bar.right.addWidget(button)
        self.setLayout(column_of(page, bar, spacing=0))

    def _left(self) -> QWidget:
        left = Panel(words.HANDOUT_TITLE)
        left.body.addWidget(self.whom_field)
        topics = label(composer.TOPICS, "field")
        topics.setBuddy(self.topic)
        for part in (topics, self.search):
            left.body.addWidget(part)
        left.body.addWidget(self.topic, 1)
        left.body.addWidget(label(composer.TOPICS_HINT, "small", wrap=True))
        left.setFixedWidth(px(270))
        return left

    def _middle(self) -> QWidget:
        middle = Panel()
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.tabs.setAccessibleName(composer.PARTS)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        parts = (self._step_part(), self.words, self.photo, self.look, self.asked, self.printer)
        for title, part in zip(composer.TABS, parts, strict=True):
            self.tabs.addTab(title)
            self._stack.addWidget(scrolled(part) if part is not parts[_STEPS_TAB] else part)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        warned = row_of(self.review_mark, self.review)
        warned.setAlignment(self.review_mark, Qt.AlignmentFlag.AlignTop)
        warned.setStretch(1, 1)
        middle.body.addWidget(Field(words.LANGUAGE, self.language))
        middle.body.addWidget(self.tabs)
        middle.body.addWidget(self._stack, 1)
        middle.body.addLayout(row_of(self.grade, self.grade_chip, 1))
        middle.body.addWidget(self.hard)
        middle.body.addLayout(warned)
        middle.setFixedWidth(px(468))
        return middle

    def _step_part(self) -> QWidget:
        self.up = icon_button("chevron-up", composer.UP, lambda: self.steps.shift(-1))
        self.down = icon_button("chevron-down", composer.DOWN, lambda: self.steps.shift(1))
        hint = label(composer.STEPS_HINT, "small", wrap=True)
        below = row_of(hint, self.up, self.down)
        below.setStretch(0, 1)
        part = QWidget()
        part.setLayout(column_of(self.steps, below, margins=(0, 8, 0, 0)))
        return part

    def _connect(self) -> None:
        self.printer.printed.connect(lambda _: self._left_program("print", words.PRINTED))
        self.printer.saved.connect(
            lambda name, is_locked: self._left_program("export", words.saved_as(name, is_locked), is_locked)
        )
        self.printer.failed.connect(self.tell)
        self.whom.chosen.connect(lambda _: self._person_chosen())
        self.search.textChanged.connect(self.topic.narrow)
        self.topic.marked.connect(lambda _: self._topic_chosen())
        self.topic.ticked.connect(self._pack_changed)
        self.steps.ticked.connect(self._steps_changed)
        self.language.chosen.connect(lambda _: self._changed(at_once=True))
        self.words.changed.connect(lambda: self._changed(at_once=False))
        self.look.changed.connect(lambda: self._changed(at_once=True))
        self.look.html_wanted.connect(self._save_html)
        self.photo.changed.connect(lambda: self._changed(at_once=False))
        self.photo.chosen.connect(self._take_photo)
        self.asked.answered.connect(self._answer)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self._turn(by))

    def _turn(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

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
            self._autosave.flush()
            self._session_id, self._patient_id = wanted
            self._visit, self._person_id, self._drafted_id = None, "", ""
            self.choices.forget()
        self._given_id = ""
        self.printer.look()
        self.printer.set_ready(False)
        if self._session_id:
            self.refresh(self.topics)
        self.whom.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self._autosave.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"privacy"} and self._visit is not None:
            self._offer_people(self._visit)
            self.context_changed.emit()
            self._topic_chosen()
        elif self._session_id:
            self.runner.run(papers_of_visit, self._session_id, self._patient_id, then=self._offer)

    def back(self) -> bool:
        self._go_papers()
        return True

    def keys(self) -> tuple[tuple[str, str], ...]:
        return (*words.HANDOUT_KEYS, *composer.KEYS)

    def _offer(self, visit: VisitPapers) -> None:
        self._visit = visit
        self._offer_people(visit)
        self._offer_topics(visit, self.topic.ticked_keys(), self.topic.key())
        has_somebody = bool(visit.trained)
        self.whom_field.set_error("" if has_somebody else f"{words.NO_CAREGIVER} {words.NO_CAREGIVER_NEXT}")
        self.give.setEnabled(has_somebody and not self._given_id)
        if self._person_id == self.whom.key():
            self.context_changed.emit()
        else:
            self._person_chosen()

    def _offer_topics(self, visit: VisitPapers, ticked: tuple[str, ...], marked: str) -> None:
        hints = dict.fromkeys(visit.suggested, composer.SUGGESTED)
        rows = [(topic.id, topic.title, hints.get(topic.id, ""), topic.id in ticked) for topic in visit.topics]
        self.topic.show_rows(rows, marked)
        self.topic.narrow(self.search.text())

    def _offer_people(self, visit: VisitPapers) -> None:
        options = [(c.id, f"{shown(c.name)}, {c.relationship}") for c in visit.trained]
        self.whom.set_options(options, self.whom.key())

    def _person(self) -> Caregiver | None:
        trained = self._visit.trained if self._visit else ()
        return next((c for c in trained if c.id == self.whom.key()), None)

    def _person_chosen(self) -> None:
        self._autosave.flush()
        person = self._person()
        self._person_id = self.whom.key()
        self._offer_languages(person.language if person else "en")
        self.context_changed.emit()
        if person is not None:
            self.runner.run(draft_of, self._session_id, person.id, then=lambda draft: self._take_up(person.id, draft))

    def _take_up(self, person_id: str, draft: HandoutDraft | None) -> None:
        """Put in what was composed before for this person, else begin."""
        if person_id != self.whom.key() or self._visit is None:
            return
        self._drafted_id = person_id
        if draft is not None:
            ticked = self.choices.take_up(draft)
            self._offer_topics(self._visit, ticked, draft.choice.topic_id)
        self._shown_topic = ""
        self._preview()

    def _topic_chosen(self) -> None:
        self._shown_topic = ""
        self._changed(at_once=True)

    def _steps_changed(self) -> None:
        self.choices.steps[self.topic.key()] = tuple(int(place) for place in self.steps.ticked_keys())
        self._changed(at_once=True)

    def _offer_languages(self, wanted: str) -> None:
        self.language.set_options(tuple(words.LANGUAGES.items()), wanted)

    def _pack_changed(self) -> None:
        self._given_id = ""
        self.give.set_face(composer.give(len(self.topic.ticked_keys())))
        self.give.setEnabled(bool(self.whom.key()))
        self._autosave.touch("draft", "")

    def _changed(self, at_once: bool) -> None:
        if self._drafted_id:
            self._autosave.touch("draft", "")
        if at_once:
            self._preview()
        else:
            self._pause.start()

    def _save_draft(self) -> None:
        if self._drafted_id and self._drafted_id == self.whom.key() and self.topic.key():
            self.runner.run(save_draft, self.choices.draft(self._session_id), then=lambda _: None)

    def _preview(self) -> None:
        if self.whom.key() and self.topic.key():
            self._given_id = ""
            self.give.set_face(composer.give(len(self.topic.ticked_keys())))
            self.give.setEnabled(True)
            self.runner.run(preview_handout, self.choices.one(self._session_id), then=self._show)

    def _show(self, paper: HandoutPaper) -> None:
        self._html = paper.html
        self.paper.show_pdf(paper.pdf)
        self.printer.set_ready(True)
        self.goal.setPlaceholderText(paper.goal)
        self.cues.setPlaceholderText(paper.cue_words)
        self.words.next_visit.setPlaceholderText(paper.next_visit)
        if self._shown_topic != self.topic.key():
            self._shown_topic = self.topic.key()
            self._show_steps(paper)
        self.asked.show_questions(paper.questions)
        self._judge(paper)

    def _show_steps(self, paper: HandoutPaper) -> None:
        kept = self.choices.steps.get(self.topic.key()) or tuple(range(len(paper.steps)))
        order = (*kept, *(place for place in range(len(paper.steps)) if place not in kept))
        name = shown(self._visit.patient.given_name) if self._visit else ""
        texts = [step.text.replace("{patient}", name) for step in paper.steps]
        rows = [(str(place), texts[place], "", place in kept) for place in order if place < len(paper.steps)]
        self.steps.show_rows(rows)

    def _judge(self, paper: HandoutPaper) -> None:
        """How hard it reads, and what must be known before it is given."""
        tongue = self.language.key() if paper.is_translated else "en"
        self.grade.setText(composer.grade(paper.reading_grade, tongue))
        self.grade_chip.setVisible(paper.reading_grade is not None)
        if paper.reading_grade is not None:
            self.grade_chip.set_state(*words.grade_chip(paper.reading_grade))
        hard = composer.hard([(one.word, one.plainer) for one in paper.hard_words])
        self.hard.setText(hard)
        self.hard.setVisible(bool(hard))
        name = words.LANGUAGES.get(self.language.key(), "")
        warnings = (
            composer.unprintable(paper.unprintable) if paper.unprintable else "",
            "" if paper.is_translated else composer.untranslated(name),
            words.review(paper.review, tongue),
        )
        self.review.setText("\n".join(filter(None, warnings)))
        for part in (self.review, self.review_mark):
            part.setVisible(any(warnings))

    def _give(self) -> None:
        person = self._person()
        if person is None or not self.give.isEnabled():
            return
        self._pause.stop()
        self._autosave.flush()
        self.give.setEnabled(False)
        choices = self.choices.pack(self._session_id)

        def told(given: tuple[HandoutPaper, ...]) -> None:
            if len(given) == 1 and choices[0].topic_id == self.topic.key():
                self._show(given[0])
            self._given_id = given[-1].id
            self.give.set_face(words.GIVEN)
            name = shown(person.name)
            one = words.given(given[0].title, name)
            self.tell(one if len(given) == 1 else composer.given_several(len(given), name))

        self.runner.run(give_pack, choices, then=told, failed=self._not_given)

    def _not_given(self, error: KnownError) -> None:
        self.give.setEnabled(True)
        self.tell(f"{error.sentence} {error.next_step}".strip())

    def _failed(self, error: KnownError) -> None:
        self.tell(f"{error.sentence} {error.next_step}".strip())

    def _take_photo(self, path: str) -> None:
        def taken(photo: Photo) -> None:
            self.photo.set_photo(photo)

        self.runner.run(take_photo, Path(path), then=taken, failed=self._failed)

    def _answer(self, question: str, answer: str) -> None:
        def written(_: Answered) -> None:
            self.asked.clear(question)
            self.tell(composer.ANSWERED)

        self.runner.run(
            answer_teach_back,
            self._session_id,
            self.whom.key(),
            question,
            answer,
            then=written,
            failed=self._failed,
        )

    def _save_html(self) -> None:
        path = self.ask_html_path(self._file_name().removesuffix(".pdf") + ".html") if self._html else ""
        if not path:
            return
        try:
            save_paper(self._html.encode(), Path(path))
        except KnownError as error:
            self.tell(f"{error.sentence} {error.next_step}")
            return
        self._left_program("export", papers.saved_as(Path(path).name), is_locked=False)

    def _ask_html_path(self, name: str) -> str:
        return QFileDialog.getSaveFileName(self, composer.SAVE_HTML_TITLE, name, composer.HTML_FILES)[0]

    def _left_program(self, how: str, sentence: str, is_locked: bool | None = None) -> None:
        self.tell(sentence)
        self.runner.run(record_printed, "handout", self._given_id or self._session_id, how, is_locked=is_locked)

    def _go_papers(self) -> None:
        self.go.emit("print", {"session_id": self._session_id, "patient_id": self._patient_id})

    def _file_name(self) -> str:
        return f"handout-{self.topic.key() or 'draft'}-{self.language.key() or 'en'}.pdf"

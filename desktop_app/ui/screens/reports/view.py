"""The rule-conflict card: the published readings of the minutes side by side, for one payer."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.reports.readings_pane import ReadingCard, ReadingsPane
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, page_column, row_of, scrolled
from desktop_app.ui.widgets.table import RowsModel
from desktop_app.ui.wording import payers as asking
from desktop_app.ui.wording import reports as words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.practice.payer_questions import PayerQuestion, payer_questions
from desktop_app.workflows.practice.read_settings import PracticeSettings, read_settings
from desktop_app.workflows.practice.readings import (
    READINGS,
    Comparison,
    Kind,
    Rule,
    choose_group_reading,
    choose_reading,
    compare_readings,
)


class ReportsScreen(Screen):
    """Choose a payer, look at the readings, choose one."""

    name = "reports"
    title = words.TITLE
    topics = frozenset({"sessions", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.payer = Choice()
        self.payer.setMinimumWidth(px(280))
        self.payer.chosen.connect(lambda _: self._compare())
        self.kind = Segmented(words.KINDS, name=words.KIND)
        self.kind.chosen.connect(self._show_kind)
        top = Panel()
        fields = (Field(words.PAYER, self.payer), self.kind, label(words.INTRODUCTION, wrap=True))
        explained = row_of(*fields, spacing=24)
        explained.setStretch(2, 1)
        top.body.addLayout(explained)
        self.question = label("", "small", wrap=True)
        self.answer = Button(words.ANSWER, clicked=lambda: self.go.emit("settings", {"section": "payers"}))
        self._asked = (self.question, self.answer)
        asked = row_of(self.question, self.answer)
        asked.setStretch(0, 1)
        top.body.addLayout(asked)
        self.panes = {kind: ReadingsPane(kind) for kind in READINGS}
        self._stack = QStackedWidget()
        for pane in self.panes.values():
            self._stack.addWidget(pane)
            pane.wanted.connect(self._choose)
        whole = QWidget()
        page = page_column(top, self._stack)
        page.setStretch(1, 1)
        whole.setLayout(page)
        self.setLayout(column_of(scrolled(whole)))

    @property
    def pane(self) -> ReadingsPane:
        """What is shown: the readings of individual training, or of behavior groups."""
        return next(pane for kind, pane in self.panes.items() if kind == self.kind.key())

    @property
    def cards(self) -> list[ReadingCard]:
        """The readings that are shown."""
        return self.pane.cards

    @property
    def model(self) -> RowsModel:
        """The visits that come out differently."""
        return self.pane.model

    def context(self) -> Context:
        return Context(self.title, words.SUBTITLE)

    def enter(self, **arguments: Any) -> None:
        self.refresh(self.topics)
        self.payer.setFocus()

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"privacy"}:
            for pane in self.panes.values():
                pane.show_names()
        else:
            self.runner.run(read_settings, then=self._offer)

    def _offer(self, settings: PracticeSettings) -> None:
        options = [(payer.id, payer.name) for payer in settings.payers]
        self.payer.set_options(options, self.payer.key() or (options[0][0] if options else ""))
        self._compare()

    def _compare(self) -> None:
        if self.payer.key():
            self.runner.run(compare_readings, self.payer.key(), self.pane.kind, then=self._show)
            self.runner.run(payer_questions, then=self._ask)

    def _ask(self, questions: tuple[PayerQuestion, ...]) -> None:
        """What is still to be asked of this payer, until an answer was noted."""
        still = next((one for one in questions if one.payer_id == self.payer.key() and one.is_open), None)
        self.question.setText(asking.still_open(self.payer.currentText(), still.not_known) if still else "")
        for part in self._asked:
            part.setVisible(still is not None)

    def _show_kind(self) -> None:
        self._stack.setCurrentWidget(self.pane)
        self._compare()

    def _show(self, comparison: Comparison) -> None:
        self.panes[comparison.kind].show_comparison(comparison)

    def _choose(self, rule: Rule) -> None:
        comparison = self.pane.comparison
        if comparison is None:
            return
        kind, payer = comparison.kind, comparison.payer
        before = next(reading.rule for reading in comparison.readings if reading.is_current)

        def told(_: Saved) -> None:
            name, _meaning = READINGS[kind][rule]
            self.tell(words.chosen(payer.name, name), lambda: self._put(kind, payer.id, before))

        self._put(kind, payer.id, rule, told)

    def _put(self, kind: Kind, payer_id: str, rule: Rule, then: Callable[[Saved], None] | None = None) -> None:
        choose = choose_reading if kind == "individual" else choose_group_reading
        self.runner.run(choose, payer_id, rule, then=then)

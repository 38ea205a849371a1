"""The rule-conflict card: the published readings of the minutes side by side, for one payer."""

from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.billing.facts import IndividualRule
from desktop_app.domain.billing.rule_names import INDIVIDUAL_RULES
from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, page_column, row_of, scrolled
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import payers as asking
from desktop_app.ui.wording import reports as words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.practice.payer_questions import PayerQuestion, payer_questions
from desktop_app.workflows.practice.read_settings import PracticeSettings, read_settings
from desktop_app.workflows.practice.readings import Comparison, Reading, choose_reading, compare_readings


class ReadingCard(Panel):
    """One reading: its name, what it says, where it is published, and what it would have come to."""

    def __init__(self, rule: IndividualRule, parent: QWidget | None = None) -> None:
        name, meaning = INDIVIDUAL_RULES[rule]
        super().__init__(name, parent)
        self.rule = rule
        self.mark = Chip("ready", words.CURRENT)
        self.head.addWidget(self.mark)
        self.body.addWidget(label(f"{meaning[0].upper()}{meaning[1:]}.", wrap=True))
        self.body.addWidget(label(words.SOURCES[rule], "small", wrap=True))
        self.body.addStretch(1)
        self.figures = [label("", "strong", align_right=True) for _ in words.FIGURES]
        for title, figure in zip(words.FIGURES, self.figures, strict=True):
            self.body.addLayout(row_of(label(title, "muted"), 1, figure))
        self.difference = label("", "small", align_right=True)
        self.body.addWidget(self.difference)
        self.choose = Button(words.CHOOSE)
        self.choose.setAccessibleName(f"{words.CHOOSE}: {name}")
        self.body.addWidget(self.choose)
        for part in (self.choose, self.mark):
            keeps_room = part.sizePolicy()
            keeps_room.setRetainSizeWhenHidden(True)
            part.setSizePolicy(keeps_room)

    def show_reading(self, reading: Reading, current: Decimal) -> None:
        """Show the figures of this reading beside those of the reading in use."""
        self.mark.setVisible(reading.is_current)
        self.choose.setVisible(not reading.is_current)
        values = (str(reading.claims_billable), str(reading.units), f"${reading.charges:,.2f}")
        for figure, value in zip(self.figures, values, strict=True):
            figure.setText(value)
        more = reading.charges - current
        self.difference.setText(words.SAME_AS_NOW if reading.is_current else words.more(more))


class ReportsScreen(Screen):
    """Choose a payer, look at the readings, choose one."""

    name = "reports"
    title = words.TITLE
    topics = frozenset({"sessions", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._comparison: Comparison | None = None
        self.payer = Choice()
        self.payer.setMinimumWidth(px(280))
        self.payer.chosen.connect(lambda _: self._compare())
        self.period = label("", "muted")
        top = Panel()
        explained = row_of(Field(words.PAYER, self.payer), label(words.INTRODUCTION, wrap=True), spacing=24)
        explained.setStretch(1, 1)
        top.body.addLayout(explained)
        self.question = label("", "small", wrap=True)
        self.answer = Button(words.ANSWER, clicked=lambda: self.go.emit("settings", {"section": "payers"}))
        self._asked = (self.question, self.answer)
        asked = row_of(self.question, self.answer)
        asked.setStretch(0, 1)
        top.body.addLayout(asked)
        self.cards = [ReadingCard(rule) for rule in INDIVIDUAL_RULES]
        cards = QHBoxLayout()
        cards.setSpacing(px(12))
        for card in self.cards:
            cards.addWidget(card, 1)
            card.choose.clicked.connect(lambda _=False, rule=card.rule: self._choose(rule))
        names = tuple(INDIVIDUAL_RULES[card.rule][0] for card in self.cards)
        self.model = RowsModel((*words.HEADINGS, *names), right=(2, 3, 4, 5))
        self.table = Table(self.model, words.DIFFERING, stretch=1)
        self.empty = EmptyState("scale", words.NO_DIFFERENCE, words.NO_DIFFERENCE_DETAIL)
        below = Panel(words.DIFFERING, flush=True)
        below.head.addWidget(self.period)
        below.body.addWidget(self.table, 1)
        below.body.addWidget(self.empty, 1)
        below.setMinimumHeight(px(200))
        whole = QWidget()
        page = page_column(top, cards, below)
        page.setStretch(2, 1)
        whole.setLayout(page)
        self.setLayout(column_of(scrolled(whole)))

    def context(self) -> Context:
        return Context(self.title, words.SUBTITLE)

    def enter(self, **arguments: Any) -> None:
        self.refresh(self.topics)
        self.payer.setFocus()

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"privacy"}:
            self._show_differing()
        else:
            self.runner.run(read_settings, then=self._offer)

    def _offer(self, settings: PracticeSettings) -> None:
        options = [(payer.id, payer.name) for payer in settings.payers]
        self.payer.set_options(options, self.payer.key() or (options[0][0] if options else ""))
        self._compare()

    def _compare(self) -> None:
        if self.payer.key():
            self.runner.run(compare_readings, self.payer.key(), then=self._show)
            self.runner.run(payer_questions, then=self._ask)

    def _ask(self, questions: tuple[PayerQuestion, ...]) -> None:
        """What is still to be asked of this payer, until an answer was noted."""
        still = next((one for one in questions if one.payer_id == self.payer.key() and one.is_open), None)
        self.question.setText(asking.still_open(self.payer.currentText(), still.not_known) if still else "")
        for part in self._asked:
            part.setVisible(still is not None)

    def _show(self, comparison: Comparison) -> None:
        self._comparison = comparison
        current = next(reading.charges for reading in comparison.readings if reading.is_current)
        for card, reading in zip(self.cards, comparison.readings, strict=True):
            card.show_reading(reading, current)
        self.period.setText(words.period(comparison.since, comparison.until, comparison.claims))
        self._show_differing()

    def _show_differing(self) -> None:
        differing = self._comparison.differing if self._comparison else ()
        self.model.show_rows(
            [
                (
                    str(at),
                    (
                        f"{visit.date_of_service:%m/%d/%Y}",
                        shown(visit.patient_name),
                        str(visit.minutes),
                        *(f"{units}" for units in visit.units),
                    ),
                )
                for at, visit in enumerate(differing)
            ]
        )
        self.table.setVisible(bool(differing))
        self.empty.setVisible(not differing and self._comparison is not None)

    def _choose(self, rule: IndividualRule) -> None:
        payer_id, comparison = self.payer.key(), self._comparison
        if comparison is None:
            return
        before = comparison.payer

        def told(_: Saved) -> None:
            self.tell(
                words.chosen(before.name, INDIVIDUAL_RULES[rule][0]),
                lambda: self.runner.run(choose_reading, payer_id, before.individual_rule),
            )

        self.runner.run(choose_reading, payer_id, rule, then=told)

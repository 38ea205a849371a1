"""The payers, and the reading of the minutes that each follows."""

from dataclasses import replace
from typing import get_args

from PySide6.QtWidgets import QWidget

from desktop_app.domain.billing.facts import BehaviorGroupRule, IndividualRule, PayerKind
from desktop_app.domain.billing.rule_names import BEHAVIOR_GROUP_RULES, INDIVIDUAL_RULES
from desktop_app.domain.entering import american
from desktop_app.domain.people.practice import Payer
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.settings.form import SavingForm
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import payers as asking
from desktop_app.ui.wording import settings as words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.practice.payer_questions import PayerQuestion, note_answer, payer_questions
from desktop_app.workflows.practice.read_settings import check_payer, save_payer
from desktop_app.workflows.practice.readings import choose_group_reading, choose_reading

_NEW = "new"
_KINDS: tuple[PayerKind, ...] = get_args(PayerKind)
_INDIVIDUAL: tuple[IndividualRule, ...] = get_args(IndividualRule)
_GROUP: tuple[BehaviorGroupRule, ...] = get_args(BehaviorGroupRule)


class PayerForm(SavingForm):
    """One payer at a time, chosen above."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.PAYERS, parent)
        self._runner = runner
        self._payers: tuple[Payer, ...] = ()
        self._current = ""
        self._questions: dict[str, PayerQuestion] = {}
        self.which = Choice()
        self.which.setAccessibleName(words.PAYER.replace("&", ""))
        self.which.chosen.connect(self._choose)
        self.head.addWidget(self.which)
        self.head.addWidget(Button(words.ADD_PAYER, icon="plus", clicked=lambda: self._choose(_NEW)))
        self.name, self.kind = Entry(), Choice(words.KINDS)
        self.individual = Choice([(key, f"{name}: {text}") for key, (name, text) in INDIVIDUAL_RULES.items()])
        self.group = Choice([(key, f"{name}: {text}") for key, (name, text) in BEHAVIOR_GROUP_RULES.items()])
        self.add("payer_name", words.PAYER_NAME, self.name)
        self.add("kind", words.KIND, self.kind)
        self.add("individual_rule", words.INDIVIDUAL_RULE, self.individual, words.RULE_HINT, wide=True)
        self.add("behavior_group_rule", words.GROUP_RULE, self.group, wide=True)
        self.question = label("", wrap=True)
        self.answer = Entry(placeholder=asking.ANSWER_EXAMPLE)
        self.add_text(self.question)
        self.add("answer", asking.ANSWER, self.answer, wide=True)
        self.save.connect(self._save)

    def want(self, payer_id: str) -> None:
        """Show this payer once the payers are read; an empty id keeps the one that is shown."""
        self._current = payer_id or self._current

    def load(self) -> None:
        """Read what is not known of each payer, and what they answered."""
        self._runner.run(payer_questions, then=self._ask)

    def _ask(self, questions: tuple[PayerQuestion, ...]) -> None:
        self._questions = {question.payer_id: question for question in questions}
        self._show_current()

    def show_payers(self, payers: tuple[Payer, ...]) -> None:
        """Offer the payers and show the one that was shown, or the first."""
        self._payers = payers
        known = any(payer.id == self._current for payer in payers)
        self._current = self._current if known else (payers[0].id if payers else _NEW)
        self._offer()
        self._show_current()

    def _offer(self) -> None:
        options = [(payer.id, payer.name) for payer in self._payers]
        extra = [(_NEW, words.NEW_PAYER)] if self._current == _NEW else []
        self.which.set_options([*options, *extra], self._current)

    def _choose(self, key: str) -> None:
        if self.save_now():
            self._current = key
        self._offer()
        self._show_current()
        if key == self._current == _NEW:
            self.name.setFocus()

    def _shown(self) -> Payer:
        return next((p for p in self._payers if p.id == self._current), Payer("", "", "commercial"))

    def _show_current(self) -> None:
        payer = self._shown()
        self.filled(lambda: self._fill(payer))

    def _fill(self, payer: Payer) -> None:
        self.name.setText(payer.name)
        self._fill_question(self._questions.get(payer.id, PayerQuestion(payer.id, payer.name, "", "")))
        rules = ((self.individual, payer.individual_rule), (self.group, payer.behavior_group_rule))
        for choice, key in ((self.kind, payer.kind), *rules):
            choice.blockSignals(True)
            choice.set_key(key)
            choice.blockSignals(False)

    def _fill_question(self, question: PayerQuestion) -> None:
        self.question.setText(asking.not_known(question.not_known, question.source) if question.not_known else "")
        self.question.setVisible(bool(question.not_known))
        self.fields["answer"].setVisible(bool(question.not_known))
        self.answer.setText(question.answer)
        day = american(question.answered_on) if question.answered_on else ""
        self.fields["answer"].set_hint(asking.answered(day) if day else asking.ASK_ONCE)

    def check(self) -> None:
        check_payer(self._entered())

    def _save(self) -> None:
        before, entered = self._shown(), self._entered()
        wanted, for_groups = entered.individual_rule, entered.behavior_group_rule
        if before.id:  # the readings are chosen with their day, below
            kept = before.individual_rule, before.behavior_group_rule
            entered = replace(entered, individual_rule=kept[0], behavior_group_rule=kept[1])
        self._runner.run(save_payer, entered, then=self._saved, failed=self.refused)
        known = self._questions.get(before.id)
        if known is not None and self.answer.value() != known.answer:
            self._runner.run(note_answer, before.id, self.answer.value(), then=lambda _: self.load())
        if before.id and wanted != before.individual_rule:
            self._runner.run(choose_reading, before.id, wanted)
        if before.id and for_groups != before.behavior_group_rule:
            self._runner.run(choose_group_reading, before.id, for_groups)

    def _entered(self) -> Payer:
        return Payer(
            id="" if self._current == _NEW else self._current,
            name=self.name.value(),
            kind=next(k for k in _KINDS if k == self.kind.key()),
            individual_rule=next(r for r in _INDIVIDUAL if r == self.individual.key()),
            behavior_group_rule=next(r for r in _GROUP if r == self.group.key()),
        )

    def _saved(self, saved: Saved) -> None:
        if self._current == _NEW:
            self._current = saved.id

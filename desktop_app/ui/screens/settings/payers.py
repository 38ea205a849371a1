"""The payers, and the reading of the minutes that each follows."""

from dataclasses import replace
from typing import get_args

from PySide6.QtWidgets import QWidget

from desktop_app.domain.billing.facts import BehaviorGroupRule, IndividualRule, PayerKind
from desktop_app.domain.billing.rule_names import BEHAVIOR_GROUP_RULES, INDIVIDUAL_RULES
from desktop_app.domain.people.practice import Payer
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.settings.form import SavingForm
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.wording import settings as words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.practice.read_settings import check_payer, save_payer
from desktop_app.workflows.practice.readings import choose_reading

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
        self.save.connect(self._save)

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
        rules = ((self.individual, payer.individual_rule), (self.group, payer.behavior_group_rule))
        for choice, key in ((self.kind, payer.kind), *rules):
            choice.blockSignals(True)
            choice.set_key(key)
            choice.blockSignals(False)

    def check(self) -> None:
        check_payer(self._entered())

    def _save(self) -> None:
        before, entered = self._shown(), self._entered()
        wanted = entered.individual_rule
        if before.id:
            entered = replace(entered, individual_rule=before.individual_rule)
        self._runner.run(save_payer, entered, then=self._saved, failed=self.refused)
        if before.id and wanted != before.individual_rule:
            self._runner.run(choose_reading, before.id, wanted)

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

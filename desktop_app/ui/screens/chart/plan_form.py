"""The form of a plan of care with its certification and goals."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.billing.facts import Discipline
from desktop_app.domain.chart.plan_of_care import Goal, PlanOfCare
from desktop_app.domain.entering import american
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.screens.chart.goals_editor import GoalsEditor
from desktop_app.ui.widgets.entry.choices import Segmented
from desktop_app.ui.widgets.entry.entries import DateEntry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording.forms import DATE_MISSING


class PlanForm(SideForm):
    """Reads and shows a PlanOfCare."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(words.PLAN_NEW, parent=parent)
        self._plan: PlanOfCare | None = None
        self.goals = GoalsEditor()
        self._days = {
            key: DateEntry(today)
            for key in ("first_treatment", "certified_on", "certified_through", "order_signed", "plan_sent")
        }
        self.put(
            self.add("discipline", Field(words.DISCIPLINE, Segmented(words.DISCIPLINES))),
            self._day("first_treatment", words.FIRST_TREATMENT),
        )
        self.put(self._day("certified_on", words.CERTIFIED_ON), self._day("certified_through", words.CERTIFIED_THROUGH))
        self.put(self._day("order_signed", words.ORDER_SIGNED), self._day("plan_sent", words.PLAN_SENT))
        self.put(self.add("includes", Field(words.INCLUDES_FIELD, QCheckBox(words.INCLUDES))))
        self.put(self.add("goals", Field(words.GOALS, self.goals)))
        self.finish()

    def _day(self, key: str, text: str) -> Field:
        return self.add(key, Field(text, self._days[key]))

    def load(self, plan: PlanOfCare) -> None:
        """Show a plan; an empty id stands for a new one."""
        self._plan = plan
        self.title.setText(words.PLAN_CHANGE if plan.id else words.PLAN_NEW)
        self.restore(
            {
                "discipline": plan.discipline,
                "first_treatment": _written(plan.first_treatment),
                "certified_on": _written(plan.certified_on),
                "certified_through": _written(plan.certified_through),
                "order_signed": _written(plan.order_signed),
                "plan_sent": _written(plan.plan_sent),
                "includes": plan.includes_caregiver_training,
                "goals": [[goal.id, goal.text, goal.family_words] for goal in plan.goals],
            }
        )
        self.settle()

    def missing(self) -> dict[str, str]:
        return {} if self._days["first_treatment"].value() else {"first_treatment": DATE_MISSING}

    def plan(self) -> PlanOfCare:
        """The plan as the form has it; call after `wanted`. Goals are numbered anew when it is saved."""
        assert self._plan is not None
        return replace(
            self._plan,
            discipline=cast(Discipline, self.draft()["discipline"]),
            first_treatment=self._days["first_treatment"].day() or self._plan.first_treatment,
            certified_on=self._days["certified_on"].day(),
            certified_through=self._days["certified_through"].day(),
            order_signed=self._days["order_signed"].day(),
            plan_sent=self._days["plan_sent"].day(),
            includes_caregiver_training=bool(self.draft()["includes"]),
            goals=tuple(Goal(one[0], at, one[1], one[2]) for at, one in enumerate(self.goals.content(), start=1)),
        )


def _written(day: date | None) -> str:
    return american(day) if day else ""

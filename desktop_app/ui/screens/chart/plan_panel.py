"""A plan of care at a glance: its days, its certification and its goals."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.chart.plan_of_care import Goal, PlanOfCare
from desktop_app.ui.screens.chart.caregivers_panel import quiet
from desktop_app.ui.screens.chart.standing import plan_progress
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.drawn.threshold_bar import ThresholdBar
from desktop_app.ui.widgets.elided import ElidedLabel
from desktop_app.ui.widgets.labels import label, set_property
from desktop_app.ui.widgets.panel import Panel, column_of, row_of
from desktop_app.ui.widgets.rows import ListRow, RowList
from desktop_app.ui.wording import chart as words
from desktop_app.workflows.patients.open_chart import Chart


class PlanPanel(Panel):
    """`edited` brings the plan's id, empty where there is none yet."""

    edited = Signal(str)

    def __init__(self, can_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(words.PLAN, parent, flush=True)
        self._can_edit, self._plan_id = can_edit, ""
        self._about = ElidedLabel(kind="small")
        self.edit = Button(words.EDIT, "pen-line", "quiet", clicked=lambda: self.edited.emit(self._plan_id))
        self.edit.setAccessibleName(f"{words.EDIT}: {words.PLAN}")
        self.add = Button(words.ADD_PLAN, "plus", clicked=lambda: self.edited.emit(""))
        for part in (self._about, self.edit, self.add):
            self.head.addWidget(part)
        self._day, self._left = label("", "small"), label("", "small")
        set_property(self._left, "kind", "section")
        self._bar = ThresholdBar(words.PLAN)
        self._listed = label("", "small")
        self._facts = QWidget()
        self._facts.setLayout(
            column_of(row_of(self._day, 1, self._left), self._bar, self._listed, margins=(16, 0, 16, 10), spacing=6)
        )
        self._goals = RowList()
        self.body.addWidget(self._facts)
        self.body.addWidget(self._goals)

    def show_plan(self, chart: Chart, plan: PlanOfCare | None) -> None:
        """Show one plan, or that there is none."""
        self._plan_id = plan.id if plan else ""
        self._facts.setVisible(plan is not None)
        self.edit.setVisible(plan is not None and self._can_edit)
        self.add.setVisible(plan is None)
        if plan is None:
            self._about.setText("")
            self._goals.show_rows([quiet(f"{words.NO_PLAN} {words.NO_PLAN_DETAIL}")])
            return
        self._about.setText(words.plan_head(plan, chart.today))
        self._listed.setVisible(self._can_edit or not plan.includes_caregiver_training)
        self._listed.setText(words.LISTED if plan.includes_caregiver_training else words.NOT_LISTED)
        set_property(self._listed, "state", "" if plan.includes_caregiver_training else "blocked")
        self._show_days(chart, plan)
        rows: list[QWidget] = [_goal_row(goal, with_family=self._can_edit) for goal in plan.goals]
        self._goals.show_rows(rows or [quiet(words.NO_GOALS)])

    def _show_days(self, chart: Chart, plan: PlanOfCare) -> None:
        progress = plan_progress(plan, chart.today)
        self._bar.setVisible(progress is not None)
        if progress is None:
            self._day.setText(words.not_certified(plan, chart.today))
            self._left.setText("")
            set_property(self._day, "state", "attention")
            return
        set_property(self._day, "state", "")
        self._day.setText(words.plan_day(progress.day, progress.length))
        self._left.setText(words.days_left(progress.left))
        set_property(self._left, "state", progress.state)
        self._bar.set_value(progress.day, progress.length, state=progress.state)
        self._bar.setAccessibleDescription(f"{self._day.text()}, {self._left.text()}")


def _goal_row(goal: Goal, with_family: bool) -> ListRow:
    row = ListRow(goal.text, second=goal.family_words if with_family else "")
    row.setMinimumHeight(px(40))
    box = row.layout()
    if isinstance(box, QHBoxLayout):
        number = label(str(goal.number), "strong")
        number.setFixedWidth(px(16))
        box.insertWidget(0, number)
    return row


class Plans(QWidget):
    """All plans of a patient under each other; `edited` brings a plan's id, empty for a new one."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = Button(words.ADD_PLAN, "plus", clicked=lambda: self.edited.emit(""))
        self._box = column_of(spacing=12)
        self.setLayout(column_of(self._box, row_of(self.add, 1), 1, spacing=12))

    def show_chart(self, chart: Chart) -> None:
        """Show the plans of this chart, the one that began last first."""
        while self._box.count():
            item = self._box.takeAt(0)
            old = item.widget() if item is not None else None
            if isinstance(old, PlanPanel):
                old.hide()
                old.deleteLater()
        plans = sorted(chart.record.plans, key=lambda plan: plan.first_treatment, reverse=True)
        shown: list[PlanOfCare | None] = [*plans] or [None]
        for plan in shown:
            panel = PlanPanel(can_edit=True)
            panel.show_plan(chart, plan)
            panel.edited.connect(self.edited)
            self._box.addWidget(panel)
        self.add.setVisible(bool(plans))

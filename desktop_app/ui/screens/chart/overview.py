"""The chart at a glance: caregivers, plan and diagnoses at the left, progress and sessions at the right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.screens.chart.caregivers_panel import CaregiversPanel
from desktop_app.ui.screens.chart.diagnoses_panel import DiagnosesPanel
from desktop_app.ui.screens.chart.form_tab import FormTab
from desktop_app.ui.screens.chart.left_column import LeftColumn
from desktop_app.ui.screens.chart.plan_panel import PlanPanel
from desktop_app.ui.screens.chart.sessions_table import SessionsTable
from desktop_app.ui.screens.chart.standing import current_plan
from desktop_app.ui.screens.chart.teach_back_panel import TeachBackPanel
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.panel import Panel, column_of, scrolled
from desktop_app.ui.wording import chart as words
from desktop_app.workflows.patients.open_chart import Chart


class SessionsPanel(Panel):
    """The table of sessions, or what belongs there."""

    opened = Signal(str)

    def __init__(self, with_superbill: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words.SESSIONS, parent, flush=True)
        self.table = SessionsTable(with_superbill)
        self.table.opened.connect(self.opened)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(scrolled(EmptyState("timer", words.NO_SESSIONS, words.NO_SESSIONS_DETAIL)))
        self.body.addWidget(self._pages, 1)

    def show_chart(self, chart: Chart) -> None:
        """Show the sessions of this chart."""
        self.table.show_chart(chart)
        self._pages.setCurrentIndex(0 if chart.sessions else 1)


class Overview(FormTab):
    """All parts of a chart, small; the form of the patient's details opens over progress and sessions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.caregivers = CaregiversPanel(can_edit=False)
        self.plan = PlanPanel(can_edit=False)
        self.diagnoses = DiagnosesPanel()
        self.teach_back = TeachBackPanel()
        self.sessions = SessionsPanel()
        left = LeftColumn(self.caregivers, self.plan, self.diagnoses)
        right = QWidget()
        column = column_of(self.teach_back, self.sessions, spacing=12)
        column.setStretch(0, 1)
        column.setStretch(1, 1)
        right.setLayout(column)
        super().__init__(left, right, shares=(430, 808), parent=parent)

    def show_chart(self, chart: Chart) -> None:
        """Show this chart."""
        self.caregivers.show_chart(chart)
        self.plan.show_plan(chart, current_plan(chart.record))
        self.diagnoses.show_chart(chart)
        self.teach_back.show_chart(chart)
        self.sessions.show_chart(chart)

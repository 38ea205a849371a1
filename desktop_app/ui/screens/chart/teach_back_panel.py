"""The teach-back over the visits, with what the marks mean."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.screens.chart.teach_back_over_time import TeachBackOverTime
from desktop_app.ui.theme import LARGE_TEXT, current
from desktop_app.ui.widgets.drawn.mark import MARKS, Mark
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of, scrolled
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording.marks import MARK_WORDS
from desktop_app.workflows.patients.open_chart import Chart


class TeachBackPanel(Panel):
    """Shows the progress of all caregivers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.TEACH_BACK, parent, flush=True)
        is_wide = current().scale >= LARGE_TEXT
        legend = row_of(margins=(16, 0, 16, 4)) if is_wide else self.head
        for mark in MARKS:
            legend.addWidget(Mark(mark, 16))
            legend.addWidget(label(MARK_WORDS[mark].lower(), "small"))
        if is_wide:
            legend.addStretch(1)
            self.body.addLayout(legend)
        self.grid = TeachBackOverTime()
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolled(self.grid))
        self._pages.addWidget(scrolled(EmptyState("clipboard-list", words.NO_TEACH_BACK, words.NO_TEACH_BACK_DETAIL)))
        self.body.addWidget(self._pages, 1)

    def show_chart(self, chart: Chart) -> None:
        """Show what was marked in this chart."""
        learners = tuple((caregiver.id, caregiver.given_name) for caregiver in chart.record.caregivers)
        self.grid.show_rows(chart.teach_back, learners)
        self._pages.setCurrentIndex(1 if self.grid.is_empty else 0)

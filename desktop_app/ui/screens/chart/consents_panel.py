"""The consents that were given, the last first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.chart.consent import Consent
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.chart.caregivers_panel import quiet
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.rows import ListRow, RowList
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording.days import short_day
from desktop_app.workflows.patients.open_chart import Chart


class ConsentsPanel(Panel):
    """`added` for a new one, `edited` with a consent's id."""

    added = Signal()
    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.CONSENTS, parent, flush=True)
        self.add = Button(words.ADD_CONSENT, "plus", clicked=self.added.emit)
        self.head.addWidget(self.add)
        self._rows = RowList()
        self.body.addWidget(self._rows)

    def show_chart(self, chart: Chart) -> None:
        """Show the consents of this chart."""
        self.add.setEnabled(bool(chart.record.caregivers))
        given = sorted(chart.record.consents, key=lambda consent: consent.given_on, reverse=True)
        rows: list[QWidget] = [self._row(chart, consent) for consent in given]
        self._rows.show_rows(rows or [quiet(words.NO_CONSENTS)])

    def _row(self, chart: Chart, consent: Consent) -> ListRow:
        names = [c.name for c in chart.record.caregivers if c.id in consent.caregiver_ids]
        withdrawn = short_day(consent.withdrawn_on, chart.today) if consent.withdrawn_on else ""
        line = words.consent_line(consent, chart.today)
        edit = Button(words.EDIT, "pen-line", "quiet", clicked=lambda: self.edited.emit(consent.id))
        edit.setAccessibleName(f"{words.EDIT}: {line}")
        is_valid = consent.is_valid_on(chart.today)
        chip = (
            Chip("ready", words.VALID)
            if is_valid
            else Chip("attention", words.WITHDRAWN if withdrawn else words.NOT_YET)
        )
        second = words.consent_second(", ".join(map(shown, names)), shown(consent.given_by), withdrawn)
        row = ListRow(line, second=second, trailing=(chip, edit))
        row.activated.connect(lambda: self.edited.emit(consent.id))
        return row

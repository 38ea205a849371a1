"""Who helps the patient, each with the consent that names them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.people.patient import Caregiver
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.chart.initial import Initial
from desktop_app.ui.screens.chart.standing import consent_of
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel
from desktop_app.ui.widgets.rows import ListRow, RowList
from desktop_app.ui.wording import chart as words
from desktop_app.workflows.patients.open_chart import Chart


class CaregiversPanel(Panel):
    """`added` for a new one, `edited` and `consent_wanted` with a caregiver's id."""

    added = Signal()
    edited = Signal(str)
    consent_wanted = Signal(str)

    def __init__(self, can_edit: bool, parent: QWidget | None = None) -> None:
        super().__init__(words.CAREGIVERS, parent, flush=True)
        self._can_edit = can_edit
        self.add = Button(words.ADD_CAREGIVER, "plus", clicked=self.added.emit)
        self.head.addWidget(self.add)
        self._rows = RowList()
        self.body.addWidget(self._rows)

    def show_chart(self, chart: Chart) -> None:
        """Show the caregivers of this chart."""
        rows: list[QWidget] = [self._row(chart, caregiver) for caregiver in chart.record.caregivers]
        self._rows.show_rows(rows or [quiet(words.NO_CAREGIVERS)])

    def _row(self, chart: Chart, caregiver: Caregiver) -> ListRow:
        consent = consent_of(chart.record, caregiver.id, chart.today)
        trailing: list[QWidget] = [Chip("ready", words.CONSENT) if consent else self._record(caregiver)]
        if self._can_edit:
            edit = Button(words.EDIT, "pen-line", "quiet", clicked=lambda: self.edited.emit(caregiver.id))
            edit.setAccessibleName(f"{words.EDIT}: {shown(caregiver.name)}")
            trailing.append(edit)
        row = ListRow(
            caregiver.relationship,
            caregiver.name,
            words.caregiver_second(caregiver, consent, chart.today),
            trailing=tuple(trailing),
        )
        box = row.layout()
        if isinstance(box, QHBoxLayout):
            box.insertWidget(0, Initial(caregiver.name))
        row.setMinimumHeight(px(54))
        row.activated.connect(lambda: self.edited.emit(caregiver.id))
        return row

    def _record(self, caregiver: Caregiver) -> Button:
        made = Button(words.RECORD_CONSENT, clicked=lambda: self.consent_wanted.emit(caregiver.id))
        made.setAccessibleName(f"{words.RECORD_CONSENT}: {shown(caregiver.name)}")
        return made


def quiet(text: str) -> QWidget:
    """A quiet sentence where a list is empty."""
    made = label(text, "muted", wrap=True)
    made.setContentsMargins(px(16), px(4), px(16), px(12))
    return made

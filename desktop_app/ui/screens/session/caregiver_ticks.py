"""Who is here: a tick for each caregiver, with the state of the consent beside it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.people.patient import Caregiver
from desktop_app.ui.privacy import shown
from desktop_app.ui.screens.session.ready_facts import consent_chip
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.emptying import refilling
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import row_of
from desktop_app.ui.widgets.tab_order import TabPlace
from desktop_app.ui.wording import session as words


class CaregiverTicks(QWidget):
    """`changed` with each tick; `consent_wanted` (a caregiver's id) asks to record one that is missing."""

    changed = Signal()
    consent_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("clear", True)
        self._place = TabPlace(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(px(4))
        self.ticks: dict[str, QCheckBox] = {}
        self.without_consent: list[str] = []

    def show_people(self, record: ChartRecord, today: date, chosen: Sequence[str]) -> None:
        """Offer everybody in the chart, some of them (ids) ticked."""
        self.ticks, self.without_consent = {}, []
        with refilling(self._box, self._place):
            for caregiver in record.caregivers:
                self._box.addWidget(self._row(caregiver, consent_chip(record, caregiver.id, today), chosen))
            if not record.caregivers:
                self._box.addWidget(label(words.NO_CAREGIVERS, "muted", wrap=True))

    def chosen(self) -> tuple[str, ...]:
        """The ids of those who are ticked, in the chart's order."""
        return tuple(known for known, tick in self.ticks.items() if tick.isChecked())

    def _row(self, caregiver: Caregiver, consent: tuple[str, str], chosen: Sequence[str]) -> QWidget:
        tick = QCheckBox(f"{shown(caregiver.name)}, {caregiver.relationship}".rstrip(", "))
        tick.setChecked(caregiver.id in chosen)
        tick.setAccessibleDescription(consent[1])
        tick.toggled.connect(lambda _: self.changed.emit())
        self.ticks[caregiver.id] = tick
        parts: list[QWidget | int] = [tick, 1, Chip(*consent)]
        if consent[0] != "ready":
            button = Button(words.RECORD_CONSENT, clicked=partial(self.consent_wanted.emit, caregiver.id))
            self.without_consent.append(caregiver.id)
            button.setAccessibleName(f"{words.RECORD_CONSENT}: {shown(caregiver.name)}")
            parts.append(button)
        row = QWidget()
        row.setProperty("clear", True)
        row.setMinimumHeight(px(44))
        row.setLayout(row_of(*parts))
        return row

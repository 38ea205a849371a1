"""The times of one session: the same picture as while it ran, what the record says of it, and every single time."""

from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.training.time_audit import time_audit
from desktop_app.domain.training.timekeeping import TimerFace
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.session.faces import reading
from desktop_app.ui.screens.session.time_panel import TimePanel
from desktop_app.ui.screens.session.time_presenter import TimePresenter
from desktop_app.ui.screens.session.time_rows import TimeRow, rows, share_words
from desktop_app.ui.screens.session.timer_card import TimerCard
from desktop_app.ui.screens.session.units_card import UnitsCard
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, page_column, row_of
from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import session as session_words
from desktop_app.ui.wording import times as words
from desktop_app.ui.wording.days import day_and_weekday
from desktop_app.workflows.training.time_record import TimeRecord

REPAINT_MS = 1000


class TimeScreen(Screen):
    """`enter(session_id)`."""

    name = "times"
    title = words.TITLE
    topics = frozenset({"sessions", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.presenter = TimePresenter(runner, self)
        self._rows: list[TimeRow] = []
        self.timer, self.units = TimerCard(), UnitsCard()
        self.units.why_wanted.connect(self._explain)
        self.said = Panel(words.RECORD)
        self.sentence = label("", "strong", wrap=True)
        self.notes = label("", "small", wrap=True)
        self.said.body.addLayout(column_of(self.sentence, self.notes, spacing=4))
        self.model = RowsModel(words.HEADINGS)
        self.table = Table(self.model, words.ALL_TIMES, stretch=2)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._chosen())
        self.add = Button(words.FORGOTTEN, "plus", clicked=self.new_here)
        self.panel = TimePanel()
        self.table.opened.connect(lambda _: self.panel.edit())
        self.back_button = Button(words.DONE, "arrow-left", clicked=lambda: self.go.emit("back", {}))
        self._ticker = QTimer(self, interval=REPAINT_MS)
        self._ticker.timeout.connect(self._tick)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        does, panel = self.presenter, self.panel
        panel.corrected.connect(does.correct)
        panel.taken_back.connect(does.take_back)
        panel.brought_back.connect(does.bring_back)
        panel.answered.connect(does.answer)
        panel.ended_in_gap.connect(does.end)
        panel.forgotten.connect(does.add)

    def _lay_out(self) -> None:
        top = row_of(self.timer, self.units, spacing=12)
        top.setStretch(0, 30)
        top.setStretch(1, 70)
        self.listed = Panel(words.ALL_TIMES, flush=True)
        self.listed.body.addWidget(self.table, 1)
        below = row_of(self.listed, self.panel, spacing=12)
        below.setStretch(0, 62)
        below.setStretch(1, 38)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        page = page_column(top, self.said, below)
        page.setStretch(2, 1)
        box.addLayout(page)

    # what the window asks

    def context(self) -> Context:
        record = self.presenter.record
        if record is None:
            return Context(words.TITLE)
        started = self.presenter.face().started_at
        day = day_and_weekday(started.astimezone(record.zone).date()) if started else ""
        chips = (("signed", session_words.SIGNED_TIMES),) if record.session.signature else ()
        actions = (self.back_button,) if record.session.signature else (self.add, self.back_button)
        return Context(record.chart.patient.name, f"{words.TITLE}, {day}", chips, (), actions, title_is_name=True)

    def enter(self, session_id: str = "", **_: Any) -> None:
        self.presenter.open(session_id)
        self._ticker.start()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self._ticker.stop()

    def refresh(self, topics: frozenset[str]) -> None:
        self.presenter.load()

    def new_here(self) -> None:
        record = self.presenter.record
        if record is not None and record.session.signature is None:
            self.panel.show_forgotten(record)

    def back(self) -> bool:
        record = self.presenter.record
        if record is None or self.panel.stack.currentWidget() is not self.panel.pages["forgotten"]:
            return False
        self._chosen()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    # what the presenter shows

    def show_record(self, record: TimeRecord) -> None:
        """Show the session as it stands now; the cursor stays on its line."""
        face, zone = self.presenter.face(), record.zone
        self._show_face(record, face)
        audit = time_audit(record.events, face, zone)
        self.sentence.setText(audit.sentence if audit else "")
        self.notes.setText("\n".join(audit.notes) if audit else "")
        self.notes.setVisible(bool(audit and audit.notes))
        self._show_rows(rows(record, face))
        self.context_changed.emit()

    def _show_face(self, record: TimeRecord, face: TimerFace) -> None:
        payer = record.chart.payer
        self.timer.show_face(face, record.zone)
        self.units.show_reading(
            reading(face, record.session, payer, record.add_on_limit, record.zone),
            stands=face.state != "running" or face.patient_present,
            hints_next=record.hints_next and face.state != "stopped",
        )
        names = {each.id: each.signature for each in record.assistants}
        is_medicare = payer is not None and payer.kind == "medicare"
        self.units.show_share(*share_words(face, record.clinician, names, is_medicare))

    def _tick(self) -> None:
        """Show the time that goes on; nothing is counted here."""
        record = self.presenter.record
        if record is not None and record.session.state == "running":
            self._show_face(record, self.presenter.face())

    def _show_rows(self, made: list[TimeRow]) -> None:
        kept = self.table.current_key()
        self._rows = made
        self.model.show_rows([(row.key, row.cells) for row in made])
        open_gap = next((at for at, row in enumerate(made) if row.gap and row.gap.answer is None), 0)
        at = self.model.row_of(kept) if kept else open_gap
        if made:
            self.table.selectRow(max(0, at))
        self._chosen()

    def _chosen(self) -> None:
        record, at = self.presenter.record, self.table.currentIndex().row()
        if record is not None:
            self.panel.show_row(record, self._rows[at] if 0 <= at < len(self._rows) else None)

    def _explain(self) -> None:
        record = self.presenter.record
        if record is not None:
            told = session_words.why_rule(record.chart.patient.given_name, record.chart.payer, record.add_on_limit)
            Popover(session_words.WHY_THIS_RULE.replace("&", ""), told, self).show_at(self.units.why)

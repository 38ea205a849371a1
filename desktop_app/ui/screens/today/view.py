"""The Today screen: what runs, what is due, whom to train next, how the day lies, how safe the data is."""

from typing import Any, cast
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.clock import Clock
from desktop_app.ui.automatic_backup import backups_of
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.today.backup_card import BackupCard
from desktop_app.ui.screens.today.day_panel import DayPanel
from desktop_app.ui.screens.today.presenter import TodayPresenter
from desktop_app.ui.screens.today.running_card import RunningCard
from desktop_app.ui.screens.today.start_panel import StartPanel
from desktop_app.ui.screens.today.to_do import ToDo
from desktop_app.ui.screens.today.unfinished_card import UnfinishedCard
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.panel import column_of, page_row, scrolled
from desktop_app.ui.wording import today as words
from desktop_app.workflows.practice.plan_the_day import Today
from desktop_app.workflows.vault.back_up import BackedUp

UNITS_MS = 60_000


class TodayScreen(Screen):
    """Lays the cards out and says what the user wants; the presenter decides."""

    name = "today"
    title = words.TITLE
    topics = frozenset({"sessions", "patients", "papers", "practice", "backups"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.presenter = TodayPresenter(runner, self)
        self.running = RunningCard(cast(Clock, runner.clock))
        self.to_do = ToDo()
        self.start = StartPanel()
        self.day = DayPanel()
        self.backup = BackupCard()
        self.lost: dict[str, UnfinishedCard] = {}
        self._is_fresh = True
        self._lost_box = QVBoxLayout()
        self._lost_box.setSpacing(px(12))
        left = column_of(self._lost_box, self.running, self.to_do, spacing=12)
        left.setStretchFactor(self.to_do, 1)
        right = QWidget()
        right.setLayout(column_of(self.start, self.day, self.backup, 1, spacing=12))
        row = page_row(left, scrolled(right, is_wide_enough=True))
        row.setStretch(0, 17)
        row.setStretch(1, 10)
        self.setLayout(row)
        self._units = QTimer(self)
        self._units.setInterval(UNITS_MS)
        self._units.timeout.connect(self.presenter.load)
        self._listen()

    def _listen(self) -> None:
        self.running.wanted.connect(self.presenter.go_to_session)
        self.to_do.wanted.connect(self.presenter.act_on)
        self.start.typed.connect(self.presenter.find)
        self.start.chosen.connect(self.presenter.start_with)
        self.start.new_patient.connect(self.new_here)
        self.start.group_wanted.connect(lambda: self.go.emit("session", {"group": True}))
        self.start.past.connect(lambda patient_id: self.go.emit("paper", {"patient_id": patient_id}))
        self.day.paper_wanted.connect(lambda: self.go.emit("day_sheet", {}))
        self.backup.wanted.connect(self.presenter.back_up)
        backups_of(self.runner).done.connect(self.backup_made)  # our own methods: Qt lets go of them with this screen
        backups_of(self.runner).failed.connect(self.backup_failed)

    def context(self) -> Context:
        day = self.presenter.day
        if day is None:
            return Context(self.title)
        who = ((("plain", day.clinician.signature),)) if day.clinician else ()
        return Context(self.title, words.day_words(day.today), who)

    def enter(self, **arguments: Any) -> None:
        self._is_fresh = True
        self.start.search.clear()
        self.start.search.setFocus()
        self.presenter.load()
        self.presenter.find("")

    def leave(self) -> None:
        self.running.rest()
        self._units.stop()

    def refresh(self, topics: frozenset[str]) -> None:
        self.presenter.load()
        if topics & {"patients", "privacy"}:
            self.presenter.find(self.start.search.text())

    def new_here(self) -> None:
        self.go.emit("patients", {"new": True})

    def search_field(self) -> QWidget:
        return self.start.search

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    def show_day(self, day: Today) -> None:
        """Show what was read."""
        zone = day.practice.time_zone
        now = cast(Clock, self.runner.clock).now().utc.astimezone(ZoneInfo(zone))
        self._show_lost(day)
        lost = {one.session_id for one in day.unfinished}
        running = day.running if day.running and day.running.session_id not in lost else None
        units = sum(visit.units for visit in day.visits if running and visit.session_id == running.session_id)
        self.running.show_running(running, units, zone)
        self.to_do.show_due(day.due, day.today)
        mine = [visit for visit in day.visits if day.clinician is None or visit.clinician_id == day.clinician.id]
        self.day.show_visits(tuple(mine), now)
        last = day.last_backup.astimezone(ZoneInfo(zone)) if day.last_backup else None
        elsewhere = day.last_backup_elsewhere.astimezone(ZoneInfo(zone)) if day.last_backup_elsewhere else None
        self.backup.show_backup(last, now, elsewhere)
        if running:
            self._units.start()
        else:
            self._units.stop()
        self._first_focus()
        self.context_changed.emit()

    def backup_made(self, done: BackedUp) -> None:
        """A backup was made."""
        self.presenter.backed_up(done)

    def backup_failed(self, error: KnownError) -> None:
        """None could be made."""
        self.presenter.not_backed_up(error)

    def show_hits(self, hits: Any) -> None:
        """Show the patients who were found."""
        self.start.show_hits(hits)

    def refuse_end(self, session_id: str, error: KnownError) -> None:
        """Say at its card why a lost session cannot have ended then."""
        if session_id in self.lost:
            self.lost[session_id].refuse(error)

    def _show_lost(self, day: Today) -> None:
        wanted = {one.session_id for one in day.unfinished}
        for gone in set(self.lost) - wanted:
            self.lost.pop(gone).deleteLater()
        for one in day.unfinished:
            if one.session_id not in self.lost:
                card = UnfinishedCard(one, ZoneInfo(day.practice.time_zone))
                card.kept.connect(self.presenter.keep_running)
                card.stopped.connect(self.presenter.stop_when_last_seen)
                card.stopped_at.connect(self.presenter.stop_then)
                self.lost[one.session_id] = card
                self._lost_box.addWidget(card)

    def _first_focus(self) -> None:
        """At entry the focus goes to what asks first: a lost session, the running one, else the search."""
        if not self._is_fresh:
            return
        self._is_fresh = False
        if self.lost:
            next(iter(self.lost.values())).keep.setFocus()
        elif self.running.isVisibleTo(self) and not self.start.search.text():
            self.running.button.setFocus()

"""The open window: rail, context bar, the screen, status bar, and the keys that work on every screen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.frame import offered
from desktop_app.ui.frame.context_bar import ContextBar
from desktop_app.ui.frame.keys_card import KeysCard
from desktop_app.ui.frame.overlay import Overlay
from desktop_app.ui.frame.palette import Found, Give, Palette
from desktop_app.ui.frame.rail import Rail
from desktop_app.ui.frame.running_time import running_words
from desktop_app.ui.frame.status_bar import StatusBar
from desktop_app.ui.heartbeat import heartbeat_of
from desktop_app.ui.navigation import Factory, Navigation, rail_name
from desktop_app.ui.privacy import privacy
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Screen
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.widgets.toast import Toast
from desktop_app.ui.wording import frame as words
from desktop_app.workflows.practice.frame_news import FrameNews, frame_news
from desktop_app.workflows.topics import BACKUPS, PRACTICE, SESSIONS

OLD_BACKUP_DAYS = 7


class Bench(QWidget):
    """`lock_wanted` asks to close the vault."""

    lock_wanted = Signal()

    def __init__(
        self, runner: Runner, screens: Mapping[str, Factory] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self._runner = runner
        self.rail, self.bar, self.status, self.stack = Rail(), ContextBar(), StatusBar(), QStackedWidget()
        right = column_of(self.bar, self.stack, self.status, spacing=0)
        right.setStretch(1, 1)
        row = row_of(self.rail, right, spacing=0)
        row.setStretch(1, 1)
        self.setLayout(row)
        self.toast = Toast(self)
        self.palette_card = Palette(self, self._offered, self._find)
        self.keys_card: KeysCard | None = None
        self.navigation = Navigation(self.stack, runner, screens, self)
        self._heartbeat = heartbeat_of(runner)
        self._connect()
        self._shortcuts()
        self._ticker = QTimer(self, interval=1000)
        self._ticker.timeout.connect(self._tick)
        self._ticker.start()
        self._news = QTimer(self, interval=0, singleShot=True)
        self._news.timeout.connect(lambda: runner.run(frame_news, then=self._heard_news))

    def start(self, news: FrameNews, name: str = "today", arguments: dict[str, Any] | None = None) -> None:
        """Show the first screen."""
        self._heard_news(news)
        self.navigation.show(name, arguments)

    def say_error(self, error: KnownError) -> None:
        """Say a known error that nobody else took."""
        self.toast.say(words.known_error(error.sentence, error.next_step))

    def _connect(self) -> None:
        self.rail.wanted.connect(self._wanted)
        self.navigation.shown.connect(self._arrived)
        self.palette_card.chosen.connect(self._picked)
        self.status.find_wanted.connect(self.palette_card.open)
        self.status.privacy_wanted.connect(privacy().toggle)
        self.status.keys_wanted.connect(self.toggle_keys)
        self.status.session_wanted.connect(lambda: self._wanted("session"))
        self._runner.changed.connect(self._saved)
        self._runner.said.connect(self.say_error)
        privacy().changed.connect(self._names_hidden)

    def _shortcuts(self) -> None:
        pairs: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self.palette_card.open),
            ("Ctrl+F", self._search_here),
            ("Ctrl+N", self._new_here),
            ("Ctrl+L", self.lock_wanted.emit),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self._redo),
            ("F1", self.toggle_keys),
            ("F9", privacy().toggle),
            ("Esc", self.step_back),
        ]
        pairs += [(keys, partial(self._wanted, name)) for name, _, _, keys in (*words.RAIL, words.RAIL_FOOT[0])]
        for keys, act in pairs:
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _wanted(self, name: str) -> None:
        if name == "lock":
            self.lock_wanted.emit()
            return
        self._close_cards()
        self.navigation.show(name)

    def _arrived(self, screen: Screen) -> None:
        if not screen.property("at the bench"):
            screen.setProperty("at the bench", True)
            screen.say.connect(self.toast.say)
            screen.context_changed.connect(lambda: self._context_of(screen))
        self.rail.show_screen(rail_name(screen))
        self._context_of(screen)
        self._tick()

    def _context_of(self, screen: Screen) -> None:
        if screen is self.navigation.current:
            self.bar.show_context(screen.context(), screen)

    def step_back(self) -> None:
        """Esc: close what is open over the screen, or go back."""
        if not self._close_cards():
            self.navigation.back()

    def toggle_keys(self) -> None:
        """F1: show the keys, or take them away."""
        if self.keys_card is not None and self.keys_card.isVisible():
            self._close_cards()
            return
        screen = self.navigation.current
        self.keys_card = KeysCard(self, screen.keys() if screen else ())
        self.keys_card.help_wanted.connect(self._help)
        self.keys_card.open()

    def _help(self, page: str) -> None:
        self._close_cards()
        self.navigation.show("help", {"page": page})

    def _close_cards(self) -> bool:
        cards: list[Overlay] = [card for card in (self.palette_card, self.keys_card) if card and card.isVisible()]
        for card in cards:
            card.close_again()
        return bool(cards)

    def _search_here(self) -> None:
        field = self.navigation.current.search_field() if self.navigation.current else None
        if field is not None:
            field.setFocus()
        else:
            self.palette_card.open()

    def _new_here(self) -> None:
        if self.navigation.current is not None:
            self.navigation.current.new_here()

    def _undo(self) -> None:
        if not self.toast.take_back() and self.navigation.current is not None:
            self.navigation.current.undo()

    def _redo(self) -> None:
        if self.navigation.current is not None:
            self.navigation.current.redo()

    def _picked(self, found: Found) -> None:
        actions = {
            "lock": self.lock_wanted.emit,
            "privacy": privacy().toggle,
            "keys": self.toggle_keys,
            "backup": self._back_up,
        }
        if found.action:
            actions[found.action]()
        else:
            self.navigation.show(found.screen, dict(found.arguments))

    def _back_up(self) -> None:
        from desktop_app.ui.automatic_backup import backups_of

        self.navigation.show("settings", {"section": "backups"})
        backups_of(self._runner).back_up_now()

    def _offered(self) -> list[Found]:
        return offered.everything(self.navigation.current.about() if self.navigation.current else {})

    def _find(self, typed: str, give: Give) -> None:
        from desktop_app.workflows.papers.find_superbill import find_superbill
        from desktop_app.workflows.patients.find import find_patients

        papers: list[Any] = []
        self._runner.run(find_superbill, typed, then=papers.append)

        def found(hits: Sequence[Any]) -> None:
            give([*(offered.superbill(paper) for paper in papers if paper), *(offered.person(hit) for hit in hits)])

        self._runner.run(find_patients, typed, 8, then=found)

    def _saved(self, topics: frozenset[str]) -> None:
        self.status.say_saved(words.saved(datetime.now().astimezone()))
        if topics & {SESSIONS, PRACTICE, BACKUPS}:
            self._news.start()  # behind the paint of what was just written

    def _heard_news(self, news: FrameNews) -> None:
        self.bar.set_sample(news.is_sample)
        today = datetime.now().astimezone().date()
        proved = news.last_backup.astimezone().date() if news.last_backup else None
        self._say_backup(proved, today)
        running = news.running
        if running is None:
            self._heartbeat.follow("")
        elif not news.was_lost and self._heartbeat.session_id != running.session_id:
            self._heartbeat.follow(running.session_id, running.events)
        self._tick()

    def _say_backup(self, proved: date | None, today: date) -> None:
        if proved is None:
            self.status.say_backup(words.NEVER_BACKED_UP, True)
        else:
            self.status.say_backup(words.backed_up(proved, today), (today - proved).days > OLD_BACKUP_DAYS)

    def _tick(self) -> None:
        events = self._heartbeat.events if self._heartbeat.session_id else ()
        clock: Any = self._runner.clock
        told = running_words(events, clock.now()) if events else ""
        self.rail.buttons["session"].set_dot(bool(told), told)
        current = self.navigation.current
        self.status.say_running("" if current is not None and current.name == "session" else told)

    def _names_hidden(self, is_on: bool) -> None:
        self.status.say_privacy(is_on)
        if is_on:
            self.toast.forget()
        self.navigation.tell(frozenset({"privacy"}))
        if self.navigation.current is not None:
            self._context_of(self.navigation.current)

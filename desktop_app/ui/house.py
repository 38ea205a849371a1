"""What is in the window: the locked door, the first setup, or the bench with the screens; and the way between them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QToolTip, QWidget

from desktop_app.domain.errors import DAMAGED, KnownError
from desktop_app.preferences import Preferences
from desktop_app.ui import theme
from desktop_app.ui.clipboard import OurClipboard
from desktop_app.ui.door import Door, warm_up
from desktop_app.ui.frame.away import Away
from desktop_app.ui.frame.idle import Idle
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.restoring import Restoring
from desktop_app.ui.runner import Runner
from desktop_app.ui.salvaging import Salvaging
from desktop_app.ui.screens.unlock.view import UnlockScreen
from desktop_app.ui.wording import door as words
from desktop_app.ui.wording import frame
from desktop_app.ui.wording import unlock as unlock_words


class House(QStackedWidget):
    """`start` shows the right first page; `ready` comes with the first screen, `failed` when a vault did not open."""

    ready = Signal()
    failed = Signal(object)
    _broken = Signal(object)

    def __init__(self, runner: Runner, door: Door, screens: Mapping[str, Any] | None = None) -> None:
        super().__init__()
        self._runner, self._door, self._screens = runner, door, screens
        self._place: tuple[str, dict[str, Any]] = ("today", {})
        self._clipboard = OurClipboard(self)
        self._idle: Idle | None = None
        self._away: Away | None = None
        self.bench: Any = None
        self.unlock = UnlockScreen()
        self.unlock.wanted.connect(self._open)
        self.unlock.recovery_wanted.connect(self._recover)
        self.addWidget(self.unlock)
        self._restoring = Restoring(runner, door, self.unlock)
        self._salvaging = Salvaging(runner, door, self.unlock)
        self.unlock.restore.back.connect(self._left_restoring)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tell_running)
        preferences().changed.connect(self._preferred)
        self._broken.connect(self._say_broken)
        self._damage: KnownError | None = None
        runner.said.connect(self._heard)
        runner.opened.connect(self._lay_out_papers)
        self._worn = preferences().now

    def start(self) -> None:
        """The locked door where there is a vault, the first setup where there is none."""
        if self._door.exists():
            self._ask_at_door()
            self._runner.work(warm_up)
        else:
            self._set_up(vault_is_open=False)

    def vault_is_open(self) -> None:
        """The runner has an open store: show what is in it."""
        from desktop_app.workflows.practice.frame_news import frame_news

        self._runner.run(frame_news, then=self._arrive, failed=self.say_error)

    def lock(self) -> None:
        """Close the vault at once and show the door; a running session goes on, seen as time only."""
        if self.bench is None:
            return
        from desktop_app.ui.automatic_backup import backups_of
        from desktop_app.ui.heartbeat import heartbeat_of

        current = self.bench.navigation.place
        self._place = current or self._place
        self.bench.navigation.forget()
        heartbeat_of(self._runner).lock()
        backups_of(self._runner).pause()
        self._runner.close()
        self._clipboard.clear()
        put_away()
        self._leave_bench()
        self._ask_at_door()
        self._tell_running()
        self._second.start()
        if self._damage is not None:
            self._salvaging.offer(self._damage)
            self._damage = None

    def restore(self, path: str) -> None:
        """Close the records and put this backup in their place; an empty path lets the file be chosen."""
        self.lock()
        self._take_away()
        self.setCurrentWidget(self.unlock)
        self.unlock.show_restore(path)

    def something_broke(self, report: Path | None) -> None:
        """May be called from any thread: say, on the window's own, that we were wrong."""
        self._broken.emit(report)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.window().windowHandle()
        if self._idle is None and handle is not None:
            self._idle = Idle(handle, preferences().now.auto_lock_minutes, self)
            self._idle.passed.connect(self.lock)
            self._away = Away(handle, parent=self)
            self._away.gone.connect(self.lock)

    def close_down(self) -> None:
        """The window closes: let the screen write down what is not yet written."""
        if self.bench is not None:
            from desktop_app.ui.automatic_backup import backups_of

            self.bench.navigation.forget()
            self.bench = None
            backups_of(self._runner).close()
        self._clipboard.clear()

    def _heard(self, error: KnownError) -> None:
        """A page that was damaged while somebody worked: the message says so, and the door offers what can be done."""
        if error.field == DAMAGED:
            self._damage = error

    def _left_restoring(self) -> None:
        if not self._door.exists():
            self._set_up(vault_is_open=False)

    def _ask_at_door(self) -> None:
        """The name is asked for where several people have a passphrase; that is looked up while the door stands."""
        last = preferences().now.last_user
        self.unlock.ask_for_name(bool(last), last)
        self.unlock.reset()
        self.unlock.hint(unlock_words.SAMPLE_HINT if self._door.is_sample else "")
        self._runner.work(self._door.has_pin, then=self.unlock.offer_pin)
        self._runner.work(self._door.asks_for_name, then=lambda several: self.unlock.ask_for_name(several, last))

    def _open(self, passphrase: str, name: str) -> None:
        opener = self._door.unlock(passphrase, name, self._runner.clock)
        self._runner.open(opener, then=lambda: self._unlocked(name), failed=self.say_error)

    def _recover(self, words: str, name: str, passphrase: str) -> None:
        opener = self._door.recover(words, name, passphrase, self._runner.clock)
        self._runner.open(opener, then=lambda: self._unlocked(name), failed=self._say_recovery_error)

    def _say_recovery_error(self, error: KnownError) -> None:
        if error.field == DAMAGED:
            self._salvaging.offer(error)
            return
        self.unlock.say_recovery_error(frame.known_error(error.sentence, error.next_step), error.field)

    def _unlocked(self, name: str) -> None:
        from desktop_app.ui.heartbeat import heartbeat_of

        if name:
            preferences().change(last_user=name)
        heartbeat_of(self._runner).unlock()
        self.vault_is_open()

    def say_error(self, error: KnownError) -> None:
        """Why the records could not be opened, on the door; where they are damaged, with what can be done."""
        self.failed.emit(error)
        if error.field == DAMAGED:
            self._salvaging.offer(error)
            return
        self.unlock.say_error(frame.known_error(error.sentence, error.next_step))

    def _arrive(self, news: Any) -> None:
        if not news.is_set_up:
            self._set_up(vault_is_open=True)
            return
        from desktop_app.ui.automatic_backup import backups_of
        from desktop_app.ui.frame.bench import Bench

        self._second.stop()
        self.unlock.reset()
        self.bench = Bench(self._runner, self._screens)
        self.bench.lock_wanted.connect(self.lock)
        self._put(self.bench)
        name, arguments = self._place
        self.bench.start(news, name, arguments)
        automatic = backups_of(self._runner)
        automatic.restore_wanted.connect(self.restore, Qt.ConnectionType.UniqueConnection)
        automatic.begin()
        self.ready.emit()

    def _set_up(self, vault_is_open: bool) -> None:
        from desktop_app.ui.screens.first_run.view import FirstRun

        setup = FirstRun(self._runner, self._door, vault_is_open)
        setup.finished.connect(self.vault_is_open)
        setup.restore_wanted.connect(lambda: self.restore(""))
        self._put(setup)

    def _put(self, page: QWidget) -> None:
        """Put a page before the door; there is never more than one."""
        self._take_away()
        self.addWidget(page)
        self.setCurrentWidget(page)

    def _leave_bench(self) -> None:
        self.bench = None
        self._take_away()
        self.setCurrentWidget(self.unlock)

    def _take_away(self) -> None:
        for at in range(self.count() - 1, 0, -1):
            page = self.widget(at)
            if page is not None:
                self.removeWidget(page)
                page.deleteLater()

    def _tell_running(self) -> None:
        from desktop_app.ui.frame.running_time import running_words
        from desktop_app.ui.heartbeat import heartbeat_of

        heart, clock = heartbeat_of(self._runner), self._runner.clock
        now = clock.now()  # type: ignore[attr-defined]
        self.unlock.say_running(running_words(heart.events, now) if heart.session_id else "")

    def _preferred(self, wanted: Preferences) -> None:
        before, self._worn = self._worn, wanted
        app = QApplication.instance()
        if isinstance(app, QApplication) and (before.look, before.text_scale) != (wanted.look, wanted.text_scale):
            theme.wear(app, theme.chosen(wanted.look, wanted.text_scale))
        if before.text_scale != wanted.text_scale and self.bench is not None:
            self._place = self.bench.navigation.place or self._place
            self.bench.navigation.forget()
            QTimer.singleShot(0, self.vault_is_open)
        if before.paper != wanted.paper and self.bench is not None:
            self._lay_out_papers()
        if self._idle is not None and before.auto_lock_minutes != wanted.auto_lock_minutes:
            self._idle.set_minutes(wanted.auto_lock_minutes)

    def _lay_out_papers(self) -> None:
        from desktop_app.workflows.papers.choose_paper_size import choose_paper_size

        self._runner.run(choose_paper_size, preferences().now.paper)

    def _say_broken(self, report: Path | None) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, words.TITLE, words.BROKEN, QMessageBox.StandardButton.Ok, self)
        box.setInformativeText(words.what_now(report))
        box.open()


def put_away() -> None:
    """Take away what may show a name beside the window: open lists, tips and dialogs."""
    QToolTip.hideText()
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
            window.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()

"""Backups: how old the last proved one is, the second place, every one that is kept, and trying one."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.automatic_backup import backups_of, second_place
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.runner import Runner
from desktop_app.ui.widgets.backup_table import BackupTable
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.rows import ListRow, RowList
from desktop_app.ui.wording import backups as words
from desktop_app.workflows.vault.back_up import ASKED, BackedUp
from desktop_app.workflows.vault.list_backups import Backups, KeptBackup, list_backups
from desktop_app.workflows.vault.restore_backup import DrillWish, Looked, drill_backup, wish_drill

SHOWN = 30


class BackupsPage(QWidget):
    """The list, or one backup that was tried. `said` brings a sentence; restoring is asked of `backups_of`."""

    said = Signal(str)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._tried: Path | None = None
        self.ask_folder: Callable[[], str] = self._ask_folder
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list_panel())
        self._stack.addWidget(self._tried_panel())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._stack)
        backups_of(runner).done.connect(self._done)
        backups_of(runner).failed.connect(self._failed)

    def _list_panel(self) -> Panel:
        panel = Panel(words.SECTION)
        self.proved, self.elsewhere = label("", "strong"), label("", "strong")
        self.place, self.warning = label("", wrap=True), label("", "small", "attention", wrap=True)
        self.problem = label("", "small", "blocked", wrap=True)
        self.now = Button(words.NOW, "shield-check", "primary", clicked=self.back_up)
        self.choose = Button(words.CHOOSE_PLACE, clicked=self._choose)
        self.none = Button(words.NO_SECOND_PLACE, role="quiet", clicked=lambda: self._use(""))
        self.rows = RowList()
        panel.body.addWidget(label(words.INTRODUCTION, "muted", wrap=True))
        panel.body.addLayout(row_of(label(words.PROVED), self.proved, 1, self.now, spacing=12))
        panel.body.addLayout(row_of(label(words.ELSEWHERE), self.elsewhere, 1, spacing=12))
        panel.body.addWidget(self.problem)
        panel.body.addWidget(label(words.SECOND_PLACE, "section"))
        panel.body.addWidget(label(words.SECOND_PLACE_HINT, "small", wrap=True))
        place = row_of(self.place, self.none, self.choose, spacing=12)
        place.setStretch(0, 1)
        panel.body.addLayout(place)
        panel.body.addWidget(self.warning)
        panel.body.addWidget(label(words.KEPT, "section"))
        panel.body.addWidget(self.rows)
        panel.body.addStretch(1)
        self.problem.hide()
        return panel

    def _tried_panel(self) -> Panel:
        panel = Panel(words.TRIED)
        self.title = label("", "strong")
        self.table = BackupTable()
        self.done = Button(words.DONE, "arrow-left", clicked=self._show_list)
        self.restore = Button(words.RESTORE, clicked=self._restore)
        panel.body.addWidget(self.title)
        panel.body.addWidget(self.table)
        panel.body.addLayout(row_of(self.done, 1, self.restore))
        panel.body.addStretch(1)
        return panel

    def load(self) -> None:
        """Look which backups there are."""
        self._runner.run(list_backups, second_place(), then=self._show)

    def back_up(self) -> None:
        """Make one now."""
        self._say("")
        self.now.setEnabled(False)
        self.proved.setText(words.MAKING)
        backups_of(self._runner).back_up_now()

    def _show(self, backups: Backups) -> None:
        today = datetime.now().astimezone().date()
        self.now.setEnabled(True)
        self.proved.setText(words.ago(_here(backups.proved), today))
        self.elsewhere.setText(words.ago(_here(backups.proved_elsewhere), today))
        chosen = second_place()
        self.place.setText(str(chosen) if chosen else words.NO_PLACE)
        self.none.setVisible(chosen is not None)
        warning = words.SAME_DISK if backups.is_same_disk else words.NOT_THERE if not backups.is_there else ""
        self.warning.setText(warning if chosen else "")
        self.warning.setVisible(bool(chosen and warning))
        rows: list[QWidget] = [self._row(kept) for kept in backups.kept[:SHOWN]]
        self.rows.show_rows(rows or [label(words.NOTHING_KEPT, "muted")])

    def _row(self, kept: KeptBackup) -> QWidget:
        made_at = kept.made_at.astimezone()
        text = words.when(made_at, datetime.now().astimezone().date())
        attempt = Button(words.TRY, clicked=lambda: self._try(kept.path))
        attempt.setAccessibleName(f"{words.TRY}: {text}")
        place = words.THERE if kept.is_elsewhere else words.HERE
        icon = "hard-drive" if kept.is_elsewhere else "shield-check"
        return ListRow(text, second=f"{words.size(kept.size)}, {place}", icon=icon, trailing=(attempt,))

    def _try(self, path: Path) -> None:
        self._say("")
        self._tried = path
        self.proved.setText(words.TRYING)
        self._runner.run(wish_drill, path, then=self._drill)

    def _drill(self, wish: DrillWish) -> None:
        self._runner.beside(drill_backup, wish, then=self._show_tried, failed=self._failed)

    def _show_tried(self, looked: Looked) -> None:
        today = datetime.now().astimezone().date()
        self.title.setText(words.when(looked.made_at.astimezone(), today))
        self.table.show_backup(looked)
        self._stack.setCurrentIndex(1)
        self.done.setFocus()
        self.load()

    def _restore(self) -> None:
        if self._tried is not None:
            backups_of(self._runner).restore_wanted.emit(str(self._tried))

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(0)
        self.load()

    def _choose(self) -> None:
        folder = self.ask_folder()
        if folder:
            self._use(folder)

    def _use(self, folder: str) -> None:
        preferences().change(backup_folder=folder)
        self.load()

    def _done(self, backed_up: BackedUp) -> None:
        made = backed_up.made
        if self.isVisible() and made.reason == ASKED:
            self.said.emit(words.made(made.patients, made.sessions, made.elsewhere is not None))
        if made.trouble is not None:
            self._say(f"{made.trouble.sentence} {made.trouble.next_step}".strip())
        self.load()

    def _failed(self, error: KnownError) -> None:
        self._say(f"{error.sentence} {error.next_step}".strip())
        self.load()

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _ask_folder(self) -> str:
        return QFileDialog.getExistingDirectory(self, words.SECOND_PLACE, preferences().now.backup_folder)


def _here(at: datetime | None) -> datetime | None:
    return at.astimezone() if at is not None else None

"""The dated tables: which are in force, and a newer one from a file, seen before it counts."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.domain.entering import american
from desktop_app.domain.errors import KnownError
from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.rows import ListRow, RowList
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import settings as words
from desktop_app.workflows.practice.read_tables import DIAGNOSES, TableInForce, read_tables
from desktop_app.workflows.practice.replace_diagnoses import (
    EditionRead,
    forget_diagnoses,
    preview_diagnoses,
    replace_diagnoses,
)
from desktop_app.workflows.practice.replace_table import TablePreview, TableReplaced, preview_table, replace_table

Undo = Callable[[], object]


class TablesPanel(QWidget):
    """The list, or the preview of one replacement. `said` brings a sentence and its undo."""

    said = Signal(str, object)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._text, self._year = "", 0
        self._preview: TablePreview | None = None
        self.ask_file: Callable[[], str] = self._ask_file
        self.rows = RowList()
        self.problem = label("", "small", "blocked", wrap=True)
        listed = Panel(words.TABLES)
        listed.body.addWidget(label(words.TABLES_INTRODUCTION, "muted", wrap=True))
        listed.body.addWidget(self.problem)
        listed.body.addWidget(self.rows)
        listed.body.addStretch(1)
        self.problem.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(listed)
        self._stack.addWidget(self._preview_panel())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._stack)

    def _preview_panel(self) -> Panel:
        panel = Panel(words.WHAT_CHANGES)
        self.title = label("", "strong")
        self.same = label(words.SAME, "muted", wrap=True)
        self.changes = RowsModel(words.CHANGES)
        self.touched = RowsModel(words.TOUCHED_HEADINGS)
        self.force = Button(words.FORCE, role="primary", clicked=self._put_in_force)
        self.keep = Button(words.LEAVE, clicked=self._show_list)
        panel.body.addWidget(self.title)
        panel.body.addWidget(self.same)
        self.changes_table = Table(self.changes, words.WHAT_CHANGES, stretch=1)
        panel.body.addWidget(self.changes_table, 2)
        panel.body.addWidget(label(words.TOUCHED, "section"))
        self.touched_table = Table(self.touched, words.TOUCHED, stretch=2)
        self.untouched = label(words.UNTOUCHED, "muted", wrap=True)
        panel.body.addWidget(self.touched_table, 1)
        panel.body.addWidget(self.untouched)
        panel.body.addLayout(row_of(self.keep, 1, self.force))
        return panel

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def load(self) -> None:
        """Read which tables are in force."""
        self._runner.run(read_tables, then=self._listed)

    def _listed(self, tables: tuple[TableInForce, ...]) -> None:
        self.rows.show_rows([self._row(table) for table in tables])

    def _row(self, table: TableInForce) -> QWidget:
        name = words.TABLE_NAMES[table.name]
        last = american(table.last_day) if table.last_day else ""
        second = words.past(last) if table.is_past else words.in_force(table.rows, last, table.is_own)
        replace = Button(words.REPLACE, clicked=lambda: self._choose(table.name))
        replace.setAccessibleName(f"{name}: {words.REPLACE}")
        trailing: list[QWidget] = [Chip("attention", last)] if table.is_past else []
        if table.is_own and table.name != DIAGNOSES:
            back = Button(words.BACK_TO_SHIPPED, role="quiet", clicked=lambda: self._force(table.name, ""))
            back.setAccessibleName(f"{name}: {words.BACK_TO_SHIPPED}")
            trailing.append(back)
        icon = "triangle-alert" if table.is_past else "file-text"
        colour = "attention.solid" if table.is_past else "text.muted"
        return ListRow(name, second=second, icon=icon, icon_colour=colour, trailing=(*trailing, replace))

    def _choose(self, name: str) -> None:
        self._say("")
        path = self.ask_file()
        if not path:
            return
        try:
            self._text = Path(path).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            self._say(words.NOT_READABLE)
            return
        if name == DIAGNOSES:
            self._read_edition(Path(path).name)
        else:
            self._runner.run(preview_table, name, self._text, then=self._show_preview, failed=self._refused)

    def _read_edition(self, file_name: str) -> None:
        named = re.search(r"20\d\d", file_name)
        year = int(named.group()) if named else self._runner.clock.now().utc.year + 1  # type: ignore[attr-defined]
        self._year = year
        self._say(words.READING)
        self._runner.run(preview_diagnoses, self._text, year, then=self._show_preview, failed=self._refused)

    def _force_edition(self) -> None:
        year = self._year

        def told(read: EditionRead) -> None:
            self._show_list()
            self.said.emit(words.edition(year, read.codes), lambda: self._forget_edition(year))

        self._runner.run(replace_diagnoses, self._text, year, then=told, failed=self._refused)

    def _forget_edition(self, year: int) -> None:
        self._runner.run(forget_diagnoses, year, then=lambda _: self.load())

    def _refused(self, error: KnownError) -> None:
        self._stack.setCurrentIndex(0)
        self._say(f"{error.sentence} {error.next_step}".strip())

    def _show_preview(self, preview: TablePreview) -> None:
        self._say("")
        self._preview = preview
        self.title.setText(words.TABLE_NAMES[preview.name])
        self.same.setVisible(not preview.rows)
        self.force.setEnabled(bool(preview.rows))
        self.changes_table.setVisible(bool(preview.rows))
        self.changes.show_rows(
            [
                (str(at), (row.what, "; ".join(row.columns) or words.KINDS_OF_CHANGE[row.kind]))
                for at, row in enumerate(preview.rows)
            ]
        )
        self.show_names()
        self._stack.setCurrentIndex(1)
        (self.force if preview.rows else self.keep).setFocus()

    def show_names(self) -> None:
        """Show whose visits are touched, with or without names."""
        visits = self._preview.touched if self._preview else ()
        self.touched.show_rows(
            [(visit.session_id, (shown(visit.patient_name), visit.before, visit.after)) for visit in visits]
        )
        self.untouched.setVisible(not visits)
        self.touched_table.setVisible(bool(visits))

    def _put_in_force(self) -> None:
        if self._preview is not None and self._preview.name == DIAGNOSES:
            self._force_edition()
        elif self._preview is not None:
            self._force(self._preview.name, self._text)

    def _force(self, name: str, text: str) -> None:
        def told(done: TableReplaced) -> None:
            self._show_list()
            self.said.emit(words.replaced(words.TABLE_NAMES[name]), lambda: self._force(name, done.previous))

        self._runner.run(replace_table, name, text, then=told, failed=self._refused)

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(0)
        self.load()

    def _ask_file(self) -> str:
        return QFileDialog.getOpenFileName(self, words.CHOOSE_FILE, "", words.TABLE_FILES)[0]

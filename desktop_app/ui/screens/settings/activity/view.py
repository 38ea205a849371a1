"""Who did what: filtered, reviewed, exported; and what left the practice about whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.domain.entering import american
from desktop_app.domain.errors import KnownError
from desktop_app.domain.papers.disclosure import BY_HAND, Disclosure
from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import activity as words
from desktop_app.ui.wording.days import clock_words
from desktop_app.workflows.activity.export_trail import ExportedTrail, export_trail
from desktop_app.workflows.activity.list_disclosures import Disclosed, list_disclosures
from desktop_app.workflows.activity.make_review import make_review
from desktop_app.workflows.activity.review_activity import Activity, Asked, Line, review_activity
from desktop_app.workflows.papers.save_paper import save_paper
from desktop_app.workflows.patients.find import find_patients


class ActivityPage(QWidget):
    """`said` brings a sentence. Nothing is read before the page is shown."""

    said = Signal(str)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._disclosed: tuple[Disclosed, ...] = ()
        self.ask_file: Callable[[], str] = self._ask_file
        self.who, self.what, self.since = Choice(), Choice(), Choice()
        self.about = Entry()
        self.about_field = Field(words.ABOUT, self.about, words.ABOUT_HINT)
        self._patient_id, self._patient_name = "", ""
        self.ask_review_file: Callable[[], str] = self._ask_review_file
        self.show_what = Segmented(words.SHOWN, words.LINES, words.SHOW.replace("&", ""))
        self.who.set_options([("", words.ALL_PEOPLE)], "")
        self.what.set_options([("", words.ALL_ACTS)], "")
        self.since.set_options(list(words.SPANS), words.SPANS[1][0])
        self.summary = label("", "strong", wrap=True)
        self.chain = label("", "small", wrap=True)
        self.lines = RowsModel(words.HEADINGS)
        self.papers = RowsModel(words.DISCLOSED_HEADINGS)
        self.lines_table = Table(self.lines, words.TABLE, stretch=4)
        self.papers_table = Table(self.papers, words.DISCLOSED, stretch=4)
        self.review = Button(words.REVIEW, "file-text", clicked=self._review)
        self.export = Button(words.EXPORT, "file-down", clicked=self._export)
        self._lay_out()
        for choice in (self.who, self.what, self.since):
            choice.chosen.connect(lambda _: self.load())
        self.show_what.chosen.connect(self._switch)
        self.about.returnPressed.connect(self._find)
        self._switch(words.LINES)

    def load(self) -> None:
        """Read what is asked for."""
        self._runner.run(review_activity, self._asked(), then=self._show)
        self._runner.run(list_disclosures, self._patient_id, then=self._show_disclosed)

    def show_only(self, patient_id: str) -> None:
        """Show what was done in one patient's chart, or with an empty id in all."""
        self._patient_id = patient_id
        self.about.clear()
        self.load()

    def show_names(self) -> None:
        """Show the patients with or without their names."""
        self._show_disclosed(self._disclosed)
        self._show_about()

    def _asked(self) -> Asked:
        days = int(self.since.key() or 0)
        today = datetime.now().astimezone().date()
        first = today - timedelta(days=days) if days else None
        return Asked(self.who.key(), self.what.key(), self._patient_id, first)

    def _find(self) -> None:
        if self.about.value():
            self._runner.run(find_patients, self.about.value(), 1, then=self._found)
        else:
            self.show_only("")

    def _found(self, hits: tuple[Any, ...]) -> None:
        if hits:
            self.show_only(hits[0].id)
        else:
            self.about_field.set_error(words.ABOUT_NOBODY)

    def _show_about(self) -> None:
        self.about_field.set_error("")
        name = self._patient_name
        self.about_field.set_hint(words.about(shown(name)) if name else words.ABOUT_HINT)

    def _show(self, activity: Activity) -> None:
        self.who.set_options([("", words.ALL_PEOPLE), *((name, name) for name in activity.users)], self.who.key())
        acts = [(action, words.act(action)) for action in activity.actions]
        self.what.set_options([("", words.ALL_ACTS), *acts], self.what.key())
        self._patient_name = activity.patient_name
        self._show_about()
        total = sum(number for _, _, number in activity.acts)
        self.summary.setText(words.summary(total, activity.odd_hours, activity.wrong_tries, activity.left))
        self.chain.setText(words.WHOLE if activity.is_whole else words.NOT_WHOLE)
        self.lines.show_rows([(str(each.number), _cells(each)) for each in activity.lines])

    def _show_disclosed(self, disclosed: tuple[Disclosed, ...]) -> None:
        self._disclosed = disclosed
        self.papers.show_rows(
            [
                (
                    each.entry.id,
                    (
                        american(each.entry.at.date()) if each.entry.how == BY_HAND else _when(each.entry.at),
                        shown(each.patient_name),
                        *_told(each.entry),
                    ),
                )
                for each in disclosed
            ]
        )

    def _switch(self, which: str) -> None:
        self.lines_table.setVisible(which == words.LINES)
        self.papers_table.setVisible(which == words.DISCLOSURES)

    def _review(self) -> None:
        path = self.ask_review_file()
        if path:
            asked = replace(self._asked(), action="")  # a review of one act alone would be none
            self._runner.run(make_review, asked, then=lambda pdf: self._save_review(Path(path), pdf))

    def _save_review(self, path: Path, pdf: bytes) -> None:
        self._runner.work(save_paper, pdf, path, then=lambda _: self._review_saved(), failed=self._not_saved)

    def _review_saved(self) -> None:
        self.said.emit(words.REVIEW_SAVED)
        self.load()

    def _not_saved(self, error: KnownError) -> None:
        self.said.emit(f"{error.sentence} {error.next_step}".strip())

    def _export(self) -> None:
        path = self.ask_file()
        if path:
            self._runner.run(export_trail, then=lambda trail: self._write(Path(path), trail))

    def _write(self, path: Path, trail: ExportedTrail) -> None:
        try:
            path.write_bytes(trail.content)
        except OSError:
            self.said.emit(words.NOT_WRITTEN)
            return
        self.said.emit(words.exported(trail.count, trail.head))
        self.load()

    def _lay_out(self) -> None:
        panel = Panel(words.SECTION)
        panel.body.addWidget(label(words.INTRODUCTION, "muted", wrap=True))
        filters = row_of(
            self.about_field,
            Field(words.WHO, self.who),
            Field(words.WHAT_ACT, self.what),
            Field(words.SINCE, self.since),
            Field(words.SHOW, self.show_what),
            spacing=12,
        )
        panel.body.addLayout(filters)
        panel.body.addWidget(self.summary)
        for table in (self.lines_table, self.papers_table):
            table.setMinimumHeight(px(280))
            panel.body.addWidget(table, 1)
        foot = row_of(self.chain, self.review, self.export)
        foot.setStretch(0, 1)
        panel.body.addLayout(foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)

    def _ask_review_file(self) -> str:
        return QFileDialog.getSaveFileName(self, words.REVIEW_AS, words.REVIEW_FILE_NAME, words.REVIEW_FILES)[0]

    def _ask_file(self) -> str:
        return QFileDialog.getSaveFileName(self, words.EXPORT_AS, words.FILE_NAME, words.FILES)[0]


def _when(at: datetime) -> str:
    return f"{american(at.date())} {clock_words(at)}"


def _told(entry: Disclosure) -> tuple[str, str, str]:
    """What, to whom and why; what somebody typed in may hold a name."""
    if entry.how == BY_HAND:
        return shown(entry.paper), shown(entry.recipient), shown(entry.purpose)
    return f"{_plain(entry.paper)}, {words.act(entry.how)}", entry.recipient, entry.purpose


def _plain(record: str) -> str:
    return record.replace("_", " ")


def _cells(line: Line) -> tuple[str, ...]:
    return _when(line.at), line.user, words.act(line.action), _plain(line.record), line.detail

"""The Patients screen: a line to search in, the table of who is found, and the form of a new patient beside it."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.forms.draft_keeper import DraftKeeper
from desktop_app.ui.forms.drafts import Draft
from desktop_app.ui.forms.patient import PatientForm
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.patients.presenter import DRAFT, PatientsPresenter
from desktop_app.ui.screens.patients.table import PatientsTable
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.entry.search_line import SearchLine
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, page_row
from desktop_app.ui.wording import patient_form as form_words
from desktop_app.ui.wording import patients as words
from desktop_app.ui.wording.group_session import TODAY_GROUP


class PatientsScreen(Screen):
    """Shows who is found, and takes down a new patient; the presenter decides."""

    name = "patients"
    title = words.TITLE
    topics = frozenset({"patients", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.presenter = PatientsPresenter(runner, self)
        self.keeper = DraftKeeper(runner, self)
        self.new = Button(words.NEW, "user-plus", "primary", clicked=self.new_here)
        self.group = Button(TODAY_GROUP, "users", clicked=self._start_group)
        self.search = SearchLine(words.SEARCH, words.SEARCH_HINT)
        self.table = PatientsTable()
        self.form = PatientForm(form_words.NEW, self.presenter.today)
        self.form.load(None)
        self.form.hide()
        self._count = label("", "small")
        first = Button(words.NEW_FIRST, "user-plus", "primary", clicked=self.new_here)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(EmptyState("users", words.NONE_YET, words.NONE_YET_DETAIL, first))
        self._pages.addWidget(EmptyState("search", words.NOBODY, words.NOBODY_DETAIL))
        found = Panel()
        found.body.addWidget(self.search)
        found.body.addWidget(self._pages, 1)
        found.body.addWidget(self._count)
        row = page_row(found, self.form)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        self.setLayout(row)
        self._listen()

    def _listen(self) -> None:
        self.search.textChanged.connect(self.presenter.find)
        self.search.step.connect(self.table.step)
        self.search.taken.connect(self.table.open_marked)
        self.table.opened.connect(self.presenter.open)
        self.form.wanted.connect(self.presenter.save)
        self.form.closed.connect(self._give_up)

    def context(self) -> Context:
        return Context(self.title, actions=(self.group, self.new))

    def enter(self, **arguments: Any) -> None:
        self.presenter.load()
        self.presenter.find(self.search.text())
        self.search.setFocus()
        self.search.selectAll()
        if arguments.get("new"):
            self.new_here()
        elif self.form.isHidden():
            self.keeper.find(DRAFT, self._bring_back)

    def leave(self) -> None:
        self.keeper.keep()

    def refresh(self, topics: frozenset[str]) -> None:
        self.presenter.find(self.search.text())
        if "practice" in topics:
            self.presenter.load()

    def back(self) -> bool:
        if self.form.isHidden():
            return False
        self._give_up()
        return True

    def new_here(self) -> None:
        if self.form.isHidden():
            self._open_form()
            self.keeper.find(DRAFT, self._bring_back)
        self.form.begin()

    def search_field(self) -> QWidget:
        return self.search

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    def show_hits(self, hits: Any) -> None:
        """Show who was found."""
        self.table.show_hits(hits)
        self._pages.setCurrentIndex(0 if hits else 2 if self.search.value() else 1)
        self._count.setText(words.found(len(hits)) if hits else "")

    def done(self) -> None:
        """The new patient is saved."""
        self.keeper.forget()
        self.form.load(None)
        self.form.hide()

    def _start_group(self) -> None:
        """Choose the patients of a group; the one who is marked is the first of them."""
        marked = self.table.current_key() if self.search.value() else ""
        self.go.emit("session", {"group": True, "patient_id": marked})

    def _open_form(self) -> None:
        self.form.show()
        self.keeper.follow(self.form, DRAFT)

    def _bring_back(self, kept: Any) -> None:
        if kept and not self.form.is_touched:
            self._open_form()
            self.form.restore(kept["fields"])
            self.form.begin()
            self.tell(words.DRAFT_BACK)

    def _give_up(self) -> None:
        draft = self.form.draft()
        was_touched = self.form.is_touched
        self.keeper.forget()
        self.form.load(None)
        self.form.hide()
        self.search.setFocus()
        if was_touched:
            self.tell(words.PUT_ASIDE, lambda: self._reopen(draft))

    def _reopen(self, draft: Draft) -> None:
        self._open_form()
        self.form.restore(draft)
        self.form.begin()

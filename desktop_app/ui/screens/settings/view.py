"""Sections on the left, the chosen one on the right; everything saves itself."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.settings.activity.view import ActivityPage
from desktop_app.ui.screens.settings.backups.view import BackupsPage
from desktop_app.ui.screens.settings.clinicians import ClinicianForm
from desktop_app.ui.screens.settings.fees import FeeForm
from desktop_app.ui.screens.settings.form import SavingForm
from desktop_app.ui.screens.settings.locality import LocalityForm
from desktop_app.ui.screens.settings.look import LookPanel
from desktop_app.ui.screens.settings.papers import PapersPanel
from desktop_app.ui.screens.settings.payers import PayerForm
from desktop_app.ui.screens.settings.phrases import PhrasesPanel
from desktop_app.ui.screens.settings.practice import PracticeForm
from desktop_app.ui.screens.settings.security.view import SecurityPage
from desktop_app.ui.screens.settings.tables import TablesPanel
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.panel import Panel, column_of, page_row, scrolled
from desktop_app.ui.wording import settings as words
from desktop_app.ui.wording.sections import SECTIONS
from desktop_app.workflows.practice.read_settings import PracticeSettings, read_settings


class SettingsScreen(Screen):
    """Practice, clinicians, payers and rules, fees, tables, papers, look, users and security, backups, activity."""

    name = "settings"
    title = words.TITLE
    topics = frozenset({"practice", "users", "backups"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.practice, self.clinicians = PracticeForm(runner), ClinicianForm(runner)
        self.payers, self.fees = PayerForm(runner), FeeForm(runner)
        self.locality = LocalityForm(runner)
        self._forms: tuple[SavingForm, ...] = (self.practice, self.clinicians, self.payers, self.fees, self.locality)
        self.sections = QListWidget()
        self.sections.setAccessibleName(words.SECTIONS)
        for title in SECTIONS.values():
            item = QListWidgetItem(title)
            item.setSizeHint(QSize(px(120), px(48)))
            self.sections.addItem(item)
        self._to_field = False
        self.tables, self.look = TablesPanel(runner), LookPanel()
        self.papers = PapersPanel(runner)
        self.papers.said.connect(self.tell)
        self.phrases = PhrasesPanel(runner)
        self.phrases.said.connect(self.tell)
        self.security = SecurityPage(runner)
        self.tables.said.connect(self.tell)
        self.security.said.connect(self.tell)
        self.backups = BackupsPage(runner)
        self.backups.said.connect(self.tell)
        self.activity = ActivityPage(runner)
        self.activity.said.connect(self.tell)
        self.security.help_wanted.connect(lambda: self.go.emit("help", {"page": "security"}))
        self.look.resizing.connect(lambda: self.go.emit("settings", {"section": "look"}))
        self.pages = QStackedWidget()
        for panel in (self.practice, self.clinicians, self.payers):
            self.pages.addWidget(_on_paper(panel))
        self.pages.addWidget(_on_paper(self.fees, self.locality))
        for other in (
            *(self.phrases, self.tables, self.papers, self.look, self.security, self.backups, self.activity),
        ):
            self.pages.addWidget(_on_paper(other))
        self.sections.currentRowChanged.connect(self._show_section)
        left = Panel(flush=True)
        left.setFixedWidth(px(240))
        left.body.addWidget(self.sections)
        page = page_row(left, self.pages)
        page.setStretch(1, 1)
        self.setLayout(page)
        self.sections.setCurrentRow(0)

    def context(self) -> Context:
        return Context(self.title, words.SUBTITLE)

    def enter(self, **arguments: Any) -> None:
        section = arguments.get("section", "")
        if section in SECTIONS:
            self.sections.setCurrentRow(list(SECTIONS).index(section))
        if section == "activity":
            self.activity.show_only(arguments.get("patient_id", ""))
        self.payers.want(arguments.get("payer_id", ""))
        self._to_field = bool(arguments.get("to_field"))
        self.refresh(self.topics)
        self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        for form in self._forms:
            form.save_now()
        self.phrases.save_now()
        self.security.forget()

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"privacy"}:
            self.tables.show_names()
            self.activity.show_names()
        else:
            self.runner.run(read_settings, then=self._show)
            self.tables.load()
            self.papers.load()
            self.phrases.load()
            self.locality.load()
            self.payers.load()
            self.backups.load()
            self.activity.load()
            self.security.load()

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    def _show(self, settings: PracticeSettings) -> None:
        self.practice.show_practice(settings.practice)
        self.clinicians.show_clinicians(settings.clinicians)
        self.payers.show_payers(settings.payers)
        self.fees.show_fees(settings)
        if self._to_field:
            self._to_field = False
            self._focus_first_field()

    def _focus_first_field(self) -> None:
        page = self.pages.currentWidget()
        fields = page.findChildren(QLineEdit) if page is not None else []
        first = next((field for field in fields if field.isVisible() and field.isEnabled()), None)
        (first or self.sections).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_section(self, row: int) -> None:
        self.pages.setCurrentIndex(max(0, row))


def _on_paper(*panels: QWidget) -> QWidget:
    """The panels of a section in an area that scrolls where the window is too small for them."""
    around = QWidget()
    around.setLayout(column_of(*panels))
    return scrolled(around)

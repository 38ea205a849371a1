"""Sections on the left, the chosen one on the right; everything saves itself."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QStackedWidget, QWidget

from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.settings.clinicians import ClinicianForm
from desktop_app.ui.screens.settings.fees import FeeForm
from desktop_app.ui.screens.settings.form import SavingForm
from desktop_app.ui.screens.settings.payers import PayerForm
from desktop_app.ui.screens.settings.practice import PracticeForm
from desktop_app.ui.screens.settings.tables import TablesPanel
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.panel import Panel, page_row, scrolled
from desktop_app.ui.wording import settings as words
from desktop_app.workflows.practice.read_settings import PracticeSettings, read_settings

_SECTIONS = ("practice", "clinicians", "payers", "fees", "tables")


class SettingsScreen(Screen):
    """Practice, clinicians, payers and rules, fees, tables."""

    name = "settings"
    title = words.TITLE
    topics = frozenset({"practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.practice, self.clinicians = PracticeForm(runner), ClinicianForm(runner)
        self.payers, self.fees = PayerForm(runner), FeeForm(runner)
        self._forms: tuple[SavingForm, ...] = (self.practice, self.clinicians, self.payers, self.fees)
        self.sections = QListWidget()
        self.sections.setAccessibleName(words.SECTIONS)
        self.sections.addItems([words.PRACTICE, words.CLINICIANS, words.PAYERS, words.FEES, words.TABLES])
        self.pages = QStackedWidget()
        for form in self._forms:
            self.pages.addWidget(scrolled(form))
        self.tables = TablesPanel(runner)
        self.tables.said.connect(self.tell)
        self.pages.addWidget(self.tables)
        self.sections.currentRowChanged.connect(self._show_section)
        left = Panel()
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
        if section in _SECTIONS:
            self.sections.setCurrentRow(_SECTIONS.index(section))
        self.refresh(self.topics)
        self.sections.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        for form in self._forms:
            form.save_now()

    def refresh(self, topics: frozenset[str]) -> None:
        if topics != {"privacy"} and not self._is_typing():
            self.runner.run(read_settings, then=self._show)
            self.tables.load()

    def _is_typing(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and any(form.isAncestorOf(focused) and form.is_dirty for form in self._forms)

    def _show(self, settings: PracticeSettings) -> None:
        self.practice.show_practice(settings.practice)
        self.clinicians.show_clinicians(settings.clinicians)
        self.payers.show_payers(settings.payers)
        self.fees.show_fees(settings)

    def _show_section(self, row: int) -> None:
        self.pages.setCurrentIndex(max(0, row))

"""The chart: a header that warns, parts behind tabs, and the forms beside their lists."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from desktop_app.ui.forms.consent import ConsentForm
from desktop_app.ui.forms.draft_keeper import DraftKeeper
from desktop_app.ui.forms.drafts import Draft
from desktop_app.ui.forms.patient import PatientForm
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.chart.caregiver_form import CaregiverForm
from desktop_app.ui.screens.chart.caregivers_panel import CaregiversPanel
from desktop_app.ui.screens.chart.consents_panel import ConsentsPanel
from desktop_app.ui.screens.chart.diagnoses_tab import DiagnosesTab
from desktop_app.ui.screens.chart.disclosure_form import DisclosureForm
from desktop_app.ui.screens.chart.disclosures_panel import DisclosuresPanel
from desktop_app.ui.screens.chart.form_tab import FormTab
from desktop_app.ui.screens.chart.help_panel import HelpPanel
from desktop_app.ui.screens.chart.left_column import LeftColumn
from desktop_app.ui.screens.chart.money_tab import MoneyTab
from desktop_app.ui.screens.chart.overview import Overview, SessionsPanel
from desktop_app.ui.screens.chart.papers_tab import PapersTab
from desktop_app.ui.screens.chart.plan_form import PlanForm
from desktop_app.ui.screens.chart.plan_panel import Plans
from desktop_app.ui.screens.chart.presenter import ChartPresenter
from desktop_app.ui.screens.chart.standing import chips
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.fitting_stack import FittingStack
from desktop_app.ui.widgets.panel import page_column
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording import disclosures as disclosure_words
from desktop_app.ui.wording import patient_form as patient_words
from desktop_app.workflows.activity.list_disclosures import Disclosed
from desktop_app.workflows.money.account_of_patient import PatientAccount
from desktop_app.workflows.patients.list_papers import PatientPaper
from desktop_app.workflows.patients.open_chart import Chart

PARTS = tuple(key for key, _ in words.TABS)
FORM_PARTS = {
    "patient": "overview",
    "caregiver": "caregivers",
    "consent": "caregivers",
    "plan": "plan",
    "disclosure": "disclosures",
}


class ChartScreen(Screen):
    """Shows one patient's chart; the presenter decides."""

    name = "chart"
    title = words.TITLE
    topics = frozenset({"patients", "sessions", "papers", "practice", "money"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.presenter = ChartPresenter(runner, self)
        self.keeper = DraftKeeper(runner, self)
        self._wanted: tuple[str, str] | None = None
        self.start = Button(words.START, "timer", "primary", "Ctrl+T", clicked=self.presenter.start)
        self.edit = Button(words.EDIT_PATIENT, "pen-line", shortcut="F2", clicked=lambda: self.open_form("patient"))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(words.PARTS)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        for _, text in words.TABS:
            self.tabs.addTab(text)
        self._stack = FittingStack()
        self.setLayout(page_column(self.tabs, self._stack))
        self._make_parts()
        self._make_forms()
        self.tabs.currentChanged.connect(self._turned)
        self._listen()
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1), ("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._turn(by))

    def _make_forms(self) -> None:
        self.patient_form = PatientForm(patient_words.CHANGE, self.presenter.today)
        self.caregiver_form = CaregiverForm()
        self.consent_form = ConsentForm(self.presenter.today)
        self.plan_form = PlanForm(self.presenter.today)
        self.disclosure_form = DisclosureForm(self.presenter.today)
        self.forms: dict[str, SideForm] = {
            "patient": self.patient_form,
            "caregiver": self.caregiver_form,
            "consent": self.consent_form,
            "plan": self.plan_form,
            "disclosure": self.disclosure_form,
        }
        for kind, form in self.forms.items():
            self._form_tab(kind).add_form(kind, form)

    def _form_tab(self, kind: str) -> FormTab:
        tab = self._parts[FORM_PARTS[kind]]
        assert isinstance(tab, FormTab)
        return tab

    def _make_parts(self) -> None:
        self.overview = Overview()
        self.caregivers, self.consents, self.plans = CaregiversPanel(can_edit=True), ConsentsPanel(), Plans()
        people = LeftColumn(self.caregivers, self.consents)
        consent_help = HelpPanel(words.CONSENT_HELP, words.CONSENT_HELP_LINES, words.CONSENT_SOURCE)
        plan_help = HelpPanel(words.PLAN_HELP, words.PLAN_HELP_LINES, words.PLAN_SOURCE)
        self.diagnoses = DiagnosesTab()
        self.sessions = SessionsPanel(with_superbill=True)
        self.papers = PapersTab()
        self.money = MoneyTab()
        self.disclosures = DisclosuresPanel()
        disclosure_help = HelpPanel(disclosure_words.HELP, disclosure_words.HELP_LINES, disclosure_words.SOURCE)
        self._parts: dict[str, QWidget] = {
            "overview": self.overview,
            "caregivers": FormTab(people, consent_help),
            "plan": FormTab(LeftColumn(self.plans), plan_help),
            "diagnoses": self.diagnoses,
            "sessions": self.sessions,
            "papers": self.papers,
            "money": self.money,
            "disclosures": FormTab(self.disclosures, disclosure_help, shares=(3, 2)),
        }
        for part in PARTS:
            self._stack.addWidget(self._parts[part])

    def _listen(self) -> None:
        for panel in (self.overview.caregivers, self.caregivers):
            panel.added.connect(lambda: self.open_form("caregiver"))
            panel.edited.connect(lambda known: self.open_form("caregiver", known))
            panel.consent_wanted.connect(lambda known: self.open_form("consent", "", known))
        self.consents.added.connect(lambda: self.open_form("consent"))
        self.consents.edited.connect(lambda known: self.open_form("consent", known))
        self.plans.edited.connect(lambda known: self.open_form("plan", known))
        self.overview.plan.edited.connect(lambda known: self.open_form("plan", known))
        self.overview.diagnoses.change_wanted.connect(lambda: self.show_part("diagnoses"))
        self.diagnoses.typed.connect(self.presenter.find_diagnoses)
        self.diagnoses.chosen.connect(self.presenter.add_diagnosis)
        self.diagnoses.ordered.connect(self.presenter.order_diagnoses)
        self.diagnoses.removed.connect(self.presenter.take_out_diagnosis)
        for table in (self.overview.sessions, self.sessions):
            table.opened.connect(self.presenter.open_session)
        self.papers.opened.connect(self.presenter.open_papers)
        self.disclosures.added.connect(lambda: self.open_form("disclosure"))
        self.disclosures.activity_wanted.connect(self.presenter.open_activity)
        self.papers.wanted.connect(self.presenter.make_paper)
        self.money.payment.wanted.connect(self.presenter.take_payment)
        self.money.reverse_wanted.connect(self.presenter.reverse_payment)
        self.money.receipt_wanted.connect(self.presenter.open_receipt)
        self.patient_form.wanted.connect(self.presenter.save_patient)
        self.caregiver_form.wanted.connect(self.presenter.save_caregiver)
        self.consent_form.wanted.connect(self.presenter.save_consent)
        self.plan_form.wanted.connect(self.presenter.save_plan)
        self.disclosure_form.wanted.connect(self.presenter.save_disclosure)
        for form in self.forms.values():
            form.closed.connect(self._give_up)

    def context(self) -> Context:
        chart = self.presenter.chart
        if chart is None:
            return Context(self.title)
        patient, payer = chart.record.patient, chart.record.payer
        return Context(
            title=patient.name,
            subtitle=words.subtitle(patient, payer.name if payer else "", chart.today),
            chips=chips(chart.record, chart.today),
            actions=(self.edit, self.start),
            title_is_name=True,
        )

    def enter(self, patient_id: str = "", tab: str = "", focus: str = "", **_: Any) -> None:
        patient_id = patient_id or self.presenter.patient_id
        is_other = patient_id != self.presenter.patient_id
        if is_other:
            self._close_forms()
            self.tabs.setCurrentIndex(0)
        self._wanted = (tab, focus)
        self.presenter.open(patient_id)
        self._read_money()

    def leave(self) -> None:
        self.keeper.keep()

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"privacy"} and self.presenter.chart is not None:
            self.show_chart(self.presenter.chart)
            self.disclosures.show_names()
        else:
            self.presenter.load()
            self._read_money()

    def back(self) -> bool:
        if self.money.is_asking:
            self.money.ask_reason(False)
            return True
        if self._open_form() is None:
            return False
        self._give_up()
        return True

    def about(self) -> dict[str, str]:
        return {"patient_id": self.presenter.patient_id}

    def new_here(self) -> None:
        part = PARTS[self.tabs.currentIndex()]
        if part == "plan":
            self.open_form("plan")
        elif part == "disclosures":
            self.open_form("disclosure")
        elif part == "diagnoses":
            self.diagnoses.search.setFocus()
        elif part == "money":
            self.money.payment.ask(True)
        else:
            self.open_form("caregiver")

    def search_field(self) -> QWidget:
        self.show_part("diagnoses")
        return self.diagnoses.search

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    def show_chart(self, chart: Chart) -> None:
        """Show what was read; then go where the user wanted to."""
        self.consent_form.offer(chart.record.caregivers)
        self.overview.show_chart(chart)
        self.caregivers.show_chart(chart)
        self.consents.show_chart(chart)
        self.plans.show_chart(chart)
        self.diagnoses.show_chart(chart)
        self.sessions.show_chart(chart)
        self.money.offer_visits(chart)
        self.context_changed.emit()
        if self._wanted is not None:
            (tab, focus), self._wanted = self._wanted, None
            self._go_to(tab, focus)

    def show_account(self, account: PatientAccount) -> None:
        """Show what the patient owes."""
        if account.patient_id == self.presenter.patient_id:
            self.money.show_account(account)

    def show_papers(self, papers: tuple[PatientPaper, ...]) -> None:
        """Show the papers that were given."""
        self.papers.show_papers(papers)

    def show_disclosures(self, disclosed: tuple[Disclosed, ...]) -> None:
        """Show what left the practice."""
        self.disclosures.show_disclosures(tuple(each.entry for each in disclosed))

    def show_part(self, part: str) -> None:
        """Turn to a part and give it the focus."""
        self.tabs.setCurrentIndex(PARTS.index(part))
        if part == "diagnoses":
            self.diagnoses.search.setFocus()
        else:
            self.tabs.setFocus()

    def open_form(self, kind: str, record: str = "", caregiver: str = "", focus: str = "") -> None:
        """Open a form for a record, or for a new one; the draft of another form stays kept."""
        if self.presenter.chart is None:
            return
        if self._open_form() is not None:
            self._give_up()
        is_new = kind == "plan" and not record and not focus
        self._load(kind, record, caregiver, is_new)
        self._show_form(kind, record)
        self.forms[kind].begin(focus)

    def form_saved(self, form: SideForm) -> None:
        """A form's content is saved: close it and go back to its list."""
        self.keeper.forget()
        form.settle()
        self._close_forms()
        self.tabs.setFocus()

    def _load(self, kind: str, record: str, caregiver: str = "", is_new: bool = False) -> None:
        assert self.presenter.chart is not None
        if kind == "patient":
            self.patient_form.load(self.presenter.chart.record.patient)
        elif kind == "caregiver":
            self.caregiver_form.load(self.presenter.caregiver(record))
        elif kind == "consent":
            self.consent_form.load(self.presenter.consent(record, caregiver))
        elif kind == "disclosure":
            self.disclosure_form.load()
        else:
            self.plan_form.load(self.presenter.plan(record, is_new))

    def _show_form(self, kind: str, record: str) -> None:
        self._form_tab(kind).show_form(kind)
        self.tabs.setCurrentIndex(PARTS.index(FORM_PARTS[kind]))
        self.keeper.follow(self.forms[kind], self._draft_name(), kind, record)

    def _go_to(self, tab: str, focus: str) -> None:
        if focus in self.patient_form.fields:
            self.open_form("patient", focus=focus)
        elif focus == "consents":
            self.open_form("consent")
        elif focus == "caregivers":
            self.open_form("caregiver")
        elif focus in self.caregiver_form.fields:
            self.open_form("caregiver", self.presenter.caregiver_to_mend(focus), focus=focus)
        elif focus in self.plan_form.fields:
            self.open_form("plan", focus=focus)
        elif focus == "visits":
            self.show_part(tab)
            self.sessions.table.setFocus()
        elif tab in PARTS:
            self.show_part(tab)
        elif self._open_form() is None:
            self.tabs.setFocus()
            self.keeper.find(self._draft_name(), self._bring_back)

    def _bring_back(self, kept: Any) -> None:
        if not kept or kept["form"] not in self.forms or self._open_form() is not None:
            return
        form = self.forms[kept["form"]]
        self._load(kept["form"], kept["record"])
        form.restore(kept["fields"])
        self._show_form(kept["form"], kept["record"])
        form.begin()
        self.tell(words.DRAFT_BACK)

    def _give_up(self) -> None:
        """Close the open form; what was typed can be brought back from the toast."""
        form = self._open_form()
        if form is None:
            return
        kind = next(key for key, known in self.forms.items() if known is form)
        record, draft, was_touched = self.keeper.record, form.draft(), form.is_touched
        self.keeper.forget()
        self._close_forms()
        self.tabs.setFocus()
        if was_touched:
            self.tell(words.PUT_ASIDE, lambda: self._reopen(kind, record, draft))

    def _reopen(self, kind: str, record: str, draft: Draft) -> None:
        self._load(kind, record)
        self.forms[kind].restore(draft)
        self._show_form(kind, record)
        self.forms[kind].begin()

    def _open_form(self) -> SideForm | None:
        tabs = (part for part in self._parts.values() if isinstance(part, FormTab))
        return next((tab.open_form for tab in tabs if tab.open_form is not None), None)

    def _close_forms(self) -> None:
        for part in self._parts.values():
            if isinstance(part, FormTab):
                part.close_form()

    def _draft_name(self) -> str:
        return f"chart {self.presenter.patient_id}"

    def _turned(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self._read_money()

    def _read_money(self) -> None:
        if PARTS[self.tabs.currentIndex()] == "money":
            self.presenter.load_account()

    def _turn(self, by: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())
        self.tabs.setFocus()

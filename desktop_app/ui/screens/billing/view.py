"""Every visit with what it comes to, and the superbills that can go out."""

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.billing.day_printing import DayPrinting
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.entry.choices import Segmented
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import ActionBar, Panel, column_of, page_column
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import billing as words
from desktop_app.ui.wording.days import clock_words
from desktop_app.workflows.papers.issue_superbill import issue_for_visits
from desktop_app.workflows.papers.issue_superbills import Issued, issue_superbills
from desktop_app.workflows.practice.bill_the_visits import BillableVisit, bill_the_visits

_KINDS = {
    "to_issue": ("ready",),
    "not_ready": ("running", "unsigned", "blocked"),
    "issued": ("issued",),
    "all": ("running", "unsigned", "blocked", "ready", "issued", "claim"),
}


class BillingScreen(Screen):
    """A table of visits; Enter opens the review of an unsigned one and the paper of a signed one, Ctrl+O its note."""

    name = "billing"
    title = words.TITLE
    topics = frozenset({"sessions", "papers", "patients", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._visits: tuple[BillableVisit, ...] = ()
        self.which = Segmented(
            [
                ("to_issue", words.TO_ISSUE),
                ("not_ready", words.NOT_READY),
                ("issued", words.ISSUED),
                ("all", words.ALL),
            ],
            "to_issue",
            words.SHOW,
        )
        self.which.chosen.connect(lambda _: self._show())
        self.model = RowsModel(words.HEADINGS, right=(3, 5))
        self.table = Table(self.model, words.TABLE, stretch=4)
        self.table.opened.connect(self._open)
        self.empty = EmptyState("receipt", words.NOTHING, words.NOTHING_DETAIL)
        panel = Panel(words.TABLE, flush=True)
        panel.head.addWidget(self.which)
        panel.body.addWidget(self.table, 1)
        panel.body.addWidget(self.empty, 1)
        self.sum = label("", "strong")
        self.issue = Button(words.issue_all(0), icon="receipt", role="primary", clicked=self._issue_ready)
        bar = ActionBar()
        bar.left.addWidget(self.sum)
        self.note = Button(words.OPEN_NOTE, "clipboard-check", shortcut="Ctrl+O", clicked=self._open_note)
        self.together = Button(words.together(0), clicked=self._issue_together)
        self.together.setToolTip(words.TOGETHER_WHY)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer_together())
        self.day = DayPrinting(runner, self.tell)
        bar.left.addWidget(self.day.progress)
        bar.right.addWidget(self.day.button)
        bar.right.addWidget(self.note)
        bar.right.addWidget(self.together)
        bar.right.addWidget(self.issue)
        page = page_column(panel)
        page.setStretch(0, 1)
        self.setLayout(column_of(page, bar, spacing=0))

    def context(self) -> Context:
        return Context(self.title, words.SUBTITLE)

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    def leave(self) -> None:
        self.day.stop()

    def enter(self, **arguments: Any) -> None:
        self.refresh(self.topics)
        self.table.setFocus()

    def back(self) -> bool:
        return self.day.stop()

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"privacy"}:
            self._show()
        else:
            self.runner.run(bill_the_visits, then=self._loaded)

    def _loaded(self, visits: tuple[BillableVisit, ...]) -> None:
        self._visits = visits
        self._show()

    def _show(self) -> None:
        was = self.table.current_key()
        chosen = [visit for visit in self._visits if visit.state in _KINDS[self.which.key()]]
        self.model.show_rows([(_key(visit), _cells(visit)) for visit in chosen])
        self.table.setVisible(bool(chosen))
        self.empty.setVisible(not chosen)
        if chosen:
            self.table.selectRow(max(0, self.model.row_of(was)))
        self.note.setEnabled(bool(chosen))
        self.sum.setText(words.total(len(chosen), f"${sum(visit.charge for visit in chosen):,.2f}"))
        ready = len(self._ready())
        self.issue.set_face(words.issue_all(ready))
        self.issue.setEnabled(ready > 0)
        self._offer_together()

    def _of_this_patient(self) -> list[str]:
        """The sessions of the chosen patient that may go out, the oldest first."""
        patient_id = self.table.current_key().partition("/")[2]
        return [session for session, patient in self._ready() if patient == patient_id]

    def _offer_together(self) -> None:
        ready = len(self._of_this_patient())
        self.together.set_face(words.together(ready))
        self.together.setEnabled(ready > 1)

    def _issue_together(self) -> None:
        visits, patient_id = self._of_this_patient(), self.table.current_key().partition("/")[2]
        self.together.setEnabled(False)
        self.runner.run(
            issue_for_visits,
            visits,
            patient_id,
            then=lambda paper: self.tell(words.issued_together(paper.number, len(visits))),
            failed=self._refused,
        )

    def _refused(self, error: KnownError) -> None:
        self.tell(f"{error.sentence} {error.next_step}".strip())
        self._offer_together()

    def _ready(self) -> list[tuple[str, str]]:
        """Session and patient of what may go out, the oldest first, so that numbers follow the days."""
        return [(visit.session_id, visit.patient_id) for visit in reversed(self._visits) if visit.state == "ready"]

    def _visit(self, key: str) -> BillableVisit:
        return next(visit for visit in self._visits if _key(visit) == key)

    def _open_note(self) -> None:
        """The note of the chosen visit; one that runs is written in its session."""
        key = self.table.current_key()
        if key:
            visit = self._visit(key)
            self.go.emit("session" if visit.state == "running" else "review", {"session_id": visit.session_id})

    def _open(self, key: str) -> None:
        visit = self._visit(key)
        arguments: dict[str, Any] = {"session_id": visit.session_id}
        if visit.state == "running":
            self.go.emit("session", arguments)
        elif visit.state in ("unsigned", "blocked"):
            self.go.emit("review", arguments)
        else:
            self.go.emit("print", {**arguments, "patient_id": visit.patient_id})

    def _issue_ready(self) -> None:
        self.issue.setEnabled(False)
        self.runner.run(issue_superbills, self._ready(), then=self._issued)

    def _issued(self, done: Issued) -> None:
        self.tell(words.issued(len(done.numbers), done.refused))


def _key(visit: BillableVisit) -> str:
    return f"{visit.session_id}/{visit.patient_id}"


def _cells(visit: BillableVisit) -> tuple[str | tuple[str, str], ...]:
    return (
        f"{visit.began:%b} {visit.began.day}, {clock_words(visit.began)}",
        shown(visit.patient_name),
        visit.payer,
        str(visit.minutes),
        ", ".join(visit.codes) or shown(visit.why),
        f"{visit.charge:,.2f}" if visit.codes else "",
        words.STATES[visit.state],
        visit.number,
    )

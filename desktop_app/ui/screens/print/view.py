"""The papers of one visit, or of a patient without one: the list left, the page in the middle, the printer right."""

from dataclasses import replace
from datetime import date
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop_app.domain.money.ledger import Method
from desktop_app.domain.papers.appeal import DenialKind
from desktop_app.ui.printing import page_count
from desktop_app.ui.privacy import shown, without_names
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.print.issue_panel import IssuePanel
from desktop_app.ui.screens.print.making import Making
from desktop_app.ui.screens.print.options_panel import OptionsPanel
from desktop_app.ui.screens.print.paper_list import PaperList
from desktop_app.ui.screens.print.papers import APPEAL, SEVERAL, SUPERBILL, Papers
from desktop_app.ui.screens.print.range_panel import RangePanel
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.in_sight import InSight
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, page_row
from desktop_app.ui.widgets.paper_view import PaperView
from desktop_app.ui.widgets.payment_panel import WRITE_OFF, PaymentPanel
from desktop_app.ui.widgets.printer_panel import PrinterPanel
from desktop_app.ui.wording import money
from desktop_app.ui.wording import paper_kinds as kinds
from desktop_app.ui.wording import papers as words
from desktop_app.workflows.money.take_payment import NewPayment, Posted, adjust, take_payment
from desktop_app.workflows.papers.issue_superbill import (
    SuperbillPaper,
    issue_for_visits,
    issue_superbill,
    preview_superbill,
    void_superbill,
)
from desktop_app.workflows.papers.make_appeal import Denial, look_over_appeal
from desktop_app.workflows.papers.make_claim_form import save_claim_offset
from desktop_app.workflows.papers.make_paper import PaperWish
from desktop_app.workflows.papers.offer_papers import Offer, offer_papers
from desktop_app.workflows.papers.papers_of_visit import VisitPapers, papers_of_visit
from desktop_app.workflows.papers.preview_range import RangeSuperbill, preview_range
from desktop_app.workflows.papers.record_printed import record_printed


class PrintScreen(Screen):
    """Preview, issue, print, save, void."""

    name = "print"
    title = words.TITLE
    topics = frozenset({"papers", "sessions", "practice", "patients", "money"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self._session_id, self._patient_id, self._wanted = "", "", ""
        self._is_new = False
        self._papers = Papers()
        self.list = PaperList(words.PAPERS)
        self.list.currentRowChanged.connect(lambda _: self._show_current())
        self.list.itemChanged.connect(lambda _: self._show_pack())
        self.pack = label("", "small", wrap=True)
        self.add_handout = Button(words.ADD_HANDOUT, icon="book-open", clicked=self.new_here)
        self.paper = PaperView()
        self.printer = PrinterPanel(self._pack_bytes, self._current_bytes, self._file_name)
        self.printer.printed.connect(self._printed)
        self.printer.saved.connect(self._saved)
        self.printer.failed.connect(self.tell)
        self.superbill = IssuePanel()
        self.superbill.issue_wanted.connect(self._issue)
        self.superbill.void_wanted.connect(self._void)
        self.superbill.review_wanted.connect(self._review)
        self.superbill.claim_wanted.connect(self._show_claim)
        self.options = OptionsPanel()
        self.options.changed.connect(self._show_current)
        self.options.moved.connect(lambda right, down: self.runner.run(save_claim_offset, right, down))
        self._making = Making(runner, self._wish, self)
        self._making.came.connect(self._made)
        self._making.refused.connect(self.options.refuse)
        self.several = RangePanel()
        self.several.wanted.connect(self._look_at_several)
        self.payment = PaymentPanel()
        self.several.asked.connect(self._make_room)
        self.payment.wanted.connect(self._take_payment)
        to_billing = Button(words.TO_BILLING, role="primary", clicked=lambda: self.go.emit("billing", {}))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState("printer", words.NO_VISIT, words.NO_VISIT_DETAIL, to_billing))
        self._stack.addWidget(self._page())

    def _page(self) -> QWidget:
        left = self.left = Panel(words.PAPERS, flush=True)
        left.setFixedWidth(px(300))
        left.body.addWidget(self.list, 1)
        left.body.addLayout(column_of(self.pack, self.add_handout, margins=(15, 8, 15, 10)))
        column = QWidget()
        parts = (self.options, self.superbill, self.several, self.payment, self.printer)
        column.setLayout(column_of(*parts, 1, margins=(0, 0, 4, 0), spacing=12))
        side = self.side = InSight(column)
        side.setFixedWidth(px(318))
        full = QWidget()
        page = page_row(left, self.paper, side)
        page.setStretch(1, 1)
        full.setLayout(page)
        return full

    def context(self) -> Context:
        visit, offer = self._papers.visit, self._papers.offer
        if visit is None:
            return Context(self.title, shown(offer.patient.name) if offer else "")
        return Context(self.title, words.visit_of(shown(visit.patient.name), visit.began))

    def enter(self, **arguments: Any) -> None:
        if "session_id" in arguments or "patient_id" in arguments:
            wanted = (arguments.get("session_id", ""), arguments.get("patient_id", ""))
            if wanted != (self._session_id, self._patient_id):
                self._papers = Papers()
                self.options.show_outlook(None)
                self.list.clear()
                self.side.to_top()
                self.several.ask(False, quietly=True)
            self._session_id, self._patient_id = wanted
            self._wanted = arguments.get("paper", "")
            self._is_new = not self._wanted
        self._stack.setCurrentIndex(1 if self._session_id or self._patient_id else 0)
        self.printer.look()
        self.refresh(self.topics)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._wanted == SEVERAL:
            self.several.ask(True)

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"privacy"}:
            self._show_papers()
            return
        self._making.forget()
        self._papers = replace(self._papers, several=None)
        self.several.show_found(None)
        if self._session_id:
            self.runner.run(papers_of_visit, self._session_id, self._patient_id, then=self._listed)
        elif self._patient_id:
            self.runner.run(offer_papers, "", self._patient_id, then=self._offered)

    def about(self) -> dict[str, str]:
        return {"session_id": self._session_id, "patient_id": self._patient_id}

    def new_here(self) -> None:
        if self._session_id:
            self.go.emit("handout", {"session_id": self._session_id, "patient_id": self._patient_id})

    def back(self) -> bool:
        if self.superbill.is_asking:
            self.superbill.ask_void(False)
            return True
        if self.several.is_asking:
            self.several.ask(False)
            return True
        if self.payment.is_asking:
            self.payment.ask(False)
            return True
        return False

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    def _listed(self, visit: VisitPapers) -> None:
        self._papers = replace(self._papers, visit=visit)
        if self._is_new:
            self._wanted, self._is_new = self._papers.first, False
        self.runner.run(preview_superbill, visit.session_id, visit.patient.id, then=self._previewed)
        self.runner.run(offer_papers, visit.session_id, visit.patient.id, then=self._offered)

    def _previewed(self, paper: SuperbillPaper) -> None:
        self._papers = replace(self._papers, superbill=paper)
        self._show_papers()

    def _offered(self, offer: Offer) -> None:
        self._papers = replace(self._papers, offer=offer)
        self.options.show_offset(*offer.offset)
        self.options.estimate.offer(offer)
        self.several.offer(offer.today)
        self._show_papers()

    def _show_papers(self) -> None:
        self.list.show_papers(self._papers.rows())
        listed = self.list.keys()
        if self._wanted in listed:
            self.list.choose(self._wanted)
            self._wanted = ""
        self.add_handout.setVisible(bool(self._session_id))
        self.left.title.setText(words.PAPERS if self._session_id else kinds.OF_PATIENT)
        self._show_owed()
        self.context_changed.emit()
        self._show_current()

    def _show_current(self) -> None:
        key = self.list.key()
        self.options.show_for("" if self._papers.lacks(key) or self.several.is_asking else key)
        self._show_standing(key == SEVERAL)
        self.paper.show_pdf(self._pdf(key), without_names(self._why(key), self._papers.names))
        self.printer.set_kind(self._papers.record(key)[0])
        self._show_pack()

    def _show_standing(self, is_several: bool) -> None:
        """Whether the superbill that can be issued here is that of the visit or the one over several."""
        papers = self._papers
        number, blocking = ("", papers.several_blocking) if is_several else (papers.number, papers.blocking)
        self.superbill.setVisible(is_several or bool(self._session_id))
        self.superbill.show_standing(number, without_names(blocking, papers.names))
        if not is_several:
            self.superbill.show_program(papers.program, papers.claim_paper != self.list.key())

    def _look_at_several(self, first: date | None, last: date | None) -> None:
        self.runner.run(
            preview_range,
            self._papers.patient_id,
            first,
            last,
            then=self._several_found,
            failed=self.several.refuse,
        )

    def _several_found(self, found: RangeSuperbill) -> None:
        self._papers, self._wanted = replace(self._papers, several=found), SEVERAL
        self._show_papers()
        self.several.show_found(found)

    def _pdf(self, key: str) -> bytes:
        """The bytes of a paper; of one that is made only when it is wanted, none as long as that takes."""
        if not self._papers.can_be_made(key):
            return self._papers.pdf(key)
        is_clear = not self._papers.lacks(key) and not self.options.problem_of(key)
        made = self._making.of(key) if is_clear else None
        return made.pdf if made else b""

    def _why(self, key: str) -> str:
        """Why there is no page to see; empty where there is one."""
        if not self._papers.can_be_made(key):
            return ""
        if why := self._papers.lacks(key) or self.options.problem_of(key):
            return why
        made = self._making.of(key)
        return made.why if made else kinds.MAKING

    def _made(self, key: str) -> None:
        self._show_current()
        if key == APPEAL:
            denial = Denial((self._session_id,), cast(DenialKind, self.options.denial.key()))
            self.runner.run(
                look_over_appeal,
                denial,
                self._papers.patient_id,
                then=self.options.show_outlook,
                failed=lambda _: self.options.show_outlook(None),
            )

    def _wish(self, key: str) -> PaperWish:
        kind = f"{APPEAL}-{self.options.denial.key()}" if key == APPEAL else key
        patient_id = self._papers.patient_id
        return PaperWish(
            kind, self._session_id, patient_id, self.options.estimate.plan, self.options.claim_number.value()
        )

    def _show_pack(self) -> None:
        pack = self._pack_keys()
        papers = [self._pdf(key) for key in pack]
        pages = sum(page_count(pdf) for pdf in papers)
        is_more = pack != [self.list.key()]
        self.pack.setText(words.pack_of(pages) if is_more else words.PACK_HINT)
        self.printer.set_ready(bool(papers) and all(papers), pages if is_more else 0)

    def _pack_keys(self) -> list[str]:
        """The papers that are ticked, or the one that is shown."""
        return self.list.ticked() or [key for key in [self.list.key()] if key]

    def _pack_bytes(self) -> list[bytes]:
        return [pdf for key in self._pack_keys() if (pdf := self._pdf(key))]

    def _current_bytes(self) -> bytes:
        return self._pdf(self.list.key())

    def _file_name(self) -> str:
        return self._papers.file_name(self.list.key())

    def _issue(self) -> None:
        if self.list.key() == SEVERAL and self._papers.several is not None:
            self._issue_several(self._papers.several)
            return
        if not self.superbill.issue.isEnabled() or self._papers.visit is None:
            return
        self.runner.run(
            issue_superbill,
            self._session_id,
            self._papers.visit.patient.id,
            then=lambda paper: self.tell(words.issued_as(paper.number)),
        )
        self.list.tick(SUPERBILL, True)

    def _review(self) -> None:
        """What keeps a superbill back is mended in the review of its visit, and a signed note is added to there."""
        several = self._papers.several if self.list.key() == SEVERAL else None
        self.go.emit("review", {"session_id": several.session_ids[0] if several else self._session_id})

    def _show_claim(self) -> None:
        self.list.choose(self._papers.claim_paper)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self, is_asking: bool) -> None:
        """One question at a time, so that a letter with Alt means one thing."""
        if is_asking and self.payment.is_asking:
            self.payment.ask(False)
        self._show_current()

    def _issue_several(self, found: RangeSuperbill) -> None:
        """Issue it, then go to the papers of its first visit, where it stands from now on."""
        where = {"session_id": found.session_ids[0], "patient_id": self._papers.patient_id}

        def issued(paper: SuperbillPaper) -> None:
            self.tell(words.issued_as(paper.number))
            self.several.ask(False, quietly=True)
            self.enter(**where)

        self.runner.run(issue_for_visits, found.session_ids, where["patient_id"], then=issued)

    def _show_owed(self) -> None:
        visit = self._papers.visit
        self.payment.setVisible(visit is not None and visit.state != "running")
        if visit is not None and visit.money is not None:
            self.payment.show_owed(visit.money.balance, visit.money.charged, visit.money.program)

    def _take_payment(self) -> None:
        visit, panel = self._papers.visit, self.payment
        if visit is None:
            return
        amount, note, patient_id = panel.amount.amount(), panel.note.value(), visit.patient.id
        if panel.method == WRITE_OFF:
            self.runner.run(adjust, patient_id, amount, note, self._session_id, then=self._posted, failed=panel.refuse)
        else:
            new = NewPayment(patient_id, amount, cast(Method, panel.method), self._session_id, note)
            self.runner.run(take_payment, new, then=self._posted, failed=panel.refuse)

    def _posted(self, posted: Posted) -> None:
        line = posted.line
        self.payment.ask(False)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if line.receipt:
            self._wanted = line.receipt
        self.tell(money.taken(line.amount, line.receipt) if line.receipt else money.written_off(line.amount))

    def _void(self, reason: str) -> None:
        number = self._papers.number
        self.runner.run(
            void_superbill,
            number,
            reason,
            then=lambda _: self.tell(words.voided(number)),
            failed=lambda error: self.superbill.refuse(f"{error.sentence} {error.next_step}"),
        )

    def _printed(self, is_only: bool) -> None:
        self.tell(words.PRINTED)
        self._record([self.list.key()] if is_only else self._pack_keys(), "print")

    def _saved(self, name: str, is_locked: bool) -> None:
        self.tell(words.saved_as(name, is_locked))
        self._record([self.list.key()], "export", is_locked)

    def _record(self, keys: list[str], how: str, is_locked: bool | None = None) -> None:
        for key in keys:
            kind, record = self._papers.record(key)
            kind = self._wish(key).kind if self._papers.can_be_made(key) else kind
            about = self._papers.about(key)
            self.runner.run(
                record_printed,
                kind,
                record,
                how,
                patient_id=about,
                is_locked=is_locked,
                then=lambda _: self._left(),
            )

    def _left(self) -> None:
        """What has left the program is a copy from now on: show it as it would be printed next."""
        if self._papers.visit is not None:
            self.runner.run(papers_of_visit, self._session_id, self._patient_id, then=self._listed)

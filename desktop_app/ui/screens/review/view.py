"""The review screen: the note on the left, the coach on the right, the claim and the signature below."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.training.printed_times import clock_at, grain_of_visit
from desktop_app.ui.coach.panel import CoachPanel
from desktop_app.ui.coach.telling import told
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.review.after_sheets import AddendumSheet, CosignSheet
from desktop_app.ui.screens.review.claim_panel import ClaimPanel
from desktop_app.ui.screens.review.foot import Foot
from desktop_app.ui.screens.review.locking import billed, locked
from desktop_app.ui.screens.review.note_panel import NotePanel
from desktop_app.ui.screens.review.presenter import ReviewPresenter
from desktop_app.ui.screens.review.sheet import Sheet
from desktop_app.ui.screens.review.sign_sheet import SignSheet
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.cursor import put_cursor
from desktop_app.ui.widgets.panel import folding, page_column
from desktop_app.ui.widgets.parts_bar import PartsBar
from desktop_app.ui.wording import review as words
from desktop_app.ui.wording import signing, times
from desktop_app.ui.wording.days import counted, day_and_weekday
from desktop_app.ui.wording.session_ready import answer_told
from desktop_app.workflows.training.look_over import LookedOver


class ReviewScreen(Screen):
    """`enter(session_id, focus=...)`: focus is a field of the note."""

    name = "review"
    title = words.TITLE
    topics = frozenset({"sessions", "patients", "practice", "papers"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.presenter = ReviewPresenter(runner, self)
        self.note, self.coach, self.claim, self.foot = NotePanel(), CoachPanel(), ClaimPanel(), Foot()
        middle = folding(self.note, self.coach)
        middle.setStretch(0, 53)
        middle.setStretch(1, 47)
        page = page_column(middle, self.claim)
        page.setStretch(0, 1)
        self._page = QWidget()
        box = QVBoxLayout(self._page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.parts = PartsBar()
        self.parts.hide()
        box.addWidget(self.parts)
        box.addLayout(page, 1)
        box.addWidget(self.foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.sheet, self.addendum, self.cosigning = SignSheet(self), AddendumSheet(self), CosignSheet(self)
        self.sheets: tuple[Sheet, ...] = (self.sheet, self.addendum, self.cosigning)
        self.end = Button(words.end_session(""), "square", clicked=self.presenter.end)
        self.end.hide()
        self.times = Button(
            times.TIMES, "clock", clicked=lambda: self.go.emit("times", {"session_id": self.presenter.session_id})
        )
        self.times.hide()
        self._place: object = None
        self._connect()

    def _connect(self) -> None:
        does, foot = self.presenter, self.foot
        self.note.written.connect(does.autosave.touch)
        self.note.placed.connect(does.place)
        self.coach.wanted.connect(does.mend)
        self.parts.chosen.connect(does.open_part)
        foot.back_wanted.connect(lambda: self.go.emit("session", {"session_id": does.session_id, "own": True}))
        foot.finish_wanted.connect(does.finish)
        foot.preview_wanted.connect(lambda: self.go.emit("print", {"session_id": does.session_id}))
        foot.issue_wanted.connect(lambda: self.go.emit("print", {"session_id": does.session_id}))
        foot.handout_wanted.connect(lambda: self.go.emit("handout", {"session_id": does.session_id}))
        foot.sign_wanted.connect(lambda: does.ask_to_sign(is_record=False))
        foot.record_wanted.connect(lambda: does.ask_to_sign(is_record=True))
        foot.add_wanted.connect(self.new_here)
        foot.cosign_wanted.connect(self._open_cosigning)
        self.note.given_up.connect(does.back_to_written)
        self.note.copied.connect(does.copy_forward)
        self.sheet.wanted.connect(lambda: does.sign(self.sheet.given_reason, self.sheet.secret.text()))
        self.addendum.typed.connect(lambda text: does.adding.touch("text", text))
        self.addendum.wanted.connect(self._add)
        self.cosigning.wanted.connect(lambda: does.cosign(self.cosigning.remark.value(), self.cosigning.secret.text()))
        for sheet in self.sheets:
            sheet.closed.connect(self._sheet_closed)
        QShortcut(QKeySequence("Ctrl+J"), self._page).activated.connect(self.coach.begin)

    # what the window asks

    def context(self) -> Context:
        looked = self.presenter.looked
        if looked is None:
            return Context(words.TITLE)
        return Context(
            looked.review.chart.patient.name,
            _when(looked, self.presenter.zone),
            chips=_chips(looked, self.presenter.is_running),
            actions=(self.end, self.times) if self.presenter.ends_at else (self.times,),
            title_is_name=True,
        )

    def enter(self, session_id: str = "", focus: str = "", place: object = None, **_: Any) -> None:
        self.close_sheets()
        self._place = place if self.presenter.looked is None else None
        self.presenter.open(session_id, focus)

    def where(self) -> dict[str, Any]:
        focus, place = self.note.spot()
        return {"session_id": self.presenter.session_id, "focus": focus, "place": place}

    def leave(self) -> None:
        self.presenter.autosave.flush()
        self.presenter.adding.flush()
        self.close_sheets()

    def refresh(self, topics: frozenset[str]) -> None:
        self.presenter.look()

    def back(self) -> bool:
        return any(sheet.close_sheet() for sheet in self.sheets)

    def about(self) -> dict[str, str]:
        return {"session_id": self.presenter.session_id}

    def new_here(self) -> None:
        looked = self.presenter.looked
        if looked is None or looked.whole.signature is None:
            return
        self._page.setEnabled(False)
        author = looked.signer or looked.whole.signature.name
        self.addendum.open_sheet(author, self.presenter.now(), looked.draft)

    def undo(self) -> bool:
        return self.presenter.undo()

    def redo(self) -> bool:
        return self.presenter.redo()

    def keys(self) -> tuple[tuple[str, str], ...]:
        return words.KEYS

    # what the presenter shows

    def show_looked(self, looked: LookedOver) -> None:
        """Show the session as it is written down now."""
        review = looked.review
        signature = review.timed.session.signature
        self.note.show_looked(looked, self.presenter.is_being_written)
        for sheet in self.sheets:
            sheet.secret_field.set_hint(
                signing.ASK_HINT_SAMPLE if looked.whole.practice.is_sample else signing.ASK_HINT
            )
        self.parts.setVisible(looked.group is not None)
        if looked.group is not None:
            self.parts.show_records(looked.group, review.timed.session.id, review.chart.patient.name)
        say = told(review.chart)
        findings = [replace(f, message=say(f.message), fix=say(f.fix)) for f in review.findings]
        self.note.show_findings(findings if signature is None else ())
        names = {person.id: person.name for person in review.chart.caregivers}
        asked = [answer_told(answer, names) for answer in review.timed.session.answers]
        self.coach.show_findings(
            findings, [say(sentence) for sentence in (*looked.done, *asked)], signature is not None
        )
        self.claim.show_claim(looked, self.presenter.zone)
        if signature is not None:
            signed = words.signed_line(looked.clinician.signature, signature.signed_at.astimezone(self.presenter.zone))
            has_claim = bool(review.claim and review.claim.lines)
            self.foot.show_signed(signed, has_claim, looked.superbill, looked.cosigner, bool(looked.program))
        elif self.presenter.is_running:
            self.foot.show_running(self.presenter.may_finish)
        else:
            may_sign, may_be_kept = not review.blocking, self.presenter.may_be_kept
            self.foot.show_unsigned(self._why_not(looked), may_sign, may_be_kept, bool(looked.program))
        if self.presenter.ends_at:
            self.end.set_face(words.end_session(self.presenter.ends_at), "square")
        self.context_changed.emit()

    def begin(self, focus: str) -> None:
        """Give the focus to a field, else to the first that is missing."""
        looked = self.presenter.looked
        if looked is not None and looked.review.timed.session.signature is not None:
            first = self.foot.cosign if looked.cosigner else self.foot.issue
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if focus == "signature":
            self.foot.to_signature()
            return
        missing = next((key for key, field in self.note.fields.items() if field.error), "necessity")
        self.note.go_to(focus if focus in self.note.fields else missing)
        if focus in self.note.texts:
            put_cursor(self.note.texts[focus], self._place)
        self._place = None

    def open_sheet(self, looked: LookedOver, is_record: bool) -> None:
        """Show what signing does; the page behind waits."""
        self._page.setEnabled(False)
        total, claim = self.claim.total.text(), looked.review.claim
        self.sheet.open_sheet(
            looked.clinician.signature,
            locked(looked, self.presenter.zone),
            billed(looked, total),
            claim.explanation if claim else (),
            is_record,
        )

    def close_sheets(self) -> None:
        """Put away what lies over the page, without a word."""
        for sheet in self.sheets:
            sheet.done()
        self._page.setEnabled(True)

    def _open_cosigning(self) -> None:
        looked = self.presenter.looked
        if looked is not None and looked.cosigner:
            self._page.setEnabled(False)
            self.cosigning.open_sheet(looked.cosigner, looked.clinician.signature)

    def _add(self) -> None:
        happened = self.addendum.happened()
        if happened is not None:
            self.presenter.add(self.addendum.text.text(), happened, self.addendum.secret.text())

    def _why_not(self, looked: LookedOver) -> str:
        if looked.review.blocking:
            return words.cannot_sign(
                len(looked.review.blocking), told(looked.review.chart)(looked.review.blocking[0].message)
            )
        return words.resumes(self.presenter.ends_at) if self.presenter.ends_at else words.LOCKS

    def _sheet_closed(self) -> None:
        self.presenter.adding.flush()
        self._page.setEnabled(True)
        looked = self.presenter.looked
        is_signed = looked is not None and looked.whole.signature is not None
        (self.foot.add if is_signed else self.foot.sign).setFocus(Qt.FocusReason.OtherFocusReason)
        self.presenter.look()


def _when(looked: LookedOver, zone: ZoneInfo) -> str:
    face = looked.review.timed.face
    if face.started_at is None or face.ends_at is None:
        return ""
    start, end = face.started_at.astimezone(zone), face.ends_at.astimezone(zone)
    minutes, grain = counted(face.counted_minutes, "counted minute"), grain_of_visit(face)
    return f"{day_and_weekday(start.date())}, {clock_at(start, grain)} to {clock_at(end, grain)}, {minutes}"


def _chips(looked: LookedOver, is_running: bool) -> tuple[tuple[str, str], ...]:
    if looked.whole.signature is not None:
        waits = looked.whole.missing_cosignature
        return (
            ("signed", words.SIGNED),
            *((("attention", signing.waits_for(waits)),) if waits else ()),
            *((("blocked", signing.SEAL_BROKEN),) if looked.whole.seal_status == "broken" else ()),
        )
    blocked = len(looked.review.blocking)
    if is_running:
        return (("running", words.STILL_RUNNING), *((("attention", words.to_fix(blocked)),) if blocked else ()))
    return (("attention", words.to_fix(blocked)) if blocked else ("ready", words.READY),)

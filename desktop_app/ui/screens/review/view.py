"""The review screen: the note on the left, the coach on the right, the claim and the signature below."""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.review.claim_panel import ClaimPanel
from desktop_app.ui.screens.review.coach_panel import CoachPanel
from desktop_app.ui.screens.review.foot import Foot
from desktop_app.ui.screens.review.note_panel import NotePanel
from desktop_app.ui.screens.review.presenter import ReviewPresenter
from desktop_app.ui.screens.review.sign_sheet import SignSheet
from desktop_app.ui.screens.review.telling import told
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.panel import page_column, row_of
from desktop_app.ui.wording import review as words
from desktop_app.ui.wording.days import clock_words, counted, day_and_weekday
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
        middle = row_of(self.note, self.coach, spacing=12)
        middle.setStretch(0, 53)
        middle.setStretch(1, 47)
        page = page_column(middle, self.claim)
        page.setStretch(0, 1)
        self._page = QWidget()
        box = QVBoxLayout(self._page)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(page, 1)
        box.addWidget(self.foot)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.sheet = SignSheet(self)
        self.end = Button(words.end_session(""), "square", clicked=self.presenter.end)
        self.end.hide()
        self._connect()

    def _connect(self) -> None:
        does, foot = self.presenter, self.foot
        self.note.written.connect(does.autosave.touch)
        self.note.placed.connect(does.place)
        self.coach.wanted.connect(does.mend)
        foot.back_wanted.connect(lambda: self.go.emit("session", {"session_id": does.session_id}))
        foot.preview_wanted.connect(lambda: self.go.emit("print", {"session_id": does.session_id}))
        foot.issue_wanted.connect(lambda: self.go.emit("print", {"session_id": does.session_id}))
        foot.handout_wanted.connect(lambda: self.go.emit("handout", {"session_id": does.session_id}))
        foot.sign_wanted.connect(lambda: does.ask_to_sign(is_record=False))
        foot.record_wanted.connect(lambda: does.ask_to_sign(is_record=True))
        self.sheet.signed.connect(self._signed)
        self.sheet.closed.connect(self._sheet_closed)

    # what the window asks

    def context(self) -> Context:
        looked = self.presenter.looked
        if looked is None:
            return Context(words.TITLE)
        return Context(
            looked.review.chart.patient.name,
            _when(looked, self.presenter.zone),
            chips=(_chip(looked),),
            actions=(self.end,) if self.presenter.ends_at else (),
            title_is_name=True,
        )

    def enter(self, session_id: str = "", focus: str = "", **_: Any) -> None:
        self._close_quietly()
        self.presenter.open(session_id, focus)

    def leave(self) -> None:
        self.presenter.autosave.flush()
        self._close_quietly()

    def refresh(self, topics: frozenset[str]) -> None:
        self.presenter.look()

    def back(self) -> bool:
        return self.sheet.close_sheet()

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
        session, signature = review.timed.session, review.timed.session.signature
        trained = [person for person in review.chart.caregivers if person.id in session.caregiver_ids]
        given_name = review.chart.patient.given_name
        self.note.show_session(session, given_name, trained, looked.places, self.presenter.is_being_written)
        self.note.show_findings(review.blocking if signature is None else ())
        say = told(looked)
        findings = [replace(f, message=say(f.message), fix=say(f.fix)) for f in review.findings]
        self.coach.show_findings(findings, [say(sentence) for sentence in looked.done], signature is not None)
        self.claim.show_claim(looked, self.presenter.zone)
        if signature is not None:
            signed = words.signed_line(looked.clinician.signature, signature.signed_at.astimezone(self.presenter.zone))
            self.foot.show_signed(signed, bool(review.claim and review.claim.lines), looked.superbill)
        else:
            self.foot.show_unsigned(self._why_not(looked), not review.blocking, self.presenter.may_be_kept)
        if self.presenter.ends_at:
            self.end.set_face(words.end_session(self.presenter.ends_at), "square")
        self.context_changed.emit()

    def begin(self, focus: str) -> None:
        """Give the focus to a field, else to the first that is missing."""
        looked = self.presenter.looked
        if looked is not None and looked.review.timed.session.signature is not None:
            self.foot.issue.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        missing = next((key for key, field in self.note.fields.items() if field.error), "necessity")
        self.note.go_to(focus if focus in self.note.fields else missing)

    def open_sheet(self, looked: LookedOver, is_record: bool) -> None:
        """Show what signing does; the page behind waits."""
        self._page.setEnabled(False)
        lines = [(line, looked.labels.get(line.code, "")) for line in looked.lines]
        self.sheet.open_sheet(looked.clinician.signature, lines, self.claim.total.text(), is_record)

    def _why_not(self, looked: LookedOver) -> str:
        if looked.review.blocking:
            return words.cannot_sign(len(looked.review.blocking), told(looked)(looked.review.blocking[0].message))
        return words.resumes(self.presenter.ends_at) if self.presenter.ends_at else words.LOCKS

    def _signed(self, reason: str) -> None:
        self._page.setEnabled(True)
        self.presenter.sign(reason)

    def _sheet_closed(self) -> None:
        self._page.setEnabled(True)
        self.foot.sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_quietly(self) -> None:
        self.sheet.hide()
        self._page.setEnabled(True)


def _when(looked: LookedOver, zone: ZoneInfo) -> str:
    face = looked.review.timed.face
    if face.started_at is None or face.ends_at is None:
        return ""
    start, end = face.started_at.astimezone(zone), face.ends_at.astimezone(zone)
    minutes = counted(face.counted_minutes, "counted minute")
    return f"{day_and_weekday(start.date())}, {clock_words(start)} to {clock_words(end)}, {minutes}"


def _chip(looked: LookedOver) -> tuple[str, str]:
    if looked.review.timed.session.signature is not None:
        return "signed", words.SIGNED
    blocked = len(looked.review.blocking)
    return ("attention", words.to_fix(blocked)) if blocked else ("ready", words.READY)

"""What the review decides: what is shown, what may be signed, and where a finding is mended."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.timekeeping import replay
from desktop_app.ui.autosave import Autosave
from desktop_app.ui.coach.mending import Way, may_be_kept_without_billing
from desktop_app.ui.heartbeat import heartbeat_of
from desktop_app.ui.history import history_of
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.review.sheet import Sheet
from desktop_app.ui.wording import group_session as group_words
from desktop_app.ui.wording import review as words
from desktop_app.ui.wording import session as session_words
from desktop_app.ui.wording import signing
from desktop_app.ui.wording.days import clock_words
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.training.add_addendum import Added, add_addendum, keep_addendum
from desktop_app.workflows.training.cosign_session import Cosigned, cosign_session
from desktop_app.workflows.training.end_group import record_as_individual
from desktop_app.workflows.training.look_over import LookedOver, look_over
from desktop_app.workflows.training.mark_clock import ClockMarked, mark_clock
from desktop_app.workflows.training.sign_session import Signed, confirm_and_sign
from desktop_app.workflows.training.teach_back import SessionChanged, restore_session
from desktop_app.workflows.training.write_for_bill import FOR_THE_BILL, write_for_bill
from desktop_app.workflows.training.write_note import back_to_written, copy_forward, set_circumstances, write_note

if TYPE_CHECKING:
    from desktop_app.ui.screens.review.view import ReviewScreen


class ReviewPresenter(QObject):
    """Holds what was looked over last."""

    def __init__(self, runner: Runner, view: "ReviewScreen") -> None:
        super().__init__(view)
        self._runner, self._view = runner, view
        self._heartbeat, self._history = heartbeat_of(runner), history_of(runner)
        self.autosave = Autosave(self._write, self)
        self.adding = Autosave(lambda _, text: self.keep_addendum(text), self)
        self.looked: LookedOver | None = None
        self.session_id = ""
        self._focus = ""
        self._in_flight: Counter[str] = Counter()

    @property
    def zone(self) -> ZoneInfo:
        """The practice's zone."""
        return ZoneInfo(self.looked.review.evidence.office.practice.time_zone if self.looked else "UTC")

    @property
    def session(self) -> TrainingSession | None:
        """The session that is looked at."""
        return self.looked.review.timed.session if self.looked else None

    @property
    def ends_at(self) -> str:
        """Where a session would end that stands in a pause; empty where it has ended, or runs."""
        face = self.looked.review.timed.face if self.looked else None
        if face is None or face.state != "paused" or face.ends_at is None:
            return ""
        return clock_words(face.ends_at.astimezone(self.zone))

    @property
    def is_running(self) -> bool:
        """Whether the timer still runs, this record's own or that of anybody in its group: nothing is signed then."""
        if self.looked is None or self.looked.whole.signature is not None:
            return False
        now = self._runner.clock.now()  # type: ignore[attr-defined]
        group = self.looked.group.members if self.looked.group is not None else ()
        states = {replay(member.events, now).state for member in group if member.state == "running"}
        return "running" in {self.looked.review.timed.face.state, *states}

    @property
    def may_finish(self) -> bool:
        """Whether it can be finished from here: not where only others train on, nor where it was lost from sight."""
        is_seen = self._heartbeat.session_id in self._together(self.session_id)
        return is_seen and self.looked is not None and self.looked.review.timed.face.state == "running"

    @property
    def may_be_kept(self) -> bool:
        """Whether it may be signed without billing."""
        return self.looked is not None and may_be_kept_without_billing(self.looked.review.blocking)

    def open(self, session_id: str, focus: str) -> None:
        """Look at this session."""
        self.autosave.flush()
        self.session_id = session_id or self.session_id
        self._focus = focus
        self.look(is_new=True)

    def look(self, is_new: bool = False) -> None:
        """Look again; done after each change."""
        if self.session_id:
            then = self._seen_first if is_new else self._seen
            self._runner.run(look_over, self.session_id, then=then)

    def _seen_first(self, looked: LookedOver) -> None:
        self._seen(looked)
        self._view.begin(self._focus)

    def _seen(self, looked: LookedOver) -> None:
        if looked.review.timed.session.id == self.session_id:
            self.looked = looked
            self._view.show_looked(looked)

    # the note

    def is_being_written(self, field: str) -> bool:
        """Whether the text of this field is ahead of what is written down."""
        return self.autosave.waits_for(field) or self._in_flight[field] > 0

    def back_to_written(self, field: str) -> None:
        """Give up the edit of what the grid writes."""
        self.autosave.flush()
        self._runner.run(back_to_written, self.session_id, field, then=self._changed)

    def copy_forward(self) -> None:
        """Fill what is empty with what the last note says."""
        self.autosave.flush()
        self._runner.run(copy_forward, self.session_id, then=self._changed)

    def _write(self, field: str, text: str) -> None:
        self._in_flight[field] += 1

        def written(outcome: SessionChanged) -> None:
            self._in_flight[field] -= 1
            self._history.add(outcome.before, outcome.after, f"note {field}")

        def failed(error: KnownError) -> None:
            self._in_flight[field] -= 1
            self._runner.said.emit(error)

        workflow = write_for_bill if field in FOR_THE_BILL else write_note
        self._runner.run(workflow, self.session_id, field, text, then=written, failed=failed)

    def place(self, code: str) -> None:
        """Another place of service."""
        now = self.session
        if now is not None and code != now.place_of_service:
            self._runner.run(
                set_circumstances, now.id, now.caregiver_ids, code, now.modality, now.service, then=self._changed
            )

    def _changed(self, outcome: SessionChanged) -> None:
        self._history.add(outcome.before, outcome.after)

    def undo(self) -> bool:
        """Take the last change back."""
        return self._after_what_waits(self._undo)

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._after_what_waits(self._redo)

    def _after_what_waits(self, then: Callable[[LookedOver], None]) -> bool:
        if self.session is None or self.session.state == "signed":
            return False
        self.autosave.flush()
        self._runner.run(look_over, self.session_id, then=then)
        return True

    def _undo(self, looked: LookedOver) -> None:
        self._restore(self._history.undo(looked.review.timed.session), words.UNDONE, words.NOTHING_TO_UNDO)

    def _redo(self, looked: LookedOver) -> None:
        self._restore(self._history.redo(looked.review.timed.session), words.REDONE, words.NOTHING_TO_REDO)

    def _restore(self, wanted: TrainingSession | None, said: str, otherwise: str) -> None:
        if wanted is None:
            self._view.tell(otherwise)
            return
        self._runner.run(restore_session, wanted, then=lambda _: self._view.tell(said))

    # the way on

    def mend(self, way: Way) -> None:
        """Go where a finding is put right."""
        self.autosave.flush()
        if not way.screen:
            self._view.begin(way.focus)
        elif way.screen == "session":
            self._view.go.emit("session", {"session_id": self.session_id, "own": True, "focus": way.focus})
        elif way.screen == "times":
            self._view.go.emit("times", {"session_id": self.session_id})
        elif way.screen == "group":
            self._runner.run(record_as_individual, self.session_id, then=self._recorded)
        elif way.screen == "chart" and self.looked is not None:
            patient = self.looked.review.chart.patient.id
            self._view.go.emit("chart", {"patient_id": patient, "tab": way.tab, "focus": way.focus})
        elif way.screen == "settings":
            self._view.go.emit("settings", {"section": way.tab, "to_field": True})

    def _recorded(self, outcome: Saved) -> None:
        self._view.tell(group_words.RECORDED_INDIVIDUAL)

    def open_part(self, session_id: str) -> None:
        """Look at the record of another patient of the group."""
        self.open(session_id, "")

    def end(self) -> None:
        """Write the stop: the session ends where its pause began."""
        self.autosave.flush()
        self._runner.run(mark_clock, self.session_id, "stop", then=self._ended)

    def finish(self) -> None:
        """Pause, as finishing does where the session runs."""
        self.autosave.flush()
        self._runner.run(mark_clock, self.session_id, "pause", then=self._finished)

    def _finished(self, outcome: ClockMarked) -> None:
        if self._heartbeat.session_id == outcome.session_id:
            self._heartbeat.follow(outcome.session_id, outcome.events)
        at = replay(outcome.events, self._runner.clock.now()).ends_at  # type: ignore[attr-defined]
        if at is not None:
            self._view.tell(session_words.paused_for_review(at.astimezone(self.zone)))

    def _ended(self, outcome: ClockMarked) -> None:
        self._release(outcome.session_id)
        self._view.tell(words.ended(self.ends_at))

    def ask_to_sign(self, is_record: bool) -> None:
        """Look once more with everything written down, then show what signing does."""
        self.autosave.flush()
        self._runner.run(look_over, self.session_id, then=self._ask_record if is_record else self._ask)

    def _ask(self, looked: LookedOver) -> None:
        self._seen(looked)
        if not looked.review.blocking and not self.is_running:
            self._view.open_sheet(looked, is_record=False)

    def _ask_record(self, looked: LookedOver) -> None:
        self._seen(looked)
        if self.may_be_kept and not self.is_running:
            self._view.open_sheet(looked, is_record=True)

    def sign(self, reason: str, secret: str) -> None:
        """Sign and lock, with the passphrase."""
        sheet = self._view.sheet
        self._runner.run(
            confirm_and_sign, self.session_id, secret, reason, then=self._signed, failed=self._refuser(sheet)
        )

    def _signed(self, outcome: Signed) -> None:
        self._view.close_sheets()
        self._release(outcome.session_id)
        group = self.looked.group if self.looked is not None else None
        waiting = [m for m in group.members if m.state != "signed"] if group is not None else []
        left = sum(member.session_id != outcome.session_id and member.attendance != "expected" for member in waiting)
        self._view.tell(words.SIGNED_NOW if group is None else group_words.next_to_sign(left))
        self.look(is_new=True)

    def _refuser(self, sheet: Sheet) -> Callable[[KnownError], None]:
        """Says in the sheet what is wrong; a finding that came up meanwhile closes it, for its place is the coach."""

        def refused(error: KnownError) -> None:
            if error.field == "finding":
                self._view.close_sheets()
                self._runner.said.emit(error)
                self.look()
            else:
                sheet.refuse(error)

        return refused

    # after the signature

    def keep_addendum(self, text: str) -> None:
        """Keep what is typed and not signed yet."""
        self._runner.run(keep_addendum, self.session_id, text)

    def add(self, text: str, happened: datetime, secret: str) -> None:
        """Add to the signed note; `happened` is local to the practice."""
        self.adding.flush()
        at = happened.replace(tzinfo=self.zone).astimezone(UTC)
        refuse = self._refuser(self._view.addendum)
        self._runner.run(add_addendum, self.session_id, text, at, secret, then=self._added, failed=refuse)

    def _added(self, _: Added) -> None:
        self._view.close_sheets()
        self._view.tell(signing.ADDED)
        self.look(is_new=True)

    def cosign(self, remark: str, secret: str) -> None:
        """Sign as the supervisor."""
        refuse = self._refuser(self._view.cosigning)
        self._runner.run(cosign_session, self.session_id, secret, remark, then=self._cosigned, failed=refuse)

    def _cosigned(self, _: Cosigned) -> None:
        self._view.close_sheets()
        self._view.tell(signing.COSIGNED)
        self.look(is_new=True)

    def now(self) -> datetime:
        """The present moment, local to the practice, to the minute."""
        at: datetime = self._runner.clock.now().utc  # type: ignore[attr-defined]
        return at.astimezone(self.zone).replace(second=0, microsecond=0)

    def _release(self, session_id: str) -> None:
        if self._heartbeat.session_id in self._together(session_id):
            self._heartbeat.follow("")

    def _together(self, session_id: str) -> set[str]:
        """This record and those of its group."""
        group = self.looked.group if self.looked is not None else None
        return {session_id, *(member.session_id for member in group.members)} if group is not None else {session_id}

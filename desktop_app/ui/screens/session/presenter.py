"""What the session screen decides: which page is shown, and what each control writes down."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.clock import ClockEvent, EventKind, Moment
from desktop_app.domain.training.session import StartSource, TrainingSession
from desktop_app.domain.training.timekeeping import TimerFace, replay, was_present_in
from desktop_app.ui.autosave import Autosave
from desktop_app.ui.heartbeat import heartbeat_of
from desktop_app.ui.history import history_of
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.session.group_part import GroupPart
from desktop_app.ui.wording import session as words
from desktop_app.workflows.patients.record_consent import record_consent
from desktop_app.workflows.training.ask_at_start import answer_home_health
from desktop_app.workflows.training.live_group import for_all
from desktop_app.workflows.training.live_session import LiveSession, RunningNow, live_session, running_now
from desktop_app.workflows.training.mark_clock import ClockMarked, answer_gap, end_in_gap, mark_clock
from desktop_app.workflows.training.prepare_session import Prepared, prepare_session
from desktop_app.workflows.training.recover_session import Unfinished, find_unfinished, stop_at, stop_at_last_pulse
from desktop_app.workflows.training.start_session import SessionPlan, Started, start_session
from desktop_app.workflows.training.teach_back import (
    SessionChanged,
    add_skill,
    describe_skill,
    mark_teach_back,
    remove_skill,
    restore_session,
    try_again,
)
from desktop_app.workflows.training.write_note import set_circumstances, write_note

if TYPE_CHECKING:
    from desktop_app.ui.screens.session.view import SessionScreen


class SessionPresenter(QObject):
    """Holds what was read last; the timer is replayed from it and never counted here."""

    def __init__(self, runner: Runner, view: "SessionScreen") -> None:
        super().__init__(view)
        self._runner, self._view = runner, view
        self._heartbeat, self._history = heartbeat_of(runner), history_of(runner)
        self.autosave = Autosave(self._write, self)
        self.part = GroupPart(runner, self, view)
        self.live: LiveSession | None = None
        self.prepared: Prepared | None = None
        self.lost: Unfinished | None = None
        self._events: tuple[ClockEvent, ...] = ()
        self._session_id = ""
        self._is_writing = False
        self._is_adopted = False
        self._in_flight: Counter[str] = Counter()
        self._heartbeat.marked.connect(self._beaten)

    # what is shown

    @property
    def session_id(self) -> str:
        """The session that is shown."""
        return self._session_id

    @property
    def zone(self) -> ZoneInfo:
        """The practice's zone."""
        shown = self.live or self.prepared
        return ZoneInfo(shown.practice.time_zone if shown else "UTC")

    def face(self) -> TimerFace:
        """What the clock says now; a session that was lost stands where it was last seen."""
        events = for_all(self._events) if self.is_for_all else self._events
        return replay(events, self.lost.pulse if self.lost else self.now)

    def room(self) -> TimerFace:
        """What the clock of the room says: the group's where there is one, also for who has left it."""
        group = self.live.group if self.live is not None else None
        if group is None or self.live is None or group.lead == self.live.session.id:
            return self.face()
        lead = next(member for member in group.members if member.session_id == group.lead)
        return replay(for_all(lead.events), self.lost.pulse if self.lost else self.now)

    @property
    def now(self) -> Moment:
        """The present moment."""
        moment: Moment = self._runner.clock.now()  # type: ignore[attr-defined]
        return moment

    def open(self, session_id: str = "", patient_id: str = "", own: bool = False) -> None:
        """Show this session, or get ready for this patient, or show whatever runs.

        A group opens with what is for all, with `own` with this record's own part.
        """
        self.part.flush()
        self.part.is_choosing = self.part.is_choosing and not (session_id or patient_id)
        if self.part.is_choosing:
            self.part.reload()
        elif session_id:
            self.part.is_shared = not own
            self._load(session_id)
        elif patient_id:
            self._runner.run(prepare_session, patient_id, then=self._prepared)
        else:
            self._runner.run(running_now, then=self._found_running)

    def bring(self, session_id: str) -> None:
        """Show another record of the group, as soon as it is read."""
        self._load(session_id)

    def reload(self) -> None:
        """Read again what is shown."""
        if self.part.is_choosing:
            self.part.reload()
        elif self.live is not None:
            self._load(self._session_id)
        elif self.prepared is not None:
            self._runner.run(prepare_session, self.prepared.record.patient.id, then=self._prepared)

    def hear(self) -> None:
        """Sessions changed somewhere: read again, unless it was the change that is on the screen already."""
        if self._is_adopted:
            self._is_adopted = False
        else:
            self.reload()

    def _adopt(self, outcome: SessionChanged) -> None:
        """Show what was just written without reading all of it again, where nothing else has changed meanwhile."""
        live = self.live
        if live is not None and live.group is None and live.session == outcome.before:
            self.live, self._is_adopted = replace(live, session=outcome.after), True
            self._view.show_changed(self.live)

    def _load(self, session_id: str) -> None:
        self._session_id, self._is_adopted = session_id, False
        self._runner.run(live_session, session_id, then=self._loaded)

    def _found_running(self, running: RunningNow | None) -> None:
        if running is not None:
            self.part.is_shared = True
            self._load(running.session_id)
        elif self.prepared is not None and self.live is None:
            self.reload()
        else:
            self.live, self.prepared, self._session_id = None, None, ""
            self._view.show_empty()

    def _prepared(self, prepared: Prepared) -> None:
        if prepared.other is not None and prepared.other.patient_id == prepared.record.patient.id:
            self.part.is_shared = False
            self._load(prepared.other.session_id)
            return
        self.live, self.prepared, self._session_id = None, prepared, ""
        self._view.show_ready(prepared)

    def _loaded(self, live: LiveSession) -> None:
        if live.session.id != self._session_id or self.part.is_choosing:
            return
        if self.part.is_shared and live.group is not None and live.group.lead != live.session.id:
            self._load(live.group.lead)
            return
        if live.session.state == "signed":
            self._view.go.emit("review", {"session_id": live.session.id})
            return
        is_new = self.live is None or self.live.session.id != live.session.id
        self.live, self.prepared, self._events = live, None, live.events
        self._view.show_live(live, is_new)
        if live.session.state != "running":
            self.lost = None
        elif self._heartbeat.session_id != live.session.id:
            self._runner.run(find_unfinished, then=self._looked_for_lost)

    def _looked_for_lost(self, unfinished: tuple[Unfinished, ...]) -> None:
        self.lost = next((one for one in unfinished if self._session_id in one.session_ids), None)
        if self.lost is None:
            self._heartbeat.follow(self._session_id, self._events)
        self._view.show_lost(self.lost)

    def _beaten(self, outcome: ClockMarked) -> None:
        if outcome.session_id == self._session_id:
            self._events = outcome.events
            self._view.show_clock()

    # the clock

    def start(self, plan: SessionPlan) -> None:
        """Start the timer."""
        self.start_with(start_session, plan)

    def start_with(self, workflow: Callable[..., Started], plan: object) -> None:
        """Start the timer of a session or a group."""
        if not self._is_writing:
            self._is_writing = True
            self._runner.run(workflow, plan, then=self._started, failed=self._refused)

    def _started(self, started: Started) -> None:
        self._is_writing, self.part.is_choosing = False, False
        self._heartbeat.follow(started.session_id)
        self._load(started.session_id)

    def press_timer(self) -> None:
        """Pause, or go on."""
        self._mark("resume" if self.room().state == "paused" else "pause")

    def press_presence(self) -> None:
        """The patient came in, or went out."""
        self._mark("patient_out" if self.face().patient_present else "patient_in")

    def press_assistant(self, who: str) -> None:
        """An assistant took over, or ended."""
        self._mark("assistant_off" if self.room().assistant_alone else "assistant_on", who=who)

    def finish(self) -> None:
        """Pause, and look at the session as an examiner would."""
        self.part.flush()
        if self.room().state == "running":
            self._mark("pause", finishing=True)
        else:
            self._view.go.emit("review", {"session_id": self._session_id})

    def _mark(self, kind: EventKind, finishing: bool = False, who: str = "") -> None:
        if self._is_writing or self.lost is not None:
            return
        self._is_writing = True
        then = self._paused_to_finish if finishing else self._marked
        self._runner.run(mark_clock, self._session_id, kind, who, then=then, failed=self._refused)

    def answer_gap(self, number: int, count: bool) -> None:
        """Say whether training went on in a gap."""
        self._runner.run(answer_gap, self._session_id, number, count, then=self._marked)
        said = words.gap_answered(count, was_present_in(self.face(), number))
        self._view.tell(said, lambda: self._answer_again(number, not count))

    def _answer_again(self, number: int, count: bool) -> None:
        self._runner.run(answer_gap, self._session_id, number, count, then=self._marked)

    def end_in_gap(self, number: int, ended: datetime) -> None:
        """Say that training ended in a gap."""
        self._runner.run(end_in_gap, self._session_id, number, ended, then=self._ended, failed=self._gap_refused)

    def _gap_refused(self, error: KnownError) -> None:
        self._view.live.gap.refuse(f"{error.sentence} {error.next_step}")

    def _marked(self, outcome: ClockMarked) -> None:
        self._is_writing = False
        self._events = outcome.events
        if self.live is not None and self.live.group is None and self.live.session.id == outcome.session_id:
            self.live, self._is_adopted = replace(self.live, events=outcome.events), True
        self._heartbeat.follow(outcome.session_id, outcome.events)
        self._view.show_clock()

    def _paused_to_finish(self, outcome: ClockMarked) -> None:
        self._marked(outcome)
        at = self.face().ends_at
        if at is not None:
            self._view.tell(words.paused_for_review(at.astimezone(self.zone)))
        self._view.go.emit("review", {"session_id": outcome.session_id})

    def _refused(self, error: KnownError) -> None:
        self._is_writing = False
        self._runner.said.emit(error)
        self.reload()

    def answer_home_health(self, is_open: bool, source: StartSource) -> None:
        """Keep what was answered before the start."""
        if self.prepared is not None:
            self._runner.run(answer_home_health, self.prepared.record.patient.id, is_open, source)

    def record_consent(self, consent: Consent) -> None:
        """Keep a consent that was given at the door, and go on with the start."""
        form = self._view.ready.consent
        self._runner.run(record_consent, consent, then=lambda _: self._consented(), failed=form.refuse)

    def _consented(self) -> None:
        self._view.ready.close_consent()
        self._view.tell(words.CONSENT_SAVED)

    def end_other(self) -> None:
        """End the session that stands in a pause, so that this one can start."""
        if self.prepared is not None and self.prepared.other is not None:
            other = self.prepared.other.session_id
            self._runner.run(mark_clock, other, "stop", then=self._other_ended)

    def _other_ended(self, outcome: ClockMarked) -> None:
        if self._heartbeat.session_id == outcome.session_id:
            self._heartbeat.follow("")
        self.reload()

    # a session that was lost sight of

    def go_on(self) -> None:
        """It went on: the time that nobody saw becomes a gap, and is asked about."""
        self.lost = None
        self._view.show_lost(None)
        self._heartbeat.follow(self._session_id, self._events)
        self._heartbeat.beat()

    def end_there(self) -> None:
        """It ended where it was last seen."""
        self._runner.run(stop_at_last_pulse, self._session_id, then=self._ended)

    def end_at(self, ended: datetime) -> None:
        """It ended at this time (UTC)."""
        self._runner.run(stop_at, self._session_id, ended, then=self._ended, failed=self._view.refuse_end)

    def _ended(self, outcome: ClockMarked) -> None:
        self.lost = None
        self._view.show_lost(None)
        self._view.go.emit("review", {"session_id": outcome.session_id})

    # teach-back and notes

    def mark(self, skill_id: str, caregiver_id: str, mark: Demonstration | None) -> None:
        """Write down what a caregiver showed."""
        self._change(mark_teach_back, skill_id, caregiver_id, mark, then=self._marked_skill)

    def add_skill(self, text: str, goals: tuple[str, ...]) -> None:
        """Add a skill to the grid."""
        self._change(add_skill, text, goals)

    def try_again(self, skill_id: str, caregiver_id: str) -> None:
        """Another try of a caregiver begins."""
        self._change(try_again, skill_id, caregiver_id, then=self._marked_skill)

    def describe_skill(self, skill_id: str, goals: tuple[str, ...], cue_words: str, equipment: str) -> None:
        """Keep the cue words, equipment and goals of a skill."""
        self._change(describe_skill, skill_id, goals, cue_words, equipment)

    def remove_skill(self, skill_id: str) -> None:
        """Take a skill off the grid."""
        self._change(remove_skill, skill_id)

    def train(self, caregiver_ids: tuple[str, ...]) -> None:
        """Change who is trained."""
        if self.live is not None and caregiver_ids:
            now = self.live.session
            self._change(set_circumstances, caregiver_ids, now.place_of_service, now.modality, now.service)

    def _change(
        self,
        workflow: Callable[..., SessionChanged],
        *given: object,
        then: Callable[[SessionChanged], None] | None = None,
    ) -> None:
        if self.live is not None:
            shows = then or self._changed
            self._runner.run(workflow, self.live.session.id, *given, then=shows, failed=self._refused)

    def _changed(self, outcome: SessionChanged) -> None:
        self._history.add(outcome.before, outcome.after)

    def _marked_skill(self, outcome: SessionChanged) -> None:
        self._changed(outcome)
        self._adopt(outcome)

    def is_being_written(self, field: str) -> bool:
        """Whether the text of this field is ahead of what is written down."""
        key = self._key(field)
        return self.autosave.waits_for(key) or self._in_flight[key] > 0

    def type_note(self, field: str, text: str) -> None:
        """A text was changed, in the record that is on the screen."""
        self._view.coach.touch()
        self.autosave.touch(self._key(field), text)

    def _key(self, field: str) -> str:
        return f"{self.live.session.id if self.live is not None else ''} {field}"

    def _write(self, key: str, text: str) -> None:
        session_id, _, field = key.partition(" ")
        self._in_flight[key] += 1

        def written(outcome: SessionChanged) -> None:
            self._in_flight[key] -= 1
            self._history.add(outcome.before, outcome.after, f"note {field}")
            self._adopt(outcome)

        def failed(error: KnownError) -> None:
            self._in_flight[key] -= 1
            self._runner.said.emit(error)

        self._runner.run(write_note, session_id, field, text, then=written, failed=failed)

    def undo(self) -> bool:
        """Take the last mark, skill or note back."""
        if self.is_for_all:
            self.part.undo()
            return True
        return self._after_what_waits(self._undo)

    def redo(self) -> bool:
        """Do again what was taken back last."""
        if self.is_for_all:
            self.part.redo()
            return True
        return self._after_what_waits(self._redo)

    @property
    def is_for_all(self) -> bool:
        """Whether what is for all of a group is in front."""
        return self.part.is_shared and self.live is not None and self.live.group is not None

    def _after_what_waits(self, then: Callable[[LiveSession], None]) -> bool:
        if self.live is None:
            return False
        self.autosave.flush()
        self._runner.run(live_session, self._session_id, then=then)
        return True

    def _undo(self, live: LiveSession) -> None:
        self._restore(self._history.undo(live.session), words.UNDONE, words.NOTHING_TO_UNDO)

    def _redo(self, live: LiveSession) -> None:
        self._restore(self._history.redo(live.session), words.REDONE, words.NOTHING_TO_REDO)

    def _restore(self, wanted: TrainingSession | None, said: str, otherwise: str) -> None:
        if wanted is None:
            self._view.tell(otherwise)
            return
        self._runner.run(restore_session, wanted, then=lambda _: self._view.tell(said), failed=self._refused)

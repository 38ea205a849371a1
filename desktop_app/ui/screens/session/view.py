"""The session screen: nothing runs, getting ready, or live."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.timekeeping import TimerFace
from desktop_app.domain.training.written import complete
from desktop_app.ui.privacy import shown
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Context, Screen
from desktop_app.ui.screens.session.coach_part import CoachPart
from desktop_app.ui.screens.session.group_ready import GroupReadyPage
from desktop_app.ui.screens.session.live import LivePage
from desktop_app.ui.screens.session.lost import LostNotice
from desktop_app.ui.screens.session.people_bar import PeopleBar
from desktop_app.ui.screens.session.presenter import SessionPresenter
from desktop_app.ui.screens.session.ready import ReadyPage
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.fitting_stack import FittingStack
from desktop_app.ui.widgets.panel import row_of
from desktop_app.ui.widgets.parts_bar import PartsBar
from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.wording import group_session as group_words
from desktop_app.ui.wording import session as words
from desktop_app.ui.wording import times
from desktop_app.ui.wording.days import short_day
from desktop_app.ui.wording.groups import group_name
from desktop_app.workflows.training.live_session import LiveSession
from desktop_app.workflows.training.prepare_session import Prepared
from desktop_app.workflows.training.recover_session import Unfinished

REPAINT_MS = 200
CHART = {
    "caregivers": ("caregivers", "caregivers"),
    "consents": ("caregivers", "consents"),
    "home_health": ("overview", "home_health"),
    "payer": ("overview", "payer"),
}


class SessionScreen(Screen):
    """`enter(session_id=...)`, `enter(patient_id=...)` to get ready, or nothing for the one that runs."""

    name = "session"
    title = words.TITLE
    topics = frozenset({"sessions", "patients", "practice"})

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(runner, parent)
        self.presenter = SessionPresenter(runner, self)
        self.coach = CoachPart(runner, self.presenter, self)
        self.people, self.parts = PeopleBar(), PartsBar()
        self.people.hide()
        self.parts.hide()
        self.lost, self.ready, self.live = LostNotice(), ReadyPage(), LivePage()
        self.group_ready = GroupReadyPage()
        self.lost.hide()
        choose = Button(words.CHOOSE_PATIENT, "users", "primary", clicked=lambda: self.go.emit("patients", {}))
        group = Button(group_words.START_GROUP, "users", clicked=lambda: self.presenter.part.choose())
        steps = QWidget()
        steps.setProperty("clear", True)
        steps.setLayout(row_of(choose, group))
        self.empty = EmptyState("timer", words.NOBODY, words.NOBODY_DETAIL, steps)
        self._choose = choose
        self.times = Button(
            times.TIMES, "clock", clicked=lambda: self.go.emit("times", {"session_id": self.presenter.session_id})
        )
        self.times.hide()
        self.stack = FittingStack()
        for page in (self.empty, self.ready, self.group_ready, self.live):
            self.stack.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.lost)
        box.addWidget(self.parts)
        box.addWidget(self.stack, 1)
        self.lost.setContentsMargins(px(16), px(12), px(16), 0)
        self._ticker = QTimer(self)
        self._ticker.setInterval(REPAINT_MS)
        self._ticker.timeout.connect(self._tick)
        self._last: object = None
        self._part, self._focus = "", ""
        self._place: object = None
        self._is_entered = False
        self._connect()
        self._connect_group()

    def _connect(self) -> None:
        does = self.presenter
        self.ready.started.connect(does.start)
        self.ready.chart_wanted.connect(self._to_chart)
        self.ready.consented.connect(does.record_consent)
        self.ready.other_wanted.connect(lambda: does.open())
        self.ready.other_ended.connect(does.end_other)
        self.ready.told.connect(self.tell)
        self.ready.home_health_answered.connect(does.answer_home_health)
        self.live.pressed_timer.connect(does.press_timer)
        self.live.pressed_presence.connect(does.press_presence)
        self.live.pressed_finish.connect(does.finish)
        self.live.pressed_assistant.connect(does.press_assistant)
        self.live.gap_answered.connect(does.answer_gap)
        self.live.gap_ended.connect(does.end_in_gap)
        self.live.mend_wanted.connect(self.coach.mend)
        self.live.teach.marked.connect(does.mark)
        self.live.teach.tried.connect(does.try_again)
        self.live.teach.bar.added.connect(does.add_skill)
        self.live.teach.bar.described.connect(does.describe_skill)
        self.live.teach.bar.removed.connect(does.remove_skill)
        self.live.notes.written.connect(does.type_note)
        self.live.units.why_wanted.connect(self._explain_rule)
        self.people.trained.connect(does.train)
        self.people.chart_wanted.connect(lambda: self._to_chart("caregivers"))
        self.lost.went_on.connect(does.go_on)
        self.lost.ended_there.connect(does.end_there)
        self.lost.ended_at.connect(does.end_at)

    def _connect_group(self) -> None:
        part, live, ready = self.presenter.part, self.live, self.group_ready
        self.parts.chosen.connect(part.show)
        self.ready.group_wanted.connect(part.choose)
        ready.typed.connect(part.find)
        ready.picked.connect(part.add)
        ready.started.connect(part.start)
        ready.joined.connect(part.join)
        ready.other_wanted.connect(self._leave_choosing)
        ready.chart_wanted.connect(self._to_chart_of)
        live.attendance.came.connect(part.come)
        live.attendance.left.connect(part.leave)
        live.attendance.family_wanted.connect(lambda: part.choose(joins_to=self._shown_id))
        live.attendance.alone_wanted.connect(part.record_alone)
        live.skills.added.connect(part.add_skill)
        live.skills.removed.connect(part.remove_skill)
        live.shared_notes.written.connect(part.autosave.touch)
        live.standing.shared_wanted.connect(part.follow)

    # what the window asks

    def context(self) -> Context:
        live, prepared = self.presenter.live, self.presenter.prepared
        if self.stack.currentWidget() is self.group_ready:
            return Context(group_words.NEW_GROUP, words.NOT_STARTED)
        if live is not None and live.group is not None and self.presenter.part.is_shared:
            return Context(group_name(max(live.group.size, 1)), group_words.FOR_ALL_DETAIL)
        if live is not None:
            return Context(
                live.chart.patient.name,
                _plan_words(live),
                widgets=(self.people,),
                actions=(self.times,),
                title_is_name=True,
            )
        if prepared is not None:
            return Context(prepared.record.patient.name, words.NOT_STARTED, title_is_name=True)
        return Context(words.TITLE)

    def enter(
        self,
        session_id: str = "",
        patient_id: str = "",
        own: bool = False,
        group: bool = False,
        focus: str = "",
        place: object = None,
        **_: Any,
    ) -> None:
        self._last, self._focus, self._place, self._is_entered = None, focus, place, True
        if group:
            self.presenter.part.choose(patient_id)
        else:
            self.presenter.open(session_id, patient_id, own)

    def where(self) -> dict[str, Any]:
        live = self.presenter.live
        if live is None or self.stack.currentWidget() is not self.live:
            return {}
        focus, place = self.live.spot()
        is_own = not self.presenter.part.is_shared
        return {"session_id": live.session.id, "own": is_own, "group": False, "focus": focus, "place": place}

    def leave(self) -> None:
        self._ticker.stop()
        self.coach.rest()
        self.presenter.part.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        if topics == {"sessions"}:
            self.presenter.hear()
        else:
            self.presenter.reload()

    def back(self) -> bool:
        if self.stack.currentWidget() is self.ready:
            return self.ready.close_consent()
        if self.stack.currentWidget() is not self.live:
            return False
        return self.live.teach.bar.close_line() or self.live.close_coach()

    def about(self) -> dict[str, str]:
        if self.presenter.prepared is not None:
            return {"patient_id": self.presenter.prepared.record.patient.id}
        return {"session_id": self.presenter.session_id}

    def new_here(self) -> None:
        if self.stack.currentWidget() is self.ready:
            self.ready.ask_consent()
        if self.stack.currentWidget() is self.live and self.live.skills.isVisible():
            self.live.skills.line.setFocus()
        elif self.stack.currentWidget() is self.live:
            self.live.teach.bar.begin_adding()

    def undo(self) -> bool:
        return self.presenter.undo()

    def redo(self) -> bool:
        return self.presenter.redo()

    def keys(self) -> tuple[tuple[str, str], ...]:
        is_group = self.presenter.live is not None and self.presenter.live.group is not None
        return (*words.KEYS, *group_words.KEYS) if is_group else words.KEYS

    # what the presenter shows

    def show_empty(self) -> None:
        """Nothing runs, and nobody was chosen."""
        self._show(self.empty)
        self._choose.setFocus()

    def show_ready(self, prepared: Prepared) -> None:
        """Before the start."""
        is_new = self._is_entered or self.stack.currentWidget() is not self.ready
        self._is_entered = False
        self.ready.show_prepared(prepared)
        self._show(self.ready)
        if is_new:
            self.ready.begin()

    def show_live(self, live: LiveSession, is_new: bool) -> None:
        """The session; the focus goes to the grid when it is another one than before."""
        if live.group is not None and self.presenter.part.is_shared:
            self.live.show_shared(live, live.group, self.presenter.part.is_being_written)
        else:
            self.people.show_people(live.chart.caregivers, live.session.caregiver_ids)
            self.live.show_session(live)
            self.live.notes.set_own(live.snippets)
            self._show_note(live)
        self.show_parts()
        part = "" if self.presenter.part.is_shared else live.session.id
        was_elsewhere = self.stack.currentWidget() is not self.live or part != self._part
        self._part = part
        self._show(self.live)
        self.show_clock()
        self._ticker.start()
        if is_new:
            self.coach.look()
        if is_new or was_elsewhere or self._focus:
            self.begin_at(self._focus, self._place if is_new else None)
        self._focus, self._place = "", None

    def show_changed(self, live: LiveSession) -> None:
        """A mark or the note of the session in front was written: show it, and leave the rest as it is."""
        self.coach.touch()
        self.live.show_marks(live)
        self._show_note(live)

    def _show_note(self, live: LiveSession) -> None:
        self.live.notes.show_note(complete(live.session, live.chart.caregivers), self.presenter.is_being_written)

    def begin_at(self, focus: str, place: object = None) -> None:
        """Give the focus to who is trained, a field of the note, or the grid; `place` is where in them."""
        if focus == "people":
            self.people.begin()
        else:
            self.live.begin(focus, place)

    def show_parts(self) -> None:
        """The parts of a group above its session."""
        live, is_shared = self.presenter.live, self.presenter.part.is_shared
        if live is not None and live.group is not None:
            shown_id = "" if is_shared else live.session.id
            self.parts.show_group(live.group, shown_id, live.chart.patient.name)

    def show_group_ready(self, joins: bool) -> None:
        """Before the start of a group, or where one more family comes to it."""
        self._show(self.group_ready)
        self.group_ready.begin(joins)

    def show_clock(self) -> None:
        """What the clock says changed: show it, and let the controls say what they do now."""
        self.coach.touch()
        face = self.presenter.face()
        self._last = None
        self.live.show_controls(self.presenter.room(), face.patient_present)
        self._show_face(face)

    def _show_face(self, face: TimerFace) -> None:
        self.live.show_face(face, self.presenter.zone)
        live = self.presenter.live
        if live is not None and live.group is not None and self.presenter.part.is_shared:
            can_change = live.session.state == "running" and self.presenter.lost is None
            self.live.attendance.show_group(live.group, self.presenter.now, self.presenter.zone, can_change)

    def show_lost(self, lost: Unfinished | None) -> None:
        """Ask about a session that the program lost sight of, or stop asking."""
        self.lost.setVisible(lost is not None)
        for control in (self.live.pause, self.live.presence, self.live.assistant, self.live.finish):
            control.setEnabled(lost is None)
        if lost is None:
            self.show_clock()
        else:
            self.lost.show_lost(lost, self.presenter.zone)
            self.live.show_face(self.presenter.face(), self.presenter.zone, stands=True)
            self.live.timer.time.set_time(lost.counted_minutes * 60, "paused")
            self.lost.on.setFocus()

    def refuse_end(self, error: KnownError) -> None:
        """A time that cannot be the end."""
        self.lost.refuse(f"{error.sentence} {error.next_step}")

    def _show(self, page: QWidget) -> None:
        if page is not self.live:
            self._ticker.stop()
        live = self.presenter.live
        self.lost.setVisible(page is self.live and self.presenter.lost is not None)
        self.parts.setVisible(page is self.live and live is not None and live.group is not None)
        self.stack.setCurrentWidget(page)
        self.context_changed.emit()

    def _tick(self) -> None:
        """Show the face again when something on it is different; nothing is counted here."""
        if self.presenter.lost is not None:
            return
        face = self.presenter.face()
        seen = (int(face.counted.total_seconds()), face.state, face.now and face.now.minute, len(face.segments))
        if seen != self._last:
            if isinstance(self._last, tuple) and self._last[2] != seen[2]:
                self.coach.touch()
            self._last = seen
            self._show_face(face)

    def _to_chart(self, tab: str) -> None:
        shown_now = self.presenter.live or self.presenter.prepared
        chart = getattr(shown_now, "chart", None) or getattr(shown_now, "record", None)
        if chart is not None:
            tab, focus = CHART.get(tab, (tab, ""))
            self.go.emit("chart", {"patient_id": chart.patient.id, "tab": tab, "focus": focus})

    @property
    def _shown_id(self) -> str:
        return self.presenter.live.session.id if self.presenter.live is not None else ""

    def _leave_choosing(self) -> None:
        self.presenter.part.is_choosing = False
        self.presenter.open()

    def _to_chart_of(self, patient_id: str, tab: str) -> None:
        tab, focus = CHART.get(tab, (tab, ""))
        self.go.emit("chart", {"patient_id": patient_id, "tab": tab, "focus": focus})

    def _explain_rule(self) -> None:
        live = self.presenter.live
        if live is not None:
            sentences = words.why_rule(shown(live.chart.patient.given_name), live.chart.payer, live.add_on_limit)
            Popover(words.WHY_THIS_RULE.replace("&", ""), sentences, self).show_at(self.live.units.why)


def _plan_words(live: LiveSession) -> str:
    plan = live.plan
    began = live.events[0].at.utc if live.events else None
    if plan is None or plan.last_covered_day is None or began is None:
        return ""
    today = began.date()
    return words.plan_line(
        plan.discipline, short_day(plan.last_covered_day, today), (plan.last_covered_day - today).days
    )

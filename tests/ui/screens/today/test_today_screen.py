"""The day: the running session ticks, what is due leads on, and two keys start training."""

from dataclasses import replace
from datetime import UTC, datetime, time
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.domain.errors import KnownError
from desktop_app.store.store import Store
from desktop_app.ui.automatic_backup import backups_of
from desktop_app.ui.privacy import privacy
from desktop_app.ui.screens.today.to_do import FEW, ToDo
from desktop_app.ui.screens.today.unfinished_card import ended_at
from desktop_app.ui.screens.today.view import TodayScreen
from desktop_app.ui.widgets.drawn.threshold_bar import ThresholdBar
from desktop_app.ui.widgets.popover import Popover
from desktop_app.workflows.practice.plan_the_day import Due
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests import builders
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom, harold

NEW_YORK = ZoneInfo("America/New_York")


def today(room: PracticeRoom) -> TodayScreen:
    screen = TodayScreen(room.runner)
    room.show(screen)
    return screen


def start(room: PracticeRoom) -> str:
    """Harold's training with Marian starts at the clock's present moment; its id."""
    room.write(harold)
    started: list[str] = []
    plan = SessionPlan("harold", ("marian",), "lee")
    room.runner.run(start_session, plan, then=lambda outcome: started.append(outcome.session_id))
    room.settle()
    return started[0]


def unsigned(store: Store) -> None:
    """A session of two days ago that was not signed."""
    store.sessions.save(builders.training_session(state="running"))
    for event in builders.clock_events(("start", -2880), ("stop", -2840)):
        store.clock_events.append("session-1", event)
    store.sessions.save(builders.training_session(state="unsigned"))


def said(screen: TodayScreen) -> str:
    return " ".join(one.text() for one in screen.findChildren(QLabel) if one.isVisibleTo(screen))


def test_two_keys_start_training_with_the_patient_found(room: PracticeRoom) -> None:
    room.write(harold)
    screen = today(room)
    assert screen.start.search.hasFocus()
    room.type("har")
    room.press(Qt.Key.Key_Return)
    assert room.went == [("session", {"patient_id": "harold"})]


def test_before_anything_is_typed_those_seen_last_are_offered(room: PracticeRoom) -> None:
    room.write(harold)
    assert today(room).start.hits.order() == ("harold",)


def test_nobody_found_says_what_else_could_be_typed(room: PracticeRoom) -> None:
    room.write(harold)
    screen = today(room)
    room.type("zzz")
    assert "Try fewer letters" in said(screen)
    room.press(Qt.Key.Key_Return)
    assert room.went == []


def test_the_running_session_shows_its_counted_time_and_goes_on_counting(room: PracticeRoom, clock: FakeClock) -> None:
    session = start(room)
    clock.advance(seconds=12)
    screen = today(room)
    assert screen.running.time_shown == "00:12"
    clock.advance(seconds=10)
    screen.running.tick()
    assert screen.running.time_shown == "00:22"
    assert screen.running.button.hasFocus()
    room.press(Qt.Key.Key_Return)
    assert room.went == [("session", {"session_id": session})]


def test_a_session_that_was_lost_sight_of_is_asked_about_and_can_end_when_last_seen(
    room: PracticeRoom, clock: FakeClock
) -> None:
    session = start(room)
    clock.advance(minutes=55)
    screen = today(room)
    card = screen.lost[session]
    assert card.keep.hasFocus()
    assert "Stop at 10:02 AM" in card.stop.text().replace("&", "")
    assert not screen.running.isVisibleTo(screen)
    card.stop.click()
    room.settle()
    assert room.read(lambda store: store.sessions.get(session).state) == "unsigned"
    assert screen.lost == {}


def test_a_typed_end_that_is_still_to_come_is_told_at_its_field(room: PracticeRoom, clock: FakeClock) -> None:
    session = start(room)
    clock.advance(minutes=55)
    screen = today(room)
    card = screen.lost[session]
    card.enter_time.click()
    room.type("11:30a")
    room.press(Qt.Key.Key_Return)
    assert "still to come" in card.ended.error
    assert card.ended.editor.hasFocus()


def test_a_typed_end_ends_the_session_then(room: PracticeRoom, clock: FakeClock) -> None:
    session = start(room)
    clock.advance(minutes=55)
    screen = today(room)
    screen.lost[session].enter_time.click()
    room.type("1045")
    room.press(Qt.Key.Key_Return)
    events = room.read(lambda store: store.clock_events.of(session))
    assert events[-1].kind == "stop"
    assert events[-1].said == datetime(2026, 6, 10, 14, 45, tzinfo=UTC)
    assert events[-1].entered_by_hand


def test_a_lost_session_kept_running_leads_to_its_screen(room: PracticeRoom, clock: FakeClock) -> None:
    session = start(room)
    clock.advance(minutes=55)
    screen = today(room)
    screen.lost[session].keep.click()
    room.settle()
    assert room.went == [("session", {"session_id": session})]


@pytest.mark.parametrize(
    ("typed", "ended"),
    [
        (time(10, 45), datetime(2026, 6, 10, 10, 45, tzinfo=NEW_YORK)),
        (time(10, 2), datetime(2026, 6, 10, 10, 2, tzinfo=NEW_YORK)),
        (time(0, 20), datetime(2026, 6, 11, 0, 20, tzinfo=NEW_YORK)),
    ],
)
def test_a_typed_end_is_the_first_such_time_after_the_start(typed: time, ended: datetime) -> None:
    assert ended_at(builders.START, typed, NEW_YORK) == ended


def test_an_unsigned_note_is_due_and_leads_to_its_review(room: PracticeRoom) -> None:
    room.write(harold)
    room.write(unsigned)
    screen = today(room)
    assert "note of Jun 8 is not signed" in said(screen)
    screen.to_do.buttons()[0].click()
    assert room.went == [("review", {"session_id": "session-1"})]


def test_a_caregiver_without_consent_is_due_and_leads_to_the_consent_form(room: PracticeRoom) -> None:
    room.write(harold)
    room.write(
        lambda store: store.caregivers.save(builders.caregiver(id="tom", name="Tom Moore", relationship="nephew"))
    )
    screen = today(room)
    assert "no consent names Tom Moore, nephew yet" in said(screen)
    screen.to_do.buttons()[0].click()
    assert room.went == [("chart", {"patient_id": "harold", "tab": "caregivers", "focus": "consents"})]


def test_hidden_names_are_nowhere_on_the_screen(room: PracticeRoom) -> None:
    start(room)
    room.write(
        lambda store: store.caregivers.save(builders.caregiver(id="tom", name="Tom Moore", relationship="nephew"))
    )
    screen = today(room)
    assert "Whitcomb" in said(screen)
    privacy().toggle()
    screen.refresh(frozenset({"privacy"}))
    room.settle()
    shown = said(screen) + " ".join(screen.start.hits.model().index(0, 0).data())
    assert not any(name in shown for name in ("Harold", "Whitcomb", "Marian", "Tom"))


def test_a_long_list_shows_its_first_and_the_rest_when_asked(room: PracticeRoom) -> None:
    due = tuple(Due("note", "overdue", "harold", "Harold Whitcomb", f"s{n}", builders.DAY, 0) for n in range(14))
    panel = ToDo()
    panel.show_due(due, builders.DAY)
    panel.show()
    assert len(panel.buttons()) == FEW + 1
    panel.buttons()[-1].click()
    QApplication.processEvents()
    assert len(panel.buttons()) == 14


def test_a_backup_is_made_and_its_age_is_told(room: PracticeRoom, tmp_path: Path) -> None:
    screen = today(room)
    assert screen.backup.said == "No backup yet"
    screen.backup.button.click()
    room.settle()
    assert screen.backup.said == "Backup proved today"
    assert len(list(tmp_path.rglob("*.teachback"))) == 1
    assert room.told == ["Backed up and proved: 0 patients, 0 sessions."]


def test_a_screen_that_was_left_for_good_hears_of_no_backup(room: PracticeRoom) -> None:
    screen = TodayScreen(room.runner)
    heard: list[object] = []
    screen.presenter.load = lambda: heard.append("loaded")
    backups_of(room.runner).failed.emit(KnownError("No.", "Yes."))
    assert heard == ["loaded"]
    heard.clear()
    screen.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    backups_of(room.runner).failed.emit(KnownError("No.", "Yes."))
    assert heard == []


def test_everything_has_a_name_and_its_own_alt_letter(room: PracticeRoom, clock: FakeClock) -> None:
    session = start(room)
    room.write(unsigned)
    clock.advance(minutes=55)
    screen = today(room)
    screen.lost[session].enter_time.click()
    QApplication.processEvents()
    assert nameless(screen) == []
    assert taken_twice(screen) == []


def near_the_threshold(store: Store) -> None:
    """Harold has Medicare, and most of the year's therapy dollars are used."""
    harold(store)
    store.payers.save(builders.payer(id="medicare", name="Medicare", kind="medicare"))
    coverage = builders.patient().coverage
    patient = builders.patient(coverage=replace(coverage, payer_id="medicare"), used_pt_slp=Decimal("2331.20"))
    store.patients.save(patient)


def test_a_threshold_that_is_nearly_used_up_stands_as_a_bar_with_its_figures(room: PracticeRoom) -> None:
    room.write(near_the_threshold)
    screen = today(room)
    (bar,) = screen.to_do.findChildren(ThresholdBar)
    assert bar.isVisible()
    limit = Decimal("2480.00")
    assert bar._share == pytest.approx(float(Decimal("2331.20") / limit))
    assert "94%" in said(screen) + bar.accessibleDescription()
    assert "$149 left" in said(screen) + bar.accessibleDescription()
    assert bar.accessibleName()


def test_the_day_is_explained_visit_by_visit_with_its_sum_and_its_overlaps(room: PracticeRoom) -> None:
    room.write(harold)
    room.write(two_at_once)
    screen = today(room)
    screen.day.explain.setFocus()
    QTest.keyClick(screen.day.explain, Qt.Key.Key_Space)
    (sheet,) = screen.day.findChildren(Popover)
    told = sheet.accessibleDescription()
    assert told.count("Harold Whitcomb") >= 2
    assert "at the same time. Correct the times of one of them before signing." in told
    assert "Together 70 counted minutes" in told
    assert "1 overlap" in told
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert screen.day.findChildren(Popover) == []


def two_at_once(store: Store) -> None:
    """Two sessions of today that lie over each other for five minutes."""
    for known, span in (("one", (("start", -120), ("stop", -80))), ("two", (("start", -85), ("stop", -55)))):
        store.sessions.save(builders.training_session(id=known, state="running"))
        for event in builders.clock_events(*span):
            store.clock_events.append(known, event)
        store.sessions.save(builders.training_session(id=known, state="unsigned"))

"""The focus stays where one works when something is built anew, and Tab goes from top to bottom."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop_app.ui.heartbeat import heartbeat_of
from desktop_app.ui.screens.session.coach_part import PAUSE_MS
from desktop_app.ui.screens.session.home_health_ask import HomeHealthAsk
from desktop_app.ui.wording import session as words
from tests.training_bench import CTRL, TrainingBench

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def test_the_focus_stays_in_the_coach_when_it_looks_again(bench: TrainingBench) -> None:
    bench.go("session", patient_id="harold")
    bench.press(Key.Key_T, CTRL)
    bench.train(35)
    bench.screen.coach.look()
    bench.settle()
    bench.type("2")
    bench.press(Key.Key_J, CTRL)
    before = bench.focus.accessibleName()
    was = bench.focus
    QTest.qWait(PAUSE_MS + 100)
    bench.settle()
    assert bench.focus is not was
    assert bench.focus.accessibleName() == before


def test_the_focus_goes_to_the_grid_when_a_gap_is_answered(bench: TrainingBench) -> None:
    bench.go("session", patient_id="harold")
    bench.press(Key.Key_T, CTRL)
    bench.train(20)
    bench.clock.sleep_for(minutes=10)
    heartbeat_of(bench.runner).beat()
    bench.settle()
    bench.screen.live.gap.yes.setFocus()
    bench.press(Key.Key_Y, ALT)
    assert bench.screen.live.gap.isHidden()
    assert bench.focus is bench.screen.live.teach.grid


def test_the_focus_stays_on_the_answer_that_was_given_before_the_start(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    before = screen.ready.findChild(HomeHealthAsk)
    answer = before.no.text()
    before.no.setFocus()
    bench.press(Key.Key_Space)
    assert not isValid(before)
    assert bench.focus.text() == answer
    assert bench.focus.isVisible()


def test_ctrl_t_with_nobody_ticked_goes_to_the_first_box_and_says_why(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    for tick in screen.ready.people.ticks.values():
        tick.setChecked(False)
    screen.ready.chart.setFocus()
    bench.press(Key.Key_T, CTRL)
    assert bench.focus is screen.ready.people.ticks["marian"]
    assert bench.window.toast.sentence == words.TICK_SOMEBODY
    bench.press(Key.Key_Space)
    bench.press(Key.Key_T, CTRL)
    assert bench.session().state == "running"


def test_coming_back_from_the_chart_one_begins_with_who_is_here(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    screen.ready.chart.setFocus()
    bench.press(Key.Key_Space)
    assert bench.screen.name == "chart"
    bench.window.navigation.back()
    bench.settle()
    assert bench.focus is screen.ready.people.ticks["marian"]


def passed(bench: TrainingBench, first: QWidget, count: int) -> list[QWidget]:
    """What Tab reaches from here."""
    first.setFocus()
    found = [bench.focus]
    for _ in range(count - 1):
        QTest.keyClick(bench.focus, Key.Key_Tab)
        found.append(bench.focus)
    return found


def test_before_the_start_tab_goes_from_who_to_how_to_start(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    ready = screen.ready
    ask = ready.findChild(HomeHealthAsk)
    ask.no.click()
    bench.settle()
    ask = next(each for each in ready.findChildren(HomeHealthAsk) if each.isVisible())
    reached = passed(bench, ready.people.ticks["marian"], 40)
    wanted = (*ready.people.ticks.values(), ready.add, ready.place, ask.no, ask.yes, ready.chart, ready.start)
    places = [reached.index(each) for each in wanted]
    assert places == sorted(places)
    assert places[2] <= 4


def test_in_a_new_group_tab_goes_from_the_search_through_the_people_to_start(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold", group=True)
    page = screen.group_ready
    member = page.members["harold"]
    reached = passed(bench, page.search, 40)
    wanted = (page.search, member.here, member.out, *member.people.ticks.values(), page.place)
    places = [reached.index(each) for each in wanted]
    assert places == sorted(places)
    assert places[-2] <= 8


def test_in_a_consent_tab_goes_from_the_last_caregiver_to_the_day(bench: TrainingBench) -> None:
    screen = bench.go("session", patient_id="harold")
    screen.ready.ask_consent()
    for _ in range(2):
        bench.settle()
        form = screen.ready.consent
        last = form.who.ticks()[-1]
        assert passed(bench, last, 2)[1] is form._given
        screen.ready.close_consent()
        screen.ready.ask_consent()

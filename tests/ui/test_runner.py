"""One worker, results on the window's thread, known errors to whoever asked, and nothing shown after locking."""

import sys
import threading
from dataclasses import dataclass
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from tests.fake_clock import FakeClock


@dataclass
class Drawer:
    """Stands for an open store."""

    closed_on: str = ""

    def close(self) -> None:
        self.closed_on = threading.current_thread().name


@dataclass(frozen=True)
class Outcome:
    """What a workflow gives."""

    value: int
    changed: frozenset[str] = frozenset()


def test_a_workflow_gets_the_store_and_the_clock_first(runner: Runner, clock: FakeClock) -> None:
    drawer, seen = Drawer(), list[Any]()
    runner.open(lambda: drawer)
    runner.run(lambda store, clock, a, b=0: (store, clock, a, b), 1, b=2, then=seen.append)
    assert runner.wait_idle()
    assert seen == [(drawer, clock, 1, 2)]


def test_work_is_done_elsewhere_and_its_result_comes_back_here(runner: Runner) -> None:
    threads = list[str]()
    here = threading.current_thread().name
    runner.work(
        lambda: threads.append(threading.current_thread().name),
        then=lambda _: threads.append(threading.current_thread().name),
    )
    assert runner.wait_idle()
    assert threads[0] != here
    assert threads[1] == here


def test_results_come_in_the_order_they_were_asked_for(runner: Runner) -> None:
    seen = list[int]()
    for number in range(20):
        runner.work(lambda n=number: n, then=seen.append)
    assert runner.wait_idle()
    assert seen == list(range(20))


def test_what_changed_is_told_to_everybody(runner: Runner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(runner.changed) as told:
        runner.work(lambda: Outcome(1, frozenset({"patients"})))
    assert told.args == [frozenset({"patients"})]


def test_a_known_error_goes_to_the_one_who_asked(runner: Runner) -> None:
    seen = list[KnownError]()

    def fail() -> None:
        raise KnownError("The disk is full.", "Free some space.")

    runner.work(fail, failed=seen.append)
    assert runner.wait_idle()
    assert seen[0].next_step == "Free some space."


def test_a_known_error_that_nobody_takes_is_said(runner: Runner, qtbot: QtBot) -> None:
    def fail() -> None:
        raise KnownError("The disk is full.")

    with qtbot.waitSignal(runner.said) as told:
        runner.work(fail)
    assert told.args is not None
    assert told.args[0].sentence == "The disk is full."


def test_an_unknown_error_reaches_the_crash_report_on_the_windows_thread(
    runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = list[tuple[object, str]]()
    hook = lambda kind, error, trace: seen.append((kind, threading.current_thread().name))  # noqa: E731
    monkeypatch.setattr(sys, "excepthook", hook)
    runner.work(lambda: 1 / 0, failed=lambda _: seen.append(("taken", "")))
    assert runner.wait_idle()
    assert seen == [(ZeroDivisionError, threading.current_thread().name)]


def test_after_an_error_the_next_work_is_done(runner: Runner) -> None:
    seen = list[int]()

    def fail() -> None:
        raise KnownError("No.")

    runner.work(fail, failed=lambda _: None)
    runner.work(lambda: 7, then=seen.append)
    assert runner.wait_idle()
    assert seen == [7]


def test_what_was_asked_before_locking_is_done_but_not_shown(runner: Runner) -> None:
    drawer, done, shown = Drawer(), list[int](), list[Any]()
    runner.open(lambda: drawer)
    assert runner.wait_idle()
    runner.run(lambda store, clock: done.append(1), then=shown.append)
    runner.close(then=lambda: shown.append("closed"))
    assert runner.wait_idle()
    assert done == [1]
    assert shown == ["closed"]
    assert drawer.closed_on.startswith("workflows")


def test_a_vault_that_does_not_open_leaves_the_open_one_alone(runner: Runner) -> None:
    drawer, seen = Drawer(), list[Any]()
    runner.open(lambda: drawer)

    def wrong() -> None:
        raise KnownError("That did not open the records.")

    runner.open(wrong, failed=seen.append)
    runner.run(lambda store, clock: store, then=seen.append)
    assert runner.wait_idle()
    assert seen[1] is drawer
    assert drawer.closed_on == ""


def test_a_result_for_something_that_was_deleted_is_dropped(runner: Runner) -> None:
    import shiboken6

    class Listener(QObject):
        def hear(self, value: object) -> None:
            raise AssertionError("nobody is there any more")

    listener = Listener()
    runner.work(lambda: 1, then=listener.hear)
    shiboken6.delete(listener)
    assert runner.wait_idle()


def test_being_busy_is_told_once_for_many(runner: Runner) -> None:
    told = list[bool]()
    runner.busy.connect(told.append)
    runner.work(lambda: 1)
    runner.work(lambda: 2)
    assert runner.is_busy
    assert runner.wait_idle()
    assert told == [True, False]


def test_waiting_gives_up_in_time(runner: Runner) -> None:
    gate = threading.Event()
    runner.work(lambda: gate.wait(5))
    assert not runner.wait_idle(50)
    gate.set()
    assert runner.wait_idle()


def test_nothing_is_shown_to_a_presenter_whose_view_is_gone(runner: Runner) -> None:
    class Presenter:
        """As screens have them: not of Qt, but with a view that is."""

        def __init__(self, view: QObject) -> None:
            self._view, self.seen = view, list[int]()

        def show(self, number: int) -> None:
            self.seen.append(number)

    gone, here = Presenter(QObject()), Presenter(QObject())
    for presenter in (gone, here):
        runner.work(lambda: 1, then=presenter.show)
    shiboken6.delete(gone._view)
    assert runner.wait_idle()
    assert (gone.seen, here.seen) == ([], [1])

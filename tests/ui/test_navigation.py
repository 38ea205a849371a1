"""Screens are loaded when visited, entered and left in order, told what changed, and forgotten when locked."""

import sys
from importlib import import_module
from typing import Any

import pytest
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.navigation import ON_RAIL, SCREENS, Navigation, rail_name
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Screen
from desktop_app.ui.wording import frame

Log = list[tuple[str, ...]]


def screens(log: Log) -> dict[str, Any]:
    """Three screens that write down what happens to them."""

    class Noting(Screen):
        inside = False

        def enter(self, **arguments: Any) -> None:
            log.append(("enter", self.name, *sorted(map(str, arguments.values()))))

        def leave(self) -> None:
            log.append(("leave", self.name))

        def refresh(self, topics: frozenset[str]) -> None:
            log.append(("refresh", self.name, *sorted(topics)))

        def back(self) -> bool:
            was, self.inside = self.inside, False
            return was

    def named(screen_name: str, heard: frozenset[str] = frozenset()) -> Any:
        return type(screen_name, (Noting,), {"name": screen_name, "topics": heard})

    return {"today": named("today"), "chart": named("chart", frozenset({"patients"})), "print": named("print")}


@pytest.fixture
def log() -> Log:
    return []


@pytest.fixture
def way(qtbot: QtBot, runner: Runner, log: Log) -> Navigation:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    made = Navigation(stack, runner, screens(log), stack)
    made.setProperty("stack", stack)
    return made


def test_a_screen_is_left_before_the_next_is_entered(way: Navigation, log: Log) -> None:
    way.show("today")
    way.show("chart", {"patient_id": "harold"})
    assert log == [("enter", "today"), ("leave", "today"), ("enter", "chart", "harold")]


def test_back_goes_the_way_that_was_taken(way: Navigation, log: Log) -> None:
    way.show("today")
    way.show("chart", {"patient_id": "harold"})
    way.show("print")
    assert way.back()
    assert way.place == ("chart", {"patient_id": "harold"})
    assert way.back()
    assert not way.back()
    assert log[-1] == ("enter", "today")


def test_a_screen_may_step_back_inside_itself_first(way: Navigation) -> None:
    way.show("today")
    way.show("chart")
    chart = way.current
    chart.inside = True  # type: ignore[union-attr]
    assert way.back()
    assert way.current is chart


def test_a_screen_asks_for_another(way: Navigation) -> None:
    way.show("today")
    assert way.current is not None
    way.current.go.emit("chart", {"patient_id": "rosa"})
    assert way.place == ("chart", {"patient_id": "rosa"})
    assert way.current is not None
    way.current.go.emit("back", {})
    assert way.place == ("today", {})


def test_what_changes_elsewhere_is_told_before_the_next_visit(way: Navigation, log: Log) -> None:
    way.show("chart")
    way.show("today")
    log.clear()
    way.tell(frozenset({"patients", "papers"}))
    assert log == [("refresh", "today", "papers", "patients")]
    way.show("chart")
    assert log[-2:] == [("refresh", "chart", "patients"), ("enter", "chart")]


def test_a_screen_hears_only_its_topics_and_of_privacy(way: Navigation, log: Log) -> None:
    way.show("chart")
    log.clear()
    way.tell(frozenset({"papers"}))
    assert log == []
    way.tell(frozenset({"privacy"}))
    assert log == [("refresh", "chart", "privacy")]


def test_locking_leaves_and_forgets_every_screen(way: Navigation, log: Log) -> None:
    way.show("today")
    way.show("chart")
    way.forget()
    assert log[-1] == ("leave", "chart")
    assert way.current is None
    way.show("chart")
    assert log[-1] == ("enter", "chart")


def test_the_rail_knows_where_every_screen_belongs() -> None:
    on_rail = {item[0] for item in (*frame.RAIL, *frame.RAIL_FOOT)}
    assert {ON_RAIL.get(name, name) for name in SCREENS} <= on_rail
    assert rail_name(None) == ""


@pytest.mark.parametrize("name", sorted(SCREENS))
def test_every_screen_of_the_list_is_there_under_its_name(name: str) -> None:
    module, _, attribute = SCREENS[name].partition(":")
    screen = getattr(import_module(f"desktop_app.ui.screens.{module}"), attribute)
    assert issubclass(screen, Screen)
    assert screen.name == name


def test_no_screen_is_loaded_before_it_is_visited() -> None:
    import subprocess

    told = (
        "import sys, desktop_app.ui.house, desktop_app.ui.frame.bench; "
        "print([name for name in sys.modules if 'screens' in name])"
    )
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=True)
    loaded = ran.stdout
    assert "unlock" in loaded
    assert "today" not in loaded
    assert "first_run" not in loaded

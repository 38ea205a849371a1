"""Which screens there are, and how one gets from one to another. A screen is loaded when it is first visited."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget

from desktop_app.ui import theme
from desktop_app.ui.runner import Runner
from desktop_app.ui.screen import Screen

Factory = Callable[[Runner], Screen]
_FOLDERS = "desktop_app.ui.screens"
SCREENS: dict[str, str] = {
    "today": "today.view:TodayScreen",
    "patients": "patients.view:PatientsScreen",
    "chart": "chart.view:ChartScreen",
    "session": "session.view:SessionScreen",
    "review": "review.view:ReviewScreen",
    "times": "session.time_view:TimeScreen",
    "paper": "session.paper_view:PaperScreen",
    "day_sheet": "day_sheet.view:DaySheetScreen",
    "billing": "billing.view:BillingScreen",
    "print": "print.view:PrintScreen",
    "handout": "handout.view:HandoutScreen",
    "reports": "reports.view:ReportsScreen",
    "settings": "settings.view:SettingsScreen",
    "help": "help.view:HelpScreen",
}
ON_RAIL = {
    "chart": "patients",
    "review": "session",
    "times": "session",
    "paper": "session",
    "day_sheet": "today",
    "handout": "print",
    "help": "settings",
}


def load(name: str) -> Factory:
    """The class of a screen, imported now."""
    module, _, attribute = SCREENS[name].partition(":")
    factory: Factory = getattr(import_module(f"{_FOLDERS}.{module}"), attribute)
    return factory


class Navigation(QObject):
    """Shows one screen at a time and remembers the way. `shown` brings the screen that is now in front."""

    shown = Signal(object)

    def __init__(
        self,
        stack: QStackedWidget,
        runner: Runner,
        screens: Mapping[str, Factory] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._stack, self._runner = stack, runner
        self.screens: dict[str, Factory] = dict(screens or {})
        self._made: dict[str, Screen] = {}
        self._frames: dict[str, QWidget] = {}
        self._stale: dict[str, set[str]] = {}
        self._way: list[tuple[str, dict[str, Any]]] = []
        runner.changed.connect(self._heard)

    @property
    def current(self) -> Screen | None:
        """The screen in front."""
        return self._made.get(self._way[-1][0]) if self._way else None

    @property
    def place(self) -> tuple[str, dict[str, Any]] | None:
        """The name of the screen in front, and what brings one back to just where one is in it."""
        if not self._way:
            return None
        name, arguments = self._way[-1]
        return name, {**arguments, **self._made[name].where()}

    def show(self, name: str, arguments: dict[str, Any] | None = None) -> None:
        """Go to a screen; going where one is already enters it again."""
        if self.current is not None:
            self.current.leave()
        if not self._way or self._way[-1][0] != name:
            self._way = [*self._way[-20:], (name, arguments or {})]
        else:
            self._way[-1] = (name, arguments or {})
        self._enter(name, arguments or {})

    def back(self) -> bool:
        """Step back inside the screen, or to the one before; False at the beginning."""
        if self.current is not None and self.current.back():
            return True
        if len(self._way) < 2:
            return False
        if self.current is not None:
            self.current.leave()
        self._way.pop()
        self._enter(*self._way[-1])
        return True

    def forget(self) -> None:
        """Leave everything: the vault is closed, and no screen may keep what it showed."""
        if self.current is not None:
            self.current.leave()
        self._way = []
        for name in self._made:
            self._stack.removeWidget(self._frames[name])
            self._frames[name].deleteLater()
        self._made, self._frames, self._stale = {}, {}, {}

    def tell(self, topics: frozenset[str]) -> None:
        """Let every screen know that something changed: the one in front now, the others before they are entered."""
        for name, screen in self._made.items():
            heard = topics if not screen.topics else topics & (screen.topics | {"privacy"})
            if not heard:
                continue
            if screen is self.current:
                screen.refresh(heard)
            else:
                self._stale.setdefault(name, set()).update(heard)

    def _heard(self, topics: frozenset[str]) -> None:
        self.tell(topics)

    def _enter(self, name: str, arguments: dict[str, Any]) -> None:
        screen = self._screen(name)
        self._stack.setCurrentWidget(self._frames[name])
        stale = self._stale.pop(name, None)
        if stale:
            screen.refresh(frozenset(stale))
        self.shown.emit(screen)
        screen.enter(**arguments)

    def _screen(self, name: str) -> Screen:
        if name not in self._made:
            made = (self.screens.get(name) or load(name))(self._runner)
            made.go.connect(self._go)
            self._made[name] = made
            self._frames[name] = _framed(made)
            self._stack.addWidget(self._frames[name])
        return self._made[name]

    def _go(self, name: str, arguments: dict[str, Any]) -> None:
        if name == "back":
            self.back()
        else:
            self.show(name, arguments)


class _Frame(QScrollArea):
    """A screen that may be larger than the display: what gets the focus comes into sight."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(screen)
        self._screen = screen
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        fits = now is not None and now.width() <= self.viewport().width()
        if now is not None and fits and self._screen.isAncestorOf(now):
            self.ensureWidgetVisible(now)


def _framed(screen: Screen) -> QWidget:
    """The screen; with large text in an area that scrolls where a small display leaves it no other way."""
    if theme.current().scale < theme.LARGE_TEXT:
        return screen
    return _Frame(screen)


def rail_name(screen: QWidget | None) -> str:
    """Where on the rail a screen belongs."""
    name = screen.name if isinstance(screen, Screen) else ""
    return ON_RAIL.get(name, name)

"""The place of wiring for the window: paths, crash reports, look, window; everything heavy after the first paint."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.runner import Runner

PREFERENCES_FILE = "preferences.toml"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line."""

    vault: Path
    demo: bool = False
    offscreen: Path | None = None


def main(argv: Sequence[str]) -> int:
    """Open the window; returns the exit status when it is closed."""
    wishes = read_wishes(argv)
    if wishes.offscreen is not None:
        from desktop_app.ui import tour

        return int(tour.take(wishes.offscreen))
    application, runner, window = build(wishes)
    window.show()
    _start(wishes, runner, window)
    status = application.exec()
    runner.stop()
    return status


def read_wishes(argv: Sequence[str]) -> Wishes:
    """The options of the window: --vault DIR, --demo, --offscreen DIR. Ends with SystemExit(2) where they are wrong."""
    import argparse

    parser = argparse.ArgumentParser(prog="teachback")
    parser.add_argument("--vault", type=Path, default=None, help="the folder of the records")
    parser.add_argument("--demo", action="store_true", help="open made-up records that are gone afterwards")
    parser.add_argument("--offscreen", type=Path, default=None, metavar="DIR", help="draw every screen into a folder")
    given = parser.parse_args(list(argv))
    return Wishes(given.vault or paths.data_folder(), given.demo, given.offscreen)


def build(wishes: Wishes) -> tuple[QApplication, Runner, MainWindow]:
    """The application, its one worker and its window, with nothing loaded that the first paint does not need."""
    from PySide6.QtWidgets import QApplication

    from desktop_app import crash, preferences
    from desktop_app.ui import live_preferences, theme
    from desktop_app.ui.door import Door
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.runner import Runner
    from desktop_app.workflows.machine_clock import MachineClock

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(paths.APPLICATION)
    application.setStyle("Fusion")
    own = paths.data_folder() / PREFERENCES_FILE
    live = live_preferences.use(live_preferences.LivePreferences(preferences.load(own), None if wishes.demo else own))
    theme.add_fonts()
    theme.wear(application, theme.chosen(live.now.look, live.now.text_scale))
    theme.follow_system(application)
    runner = Runner(MachineClock())
    window = MainWindow(runner, Door(wishes.vault, paths.resources()))
    crash.install(paths.log_folder(), window.something_broke)
    return application, runner, window


def _start(wishes: Wishes, runner: Runner, window: MainWindow) -> None:
    """After the first paint: the demonstration, or the door."""
    from PySide6.QtCore import QTimer

    if wishes.demo:
        QTimer.singleShot(0, lambda: runner.open(_demonstration(runner), then=window.vault_is_open))
    else:
        QTimer.singleShot(0, window.start)


def _demonstration(runner: Runner):  # type: ignore[no-untyped-def]
    def opener():  # type: ignore[no-untyped-def]
        from desktop_app.workflows.vault.demonstration import open_demonstration

        return open_demonstration(runner.clock, paths.resources())

    return opener

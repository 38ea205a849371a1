"""The place of wiring for the window: paths, crash reports, look, window; everything heavy after the first paint."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.domain.errors import KnownError
    from desktop_app.ui.door import Door
    from desktop_app.ui.live_preferences import LivePreferences
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
        return _walk(wishes, wishes.offscreen)
    application, window = show_window(wishes)
    runners: list[Runner] = []
    window.painted.connect(lambda: _after(lambda: runners.append(furnish(application, window, wishes))))
    status = application.exec()
    for runner in runners:
        runner.stop()
    return status


def read_wishes(argv: Sequence[str]) -> Wishes:
    """The options of the window: --vault DIR, --demo, --offscreen DIR. Ends with SystemExit(2) where they are wrong."""
    if not argv:
        return Wishes(paths.data_folder())
    import argparse

    parser = argparse.ArgumentParser(prog="teachback")
    parser.add_argument("--vault", type=Path, default=None, help="the folder of the records")
    parser.add_argument("--demo", action="store_true", help="open made-up records that are gone afterwards")
    parser.add_argument("--offscreen", type=Path, default=None, metavar="DIR", help="draw every screen into a folder")
    given = parser.parse_args(list(argv))
    return Wishes(given.vault or paths.data_folder(), given.demo, given.offscreen)


def show_window(wishes: Wishes) -> tuple[QApplication, MainWindow]:
    """An empty window in the colour of the look that is preferred, shown before anything else is loaded."""
    from PySide6.QtWidgets import QApplication

    from desktop_app import crash
    from desktop_app.ui import live_preferences, theme
    from desktop_app.ui.main_window import MainWindow

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(paths.APPLICATION)
    live = live_preferences.use(_preferences(wishes))
    window = MainWindow(theme.ground(application, live.now.look))
    crash.install(paths.log_folder(), lambda report: window.house.something_broke(report) if window.house else None)
    window.show()
    return application, window


def furnish(application: QApplication, window: MainWindow, wishes: Wishes) -> Runner:
    """Put on the look, make the one worker, and show the door, the first setup or the demonstration."""
    from desktop_app.store.drawer import SystemDrawer
    from desktop_app.ui import theme
    from desktop_app.ui.door import Door
    from desktop_app.ui.house import House
    from desktop_app.ui.live_preferences import preferences
    from desktop_app.ui.runner import Runner
    from desktop_app.workflows.machine_clock import MachineClock

    live = preferences()
    application.setStyle("Fusion")
    theme.add_fonts()
    theme.wear(application, theme.chosen(live.now.look, live.now.text_scale))
    theme.follow_system(application)
    runner = Runner(MachineClock())
    if wishes.demo:
        door = _sample_door()
    else:
        door = Door(wishes.vault, paths.resources(), paths.tries_folder(), SystemDrawer())
    house = House(runner, door)
    window.put_in(house)
    if wishes.demo:
        house.unlock.set_busy(True)
        runner.open(_demonstration(door, runner), then=house.vault_is_open, failed=house.say_error)
    else:
        house.start()
    return runner


def _preferences(wishes: Wishes) -> LivePreferences:
    """The user's own; a demonstration reads but never changes them, and pictures are taken with the defaults.

    Where the user's own backups go, and who opened the user's own records last, is no business of a demonstration.
    """
    from desktop_app import preferences
    from desktop_app.ui.live_preferences import LivePreferences

    if wishes.offscreen is not None:
        return LivePreferences(preferences.Preferences())
    own = paths.data_folder() / PREFERENCES_FILE
    if wishes.demo:
        return LivePreferences(replace(preferences.load(own), backup_folder="", last_user=""))
    return LivePreferences(preferences.load(own), own)


def _walk(wishes: Wishes, folder: Path) -> int:
    """Take pictures of every screen of the sample practice; the exit status is 1 where that did not come to its end."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop_app.ui import tour

    tour.without_noise()
    wishes = replace(wishes, demo=True)
    application, window = show_window(wishes)
    runner = furnish(application, window, wishes)

    def take() -> None:
        status = 1
        try:
            status = tour.take(folder, window, runner, window.house.bench.navigation.show)  # type: ignore[union-attr]
        finally:
            application.exit(status)

    def stop(error: KnownError) -> None:
        sys.stderr.write(f"{error.sentence} {error.next_step}\n")
        application.exit(1)

    assert window.house is not None
    window.house.ready.connect(lambda: _after(take))
    window.house.failed.connect(stop)
    status = application.exec()
    runner.stop()
    return status


def _after(act: Callable[[], object]) -> None:
    """Do it when the event that is being handled is done."""
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, act)


def _sample_door() -> Door:
    """The way to made-up records in a folder that goes away with the program: all that is kept of them is kept in it.

    There is no PIN, which would leave half of its key in the password store of this computer.
    """
    import atexit
    import shutil
    import tempfile

    from desktop_app.ui.door import Door

    folder = Path(tempfile.mkdtemp(prefix="teachback-sample-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Door(folder / "vault", paths.resources(), folder / "tries", is_sample=True)


def _demonstration(door: Door, runner: Runner) -> Callable[[], Any]:
    """What fills the sample behind its door and opens it."""

    def opener() -> Any:
        from desktop_app.workflows.sample_practice import open_sample

        clock: Any = runner.clock
        return open_sample(door.folder, door.resources, clock, door.beside)

    return opener

"""The preferences while the program runs: read by whoever needs them, changed in Settings, kept in their file."""

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop_app.preferences import Preferences, save


class LivePreferences(QObject):
    """`now` is what holds; `changed` brings the new ones after each change. Without a path nothing is written."""

    changed = Signal(object)

    def __init__(self, now: Preferences, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self._path = path

    def change(self, **fields: Any) -> None:
        """Change some of them; a disk that cannot be written costs the choice at the next start, nothing else."""
        wanted = replace(self.now, **fields)
        if wanted == self.now:
            return
        self.now = wanted
        if self._path is not None:
            with contextlib.suppress(OSError):
                save(self._path, wanted)
        self.changed.emit(wanted)


def preferences() -> LivePreferences:
    """The program's preferences; defaults that are written nowhere, until the program has put in its own."""
    app = QCoreApplication.instance()
    found = app.property("preferences") if app else None
    return found if isinstance(found, LivePreferences) else use(LivePreferences(Preferences()))


def use(live: LivePreferences) -> LivePreferences:
    """Make these the program's preferences."""
    app = QCoreApplication.instance()
    if app is not None:
        live.setParent(app)
        app.setProperty("preferences", live)
    return live

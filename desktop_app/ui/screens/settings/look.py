"""How the program looks and when it locks: the preferences of this computer's user."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.preferences import Preferences
from desktop_app.ui.live_preferences import preferences
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import settings as words


class LookPanel(Panel):
    """Colors, text size, time to lock. `resizing` comes before the text size changes."""

    resizing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.LOOK, parent)
        now = preferences().now
        self.theme = Segmented(words.THEMES, now.look, words.THEME.replace("&", ""))
        self.scale = Segmented(words.SCALES, _percent(now), words.SCALE.replace("&", ""))
        self.lock = Choice()
        self._offer_times(now)
        self.theme.chosen.connect(lambda look: preferences().change(look=look))
        self.scale.chosen.connect(self._resize)
        self.lock.chosen.connect(lambda minutes: preferences().change(auto_lock_minutes=int(minutes)))
        self.body.addWidget(label(words.LOOK_DETAIL, "muted", wrap=True))
        fields = (
            Field(words.THEME, self.theme),
            Field(words.SCALE, self.scale),
            Field(words.LOCK, self.lock, words.LOCK_HINT),
        )
        for field in fields:
            row = row_of(field, 1)
            row.setStretch(0, 1)
            self.body.addLayout(row)
        self.body.addStretch(1)

    def _offer_times(self, now: Preferences) -> None:
        known = dict(words.LOCKS)
        known.setdefault(now.auto_lock_minutes, words.lock_after(now.auto_lock_minutes))
        self.lock.set_options([(str(minutes), known[minutes]) for minutes in sorted(known)], str(now.auto_lock_minutes))

    def _resize(self, percent: str) -> None:
        self.resizing.emit()
        preferences().change(text_scale=int(percent) / 100)


def _percent(now: Preferences) -> str:
    return str(round(now.text_scale * 100))

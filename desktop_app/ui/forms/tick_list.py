"""Several of a few people, each with a box to tick."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.widgets.tab_order import TabPlace, tab_on


class TickList(QWidget):
    """Its content is the list of the keys that are ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = TabPlace(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._ticks: dict[str, QCheckBox] = {}

    def offer(self, people: Sequence[tuple[str, str, str]]) -> None:
        """Offer these (key, name, what to say behind it); what is ticked stays ticked."""
        ticked = self.content()
        for tick in self._ticks.values():
            self._box.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = {key: QCheckBox(f"{shown(name)}, {behind}".replace("&", "&&")) for key, name, behind in people}
        self.setFocusProxy(None)  # type: ignore[arg-type]
        for tick in self._ticks.values():
            self._box.addWidget(tick)
        tab_on(self._place, *self._ticks.values())
        self.set_content(ticked)
        if self._ticks:
            self.setFocusProxy(next(iter(self._ticks.values())))

    def ticks(self) -> list[QCheckBox]:
        """The boxes in their order."""
        return list(self._ticks.values())

    def content(self) -> list[str]:
        """The keys that are ticked."""
        return [key for key, tick in self._ticks.items() if tick.isChecked()]

    def set_content(self, content: object) -> None:
        """Tick these keys and no others."""
        wanted = content if isinstance(content, (list, tuple)) else ()
        for key, tick in self._ticks.items():
            tick.setChecked(key in wanted)

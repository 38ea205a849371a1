"""Whether names are shown. F9 hides them at once, everywhere, and shows them again."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget

HIDDEN_NAME = "••••••"


class Privacy(QObject):
    """The one switch of the program; `changed` tells whoever shows names."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_on = False

    def toggle(self) -> None:
        """Hide names, or show them again."""
        self.is_on = not self.is_on
        self.changed.emit(self.is_on)


def privacy() -> Privacy:
    """The program's switch, made when first asked for."""
    app = QCoreApplication.instance()
    found = app.property("privacy") if app else None
    if not isinstance(found, Privacy):
        found = Privacy(app)
        if app:
            app.setProperty("privacy", found)
    return found


def shown(name: str) -> str:
    """The name, or dots while names are hidden."""
    return HIDDEN_NAME if name and privacy().is_on else name


def without_names(text: str, names: Iterable[str]) -> str:
    """A sentence with dots in place of these names while names are hidden."""
    for name in sorted(names, key=len, reverse=True) if privacy().is_on else ():
        text = text.replace(name, HIDDEN_NAME) if name else text
    return text


class NameLabel(QLabel):
    """A label with somebody's name; it blanks itself when names are hidden."""

    def __init__(self, name: str = "", kind: str = "strong", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self._name = name
        privacy().changed.connect(self._show)
        self._show()

    def set_name(self, name: str) -> None:
        """Show another name."""
        self._name = name
        self._show()

    def _show(self) -> None:
        self.setText(shown(self._name))

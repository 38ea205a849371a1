"""What every screen is: a named widget, entered and left, that hears of changes and says what it wants."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.runner import Runner


@dataclass(frozen=True, slots=True)
class Context:
    """What the bar above the screen shows: title, a quiet line, chips (state, word), widgets, actions right."""

    title: str
    subtitle: str = ""
    chips: tuple[tuple[str, str], ...] = ()
    widgets: tuple[QWidget, ...] = ()
    actions: tuple[QWidget, ...] = ()
    title_is_name: bool = False


class Screen(QWidget):
    """Base of the screens. `go(screen, arguments)` asks for another screen, `say(sentence, undo)` for a toast."""

    name = ""
    title = ""
    topics: frozenset[str] = frozenset()
    go = Signal(str, dict)
    say = Signal(str, object)
    context_changed = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self.setProperty("page", True)

    def context(self) -> Context:
        """What the bar above shows now; emit `context_changed` when it is something else."""
        return Context(self.title)

    def about(self) -> dict[str, str]:
        """The `session_id` or `patient_id` that is shown now; empty where it is nobody in particular."""
        return {}

    def enter(self, **arguments: Any) -> None:
        """The screen is shown; `arguments` are those of `go`. Load here and set the focus."""

    def where(self) -> dict[str, Any]:
        """What `enter` takes beside its arguments to come back to just here, for after a lock."""
        return {}

    def leave(self) -> None:
        """The screen is hidden or the vault is locked; write down what is not yet written."""

    def refresh(self, topics: frozenset[str]) -> None:
        """Something changed elsewhere; called while shown, and before `enter` otherwise. {"privacy"} after F9."""

    def back(self) -> bool:
        """Esc: step back inside the screen; False when there is nothing to step back from."""
        return False

    def new_here(self) -> None:
        """Ctrl+N: begin what this screen makes."""

    def undo(self) -> bool:
        """Ctrl+Z while no toast offers a way back; False when there is nothing to take back here."""
        return False

    def redo(self) -> bool:
        """Ctrl+Shift+Z; False when there is nothing to do again here."""
        return False

    def search_field(self) -> QWidget | None:
        """What Ctrl+F focuses."""
        return None

    def keys(self) -> tuple[tuple[str, str], ...]:
        """The keys of this screen for the overlay of F1: (keys, what they do)."""
        return ()

    def tell(self, sentence: str, undo: Callable[[], object] | None = None) -> None:
        """Say something in a toast, with a way back for eight seconds."""
        self.say.emit(sentence, undo)

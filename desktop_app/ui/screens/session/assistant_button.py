"""The control for an assistant who takes over; only there where the practice has one for this profession."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.people.practice import Clinician
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.wording import times as words


class AssistantButton(Button):
    """`pressed_for(id)` of the assistant who takes over; empty when the one who trained alone ended."""

    pressed_for = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.TOOK_OVER, "users", "hero", parent=parent, clicked=self._press)
        self._assistants: tuple[Clinician, ...] = ()
        self._alone = False
        self.hide()

    def show_state(self, assistants: Sequence[Clinician], alone: bool) -> None:
        """Say what a press does now."""
        self._assistants, self._alone = tuple(assistants), alone
        self.set_face(words.ASSISTANT_ENDED if alone else words.TOOK_OVER, "users", "attention" if alone else "hero")
        self.setVisible(bool(assistants) or alone)

    def _press(self) -> None:
        if self._alone:
            self.pressed_for.emit("")
        elif len(self._assistants) == 1:
            self.pressed_for.emit(self._assistants[0].id)
        else:
            self._offer()

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(words.WHICH_ASSISTANT)
        for each in self._assistants:
            menu.addAction(each.signature, partial(self.pressed_for.emit, each.id))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

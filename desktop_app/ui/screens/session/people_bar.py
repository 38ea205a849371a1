"""Who is trained, in the bar above: a chip for each caregiver, and the list to change it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.domain.people.patient import Caregiver
from desktop_app.ui.privacy import shown
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import session as words


class PeopleBar(QWidget):
    """`trained(ids)` when somebody is added or leaves; `chart_wanted` to enter somebody new."""

    trained = Signal(tuple)
    chart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Caregiver, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(10))
        self.button = Button(words.CAREGIVER, "plus", clicked=self._offer)
        self._row.addWidget(label(words.TRAINING, "small"))
        self._row.addWidget(self.button)

    def show_people(self, people: Sequence[Caregiver], chosen: Sequence[str]) -> None:
        """Show everybody who is trained."""
        self._people, self._chosen = tuple(people), tuple(chosen)
        take_out(self._row, first=1, leave=1)
        trained = [person for person in people if person.id in chosen]
        for at, person in enumerate(trained, start=1):
            words_of = f"{shown(person.given_name)}, {person.relationship}".rstrip(", ")
            self._row.insertWidget(at, Chip("ready", words_of, "user-check"))

    def begin(self) -> None:
        """Give the focus to the button that adds somebody."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in self._people:
            action = menu.addAction(f"{shown(person.name)}, {person.relationship}".rstrip(", "))
            action.setCheckable(True)
            action.setChecked(person.id in self._chosen)
            action.triggered.connect(lambda _=False, known=person.id: self._toggle(known))
        menu.addSeparator()
        menu.addAction(words.SOMEBODY_NEW, self.chart_wanted.emit)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _toggle(self, known: str) -> None:
        wanted = set(self._chosen) ^ {known}
        self.trained.emit(tuple(person.id for person in self._people if person.id in wanted))

"""What each caregiver showed of each skill: one cell of four marks, set by a key or a tap, last visit's mark below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.ui.privacy import privacy, shown
from desktop_app.ui.theme import current
from desktop_app.ui.widgets.drawn import grid_painting
from desktop_app.ui.widgets.drawn.grid_geometry import GridGeometry
from desktop_app.ui.widgets.drawn.mark import MARKS
from desktop_app.ui.wording import marks as words

Marks = Mapping[tuple[str, str], Demonstration]
_MOVES = {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1)}


@dataclass(frozen=True, slots=True)
class Skill:
    """A row: id, words, and the goal it serves ("Goal 1")."""

    id: str
    text: str
    goal: str = ""


@dataclass(frozen=True, slots=True)
class Learner:
    """A caregiver: id, given name, and relation ("wife")."""

    id: str
    name: str
    relation: str = ""


class TeachBackGrid(QWidget):
    """Arrows move, 0 clears, 1 to 4 mark, + begins another try, Enter asks for cue words.

    It shows; whoever listens writes down. What was pressed stands in `marks` at once, for the next key; painted and
    told is `written`, which comes back from the records.
    """

    marked = Signal(str, str, object)
    tried = Signal(str, str)
    cue_words_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.skills: tuple[Skill, ...] = ()
        self.learners: tuple[Learner, ...] = ()
        self.marks: dict[tuple[str, str], Demonstration] = {}
        self.written: dict[tuple[str, str], Demonstration] = {}
        self.last: dict[tuple[str, str], Demonstration] = {}
        self.tries: dict[tuple[str, str], int] = {}
        self.at = (0, 0)
        self.setAccessibleName(words.GRID_NAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        privacy().changed.connect(self._tell)

    def set_rows(
        self,
        skills: Sequence[Skill],
        caregivers: Sequence[Learner],
        marks: Marks,
        last: Marks,
        tries: Mapping[tuple[str, str], int] | None = None,
    ) -> None:
        """Show these; the cursor stays where it was if that place is still there."""
        is_same = (self.skills, self.learners, self.last) == (tuple(skills), tuple(caregivers), dict(last))
        before, tries_before = self.written, self.tries
        self.tries = dict(tries or {})
        self.marks, self.written = dict(marks), dict(marks)
        if is_same:
            self._tell_marks(before, tries_before)
            return
        self.skills, self.learners, self.last = tuple(skills), tuple(caregivers), dict(last)
        self.at = (min(self.at[0], max(0, len(skills) - 1)), min(self.at[1], max(0, len(caregivers) - 1)))
        self.setMinimumWidth(round(self.geometry_now().least_width))
        self.updateGeometry()
        self._tell()

    def geometry_now(self) -> GridGeometry:
        """Where things lie at the present size."""
        return GridGeometry(self.width(), len(self.skills), len(self.learners), current().scale)

    def sizeHint(self) -> QSize:
        geometry = self.geometry_now()
        return QSize(round(geometry.least_width), round(geometry.height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def cell_key(self) -> tuple[str, str] | None:
        """Skill and caregiver under the cursor, None while the grid is empty."""
        if not self.skills or not self.learners:
            return None
        return self.skills[self.at[0]].id, self.learners[self.at[1]].id

    def go_to(self, place: tuple[int, int]) -> None:
        """Move the cursor to this place, as far as the grid reaches."""
        rows, columns = max(0, len(self.skills) - 1), max(0, len(self.learners) - 1)
        self.at = (min(place[0], rows), min(place[1], columns))
        self._tell()

    def set_mark(self, mark: Demonstration | None) -> None:
        """Mark the cell under the cursor and say so; None clears it."""
        key = self.cell_key()
        if key is None:
            return
        self.marks.pop(key, None)
        if mark is not None:
            self.marks[key] = mark
        self.marked.emit(*key, mark)

    def paintEvent(self, event: QPaintEvent) -> None:
        grid_painting.paint_grid(self, QPainter(self), QRectF(event.rect()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES and self._move(*_MOVES[key]):
            return
        if event.text() in ("0", "1", "2", "3", "4"):
            self.set_mark(MARKS[int(event.text()) - 1] if event.text() != "0" else None)
        elif event.text() == "+":
            self._try_again()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_mark(None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cell_key():
            self.cue_words_wanted.emit(*(self.cell_key() or ("", "")))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self.geometry_now().hit(event.position().x(), event.position().y())
        if hit is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self.at = hit[:2]
        self._tell()
        key = self.cell_key()
        same = key is not None and self.marks.get(key) == MARKS[hit[2]]
        self.set_mark(None if same else MARKS[hit[2]])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def _try_again(self) -> None:
        """The mark so far becomes an earlier try; the next one is set as always."""
        key = self.cell_key()
        if key is not None and key in self.marks:
            self.tried.emit(*key)

    def _move(self, down: int, right: int) -> bool:
        skill, learner = self.at[0] + down, self.at[1] + right
        if not (0 <= skill < len(self.skills) and 0 <= learner < len(self.learners)):
            return False
        self.at = (skill, learner)
        self._tell()
        return True

    def _tell_marks(self, before: Marks, tries: Mapping[tuple[str, str], int]) -> None:
        """Only marks may have changed: paint the rows in which one did, and no other."""
        self._describe()
        geometry = self.geometry_now()
        for row, skill in enumerate(self.skills):
            keys = [(skill.id, learner.id) for learner in self.learners]
            if any((before.get(k), tries.get(k)) != (self.written.get(k), self.tries.get(k)) for k in keys):
                self.update(geometry.row_box(row).toAlignedRect())

    def _tell(self) -> None:
        self._describe()
        self.update()

    def _describe(self) -> None:
        key = self.cell_key()
        if key is None:
            self.setAccessibleDescription(words.GRID_EMPTY)
        else:
            skill, learner = self.skills[self.at[0]].text, shown(self.learners[self.at[1]].name)
            told = words.cell_words(skill, learner, self.written.get(key), self.last.get(key), self.tries.get(key, 0))
            self.setAccessibleDescription(f"{told}. {words.GRID_KEYS}")

"""Where things lie in the teach-back grid: pure arithmetic, in pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

MARK_COUNT = 4


@dataclass(frozen=True, slots=True)
class GridGeometry:
    """The grid for a width, a number of skills and caregivers, and the text scale."""

    width: float
    skills: int
    learners: int
    scale: float = 1.0

    @property
    def head(self) -> float:
        """Height of the heading."""
        return 48 * self.scale

    @property
    def row(self) -> float:
        """Height of a row."""
        return 48 * self.scale

    @property
    def segment(self) -> float:
        """Width of one of the four marks: as wide as there is room, between 40 and 56."""
        left_for_cells = self.width - self.text_wanted - 12 * self.scale * (self.learners + 1)
        wide = left_for_cells / max(1, self.learners * MARK_COUNT)
        return min(max(wide, 40 * self.scale), 56 * self.scale)

    @property
    def text_wanted(self) -> float:
        """The width at which most skills stand on one line."""
        return 334 * self.scale

    @property
    def text_least(self) -> float:
        """The least width that the skill's words get."""
        return 200 * self.scale

    @property
    def text(self) -> float:
        """Width of the column with the skills."""
        return max(self.text_least, self.width - self._cells - 12 * self.scale)

    @property
    def least_width(self) -> float:
        """Below this width the grid cannot be read any more."""
        return self.text_least + self.learners * (4 * 40 + 12) * self.scale + 12 * self.scale

    @property
    def height(self) -> float:
        """Height of everything."""
        return self.head + self.row * self.skills

    @property
    def _cells(self) -> float:
        return self.learners * (self.segment * MARK_COUNT + 12 * self.scale)

    def row_box(self, skill: int) -> QRectF:
        """A whole row."""
        return QRectF(0, self.head + skill * self.row, self.width, self.row)

    def cell(self, skill: int, learner: int) -> QRectF:
        """The four marks of one caregiver for one skill."""
        step = self.segment * MARK_COUNT + 12 * self.scale
        high = 40 * self.scale
        top = self.head + skill * self.row + (self.row - high) / 2
        return QRectF(self.text + learner * step, top, self.segment * MARK_COUNT, high)

    def segment_box(self, skill: int, learner: int, mark: int) -> QRectF:
        """One mark of a cell."""
        cell = self.cell(skill, learner)
        return QRectF(cell.left() + mark * self.segment, cell.top(), self.segment, cell.height())

    def hit(self, x: float, y: float) -> tuple[int, int, int] | None:
        """Skill, caregiver and mark at a point, or None beside them."""
        for skill in range(self.skills):
            for learner in range(self.learners):
                cell = self.cell(skill, learner)
                if cell.contains(x, y):
                    return skill, learner, min(MARK_COUNT - 1, int((x - cell.left()) // self.segment))
        return None

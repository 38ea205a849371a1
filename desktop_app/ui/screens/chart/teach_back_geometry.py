"""Where the marks of the visits lie: pure arithmetic, in pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF


@dataclass(frozen=True, slots=True)
class Spread:
    """A width shared by the skills at the left and, for each caregiver, their visits side by side."""

    width: float
    learners: int
    visits: int
    scale: float = 1.0
    text: float = 190

    @property
    def column(self) -> float:
        """The width of one visit: 50 at least, 72 at most."""
        free = self.width - self.text
        wanted = free / max(1, self.learners * self.fitting)
        return min(max(wanted, 50 * self.scale), 72 * self.scale)

    @property
    def fitting(self) -> int:
        """How many of the last visits there is room for, one at least."""
        room = (self.width - 190 * self.scale) / (50 * self.scale * max(1, self.learners))
        return max(1, min(self.visits, int(room)))

    @property
    def left(self) -> float:
        """Where the first visit begins."""
        return self.width - self.column * self.fitting * self.learners

    @property
    def head(self) -> float:
        """The height of both heading lines."""
        return 50 * self.scale

    @property
    def row(self) -> float:
        """The height of a row."""
        return 38 * self.scale

    def height(self, skills: int) -> float:
        """The height of it all."""
        return self.head + self.row * skills

    def row_box(self, skill: int) -> QRectF:
        """A whole row."""
        return QRectF(0, self.head + skill * self.row, self.width, self.row)

    def cell(self, skill: int, learner: int, visit: int) -> QRectF:
        """The cell of a mark; visits count from the first that is shown."""
        x = self.left + (learner * self.fitting + visit) * self.column
        return QRectF(x, self.head + skill * self.row, self.column, self.row)

    def group(self, learner: int) -> QRectF:
        """The heading over one caregiver's visits."""
        wide = self.column * self.fitting
        return QRectF(self.left + learner * wide, 0, wide, self.head / 2)

"""The line below the grid: add a skill by typing, or say which cue words worked and which goals a skill serves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.chart.plan_of_care import Goal
from desktop_app.domain.training.session import TaughtSkill
from desktop_app.domain.training.skill_library import LibrarySkill
from desktop_app.ui.screens.session.skill_choice import SkillCompleter, topics_menu
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button, icon_button
from desktop_app.ui.widgets.emptying import take_out
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.wording import session as words


class GoalTicks(QWidget):
    """A tick for each goal of the plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(4))
        self._ticks: list[tuple[str, QCheckBox]] = []

    def show_goals(self, goals: Sequence[Goal], chosen: Sequence[str]) -> None:
        """Offer these goals, with some of them (ids) ticked."""
        take_out(self._row)
        self._ticks = []
        for goal in goals:
            tick = QCheckBox(words.goal_words((goal.number,)))
            tick.setChecked(goal.id in chosen)
            tick.setToolTip(goal.text)
            tick.setAccessibleDescription(goal.text)
            self._row.addWidget(tick)
            self._ticks.append((goal.id, tick))

    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked goals."""
        return tuple(goal for goal, tick in self._ticks if tick.isChecked())


class SkillBar(QStackedWidget):
    """`added(text, goals)`, `described(skill, goals, cue words, equipment)`, `removed(skill)`.

    `finished` gives the focus back.
    """

    added = Signal(str, tuple)
    described = Signal(str, tuple, str, str)
    removed = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._skill = ""
        self._goals: tuple[Goal, ...] = ()
        self._library: tuple[LibrarySkill, ...] = ()
        self.entry = Entry(placeholder=words.SKILL_PLACEHOLDER)
        self.entry.setAccessibleName(words.SKILL_NAME)
        self.entry.returnPressed.connect(self._add)
        self.new_goals = GoalTicks()
        self.done = Button(words.DONE, clicked=self.close_line)
        self.browse = Button(words.LIBRARY, "book-open", clicked=self._browse)
        self.browse.setToolTip(words.LIBRARY_TIP)
        serving = row_of(label(words.SERVES, "small"), self.new_goals, 1, self.done)
        self.addWidget(_two_rows(row_of(self.entry, self.browse), serving))
        self.cues = Entry(placeholder=words.CUES_PLACEHOLDER)
        self.cues.setAccessibleName(words.CUES_PLACEHOLDER)
        self.cues.returnPressed.connect(self._describe)
        self.equipment = Entry(placeholder=words.EQUIPMENT_PLACEHOLDER)
        self.equipment.setAccessibleName(words.EQUIPMENT)
        self.equipment.returnPressed.connect(self._describe)
        self.goals = GoalTicks()
        self.remove = icon_button("trash-2", words.REMOVE_SKILL, self._remove)
        self.keep = Button(words.DONE, clicked=self._describe)
        below = row_of(label(words.SERVES, "small"), self.goals, 1, self.remove, self.keep)
        self.addWidget(_two_rows(row_of(self.cues, self.equipment), below))
        self.hide()

    def set_choices(self, library: Sequence[LibrarySkill], goals: Sequence[Goal]) -> None:
        """What can be added, and the goals of the plan."""
        if self.isHidden() and (tuple(library), tuple(goals)) != (self._library, self._goals):
            self._library, self._goals = tuple(library), tuple(goals)
            self.entry.setCompleter(SkillCompleter(library, self.entry))

    def begin_adding(self) -> None:
        """Open the line for a new skill."""
        self.new_goals.show_goals(self._goals, [goal.id for goal in self._goals[:1]])
        self.entry.clear()
        self._open(0)
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_describing(self, skill: TaughtSkill) -> None:
        """Open the line of a skill's cue words."""
        self._skill = skill.id
        self.goals.show_goals(self._goals, skill.goal_ids)
        self.cues.setText(skill.cue_words)
        self.cues.setAccessibleName(f"{skill.text}: {words.CUES_PLACEHOLDER}")
        self.equipment.setText(skill.equipment)
        self.equipment.setAccessibleName(f"{skill.text}: {words.EQUIPMENT}")
        self._open(1)
        self.cues.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> bool:
        """Close the line; False when no line is open."""
        if self.isHidden():
            return False
        self.hide()
        self.finished.emit()
        return True

    def _open(self, line: int) -> None:
        self.setCurrentIndex(line)
        self.show()

    def _add(self) -> None:
        if self.entry.value():
            self.added.emit(self.entry.value(), self.new_goals.chosen())
            self.entry.clear()
        else:
            self.close_line()

    def _browse(self) -> None:
        menu = topics_menu(self._library, self._take, self)
        menu.popup(self.browse.mapToGlobal(self.browse.rect().topLeft()))

    def _take(self, skill: LibrarySkill) -> None:
        """Put a skill of the library into the line; one that is a goal of the plan serves that goal."""
        self.entry.setText(skill.text)
        if skill.goal_id:
            self.new_goals.show_goals(self._goals, [skill.goal_id])
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _describe(self) -> None:
        self.described.emit(self._skill, self.goals.chosen(), self.cues.value(), self.equipment.value())
        self.close_line()

    def _remove(self) -> None:
        self.removed.emit(self._skill)
        self.close_line()


def _two_rows(above: QHBoxLayout, below: QHBoxLayout) -> QWidget:
    made = QWidget()
    made.setProperty("clear", True)
    above.setStretch(0, 1)
    made.setLayout(column_of(above, below, spacing=6))
    return made

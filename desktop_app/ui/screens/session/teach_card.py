"""The teach-back: skills down, caregivers across, and the line for adding and describing skills."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.people.patient import Caregiver
from desktop_app.domain.training.session import TaughtSkill
from desktop_app.ui.screens.session.skill_bar import SkillBar
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.drawn.teach_back_grid import Learner, Skill, TeachBackGrid
from desktop_app.ui.widgets.panel import Panel, scrolled
from desktop_app.ui.wording import marks
from desktop_app.ui.wording import session as words
from desktop_app.workflows.training.live_session import LiveSession

ROOM_FOR_TITLE = 186


class TeachCard(Panel):
    """`marked(skill, caregiver, mark)` and `tried(skill, caregiver)` as the grid says it; the rest is said by `bar`."""

    marked = Signal(str, str, object)
    tried = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, flush=True)
        self.setAccessibleName(marks.GRID_NAME)
        self._skills: dict[str, TaughtSkill] = {}
        self.grid = TeachBackGrid()
        self.bar = SkillBar()
        inner = QWidget()
        box = QVBoxLayout(inner)
        box.setContentsMargins(px(3), 0, px(3), 0)
        box.addWidget(self.grid)
        box.addStretch(1)
        self.area = scrolled(inner)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.body.setContentsMargins(px(1), px(2), px(1), px(6))
        self.body.addWidget(self.area, 1)
        self.bar.setContentsMargins(px(12), px(6), px(12), px(2))
        self.body.addWidget(self.bar)
        self.add = Button(words.ADD_SKILL, "plus", "quiet", clicked=self.bar.begin_adding, parent=self.grid)
        self.add.setToolTip(words.ADD_SKILL_TIP)
        self.setTabOrder(self.add, self.grid)
        self.grid.marked.connect(self.marked)
        self.grid.tried.connect(self.tried)
        self.grid.cue_words_wanted.connect(self._describe)
        self.bar.finished.connect(self.grid.setFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def show_session(self, live: LiveSession) -> None:
        """Show the session's skills with today's marks and those of the visit before."""
        session = live.session
        numbers = {goal.id: goal.number for goal in live.plan.goals} if live.plan else {}
        trained = [c for c in live.chart.caregivers if c.id in session.caregiver_ids]
        self._skills = {skill.id: skill for skill in session.skills}
        self.grid.set_rows(
            [Skill(s.id, s.text, _goals(s, numbers)) for s in session.skills],
            [_learner(caregiver) for caregiver in trained],
            {(skill.id, caregiver): mark for skill in session.skills for caregiver, mark in skill.marks},
            {
                (skill.id, caregiver.id): live.last_marks[skill.text, caregiver.id]
                for skill in session.skills
                for caregiver in trained
                if (skill.text, caregiver.id) in live.last_marks
            },
            {(s.id, c.id): len(s.tries_of(c.id)) for s in session.skills for c in trained},
        )
        taught = {skill.text.casefold() for skill in session.skills}
        offered = [skill for skill in live.skill_library if skill.text.casefold() not in taught]
        self.bar.set_choices(offered, live.plan.goals if live.plan else ())

    def forget(self) -> None:
        """Hold nothing of anybody."""
        self._skills = {}
        self.grid.set_rows([], [], {}, {})

    def _place_button(self) -> None:
        """The button stands in the heading, left of the first caregiver; where there is little room, without word."""
        room = self.grid.geometry_now().text - px(ROOM_FOR_TITLE)
        self.add.set_face(words.ADD_SKILL, "plus")
        if self.add.sizeHint().width() > room:
            self.add.set_face("", "plus")
        self.add.setAccessibleName(words.ADD_SKILL.replace("&", ""))
        self.add.resize(self.add.sizeHint())
        left = self.grid.geometry_now().text - self.add.width() - px(8)
        self.add.move(round(left), px(4))

    def _describe(self, skill_id: str, _caregiver_id: str) -> None:
        if skill_id in self._skills:
            self.bar.begin_describing(self._skills[skill_id])


def _learner(caregiver: Caregiver) -> Learner:
    return Learner(caregiver.id, caregiver.given_name, caregiver.relationship)


def _goals(skill: TaughtSkill, numbers: dict[str, int]) -> str:
    return words.goal_words(tuple(sorted(numbers[goal] for goal in skill.goal_ids if goal in numbers)))

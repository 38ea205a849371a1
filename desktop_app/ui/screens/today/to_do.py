"""What is due, late things first, with one action each."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.drawn.threshold_bar import ThresholdBar
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, scrolled
from desktop_app.ui.widgets.rows import ListRow, RowList
from desktop_app.ui.wording import today as words
from desktop_app.workflows.practice.plan_the_day import Due, Urgency

FEW = 8


class ToDo(Panel):
    """The list; `wanted` brings the thing whose action was pressed."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.TO_DO, parent, flush=True)
        self._late = Chip("blocked", "", "")
        self._near = Chip("attention", "", "")
        self.head.addWidget(self._late)
        self.head.addWidget(self._near)
        self._rows = RowList()
        self.body.addWidget(scrolled(self._rows), 1)
        self._buttons: list[Button] = []
        self._due: tuple[Due, ...] = ()
        self._today = date(2000, 1, 1)
        self._all = False

    def show_due(self, due: tuple[Due, ...], today: date) -> None:
        """Show these; a long list shows its first few and how many more there are."""
        self._due, self._today = due, today
        late = sum(one.urgency == "overdue" for one in due)
        self._chip(self._late, "blocked", words.overdue(late), late)
        self._chip(self._near, "attention", words.this_week(len(due) - late), len(due) - late)
        self._fill()

    def buttons(self) -> list[Button]:
        """The actions, in their order."""
        return list(self._buttons)

    def _chip(self, chip: Chip, state: str, word: str, number: int) -> None:
        chip.set_state(state, word, "")
        chip.setVisible(number > 0)

    def _fill(self) -> None:
        shown_now = self._due if self._all or len(self._due) <= FEW + 1 else self._due[:FEW]
        self._buttons = []
        rows: list[QWidget] = []
        sections: tuple[tuple[Urgency, str, str], ...] = (
            ("overdue", words.OVERDUE, "blocked"),
            ("this_week", words.THIS_WEEK, "attention"),
        )
        for urgency, heading, state in sections:
            group = [one for one in shown_now if one.urgency == urgency]
            if group:
                rows.append(_heading(heading, state))
                rows += [self._row(one, state) for one in group]
        left = len(self._due) - len(shown_now)
        if left:
            self._buttons.append(Button(words.more(left), "chevron-down", "quiet", clicked=self._more))
            rows.append(self._buttons[-1])
        if not rows:
            rows.append(EmptyState("check", words.NOTHING_DUE, words.NOTHING_DUE_DETAIL))
        self._rows.show_rows(rows)

    def _row(self, due: Due, state: str) -> ListRow:
        name, _, relation = due.detail.rpartition(", ")
        caregiver = f"{shown(name)}, {relation}" if name else shown(due.detail)
        action = Button(words.ACTIONS[due.kind], clicked=lambda: self.wanted.emit(due))
        action.setAccessibleName(words.action_name(due, shown(due.patient_name)))
        self._buttons.append(action)
        row = ListRow(
            words.due_words(due, self._today, caregiver),
            due.patient_name,
            icon=words.DUE_ICONS[due.kind],
            icon_colour=f"{state}.solid",
            trailing=(*_bar(due, state), label(words.due_when(due, self._today), "small"), action),
        )
        row.activated.connect(lambda: self.wanted.emit(due))
        return row

    def _more(self) -> None:
        first_new = min(FEW, len(self._due))
        self._all = True
        self._fill()
        self.buttons()[first_new].setFocus()


def _bar(due: Due, state: str) -> tuple[ThresholdBar, ...]:
    """How much of the threshold is used, where that is what is due."""
    if due.used is None:
        return ()
    bar = ThresholdBar(words.THRESHOLD_NAME)
    bar.set_value(float(due.used.used), float(due.used.limit), state=state)
    bar.setFixedWidth(px(120))
    return (bar,)


def _heading(text: str, state: str) -> QWidget:
    made = label(text, "section", state)
    made.setContentsMargins(px(16), px(8), px(16), px(6))
    return made

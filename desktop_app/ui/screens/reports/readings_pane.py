"""The published readings of one kind side by side, and below them the visits that come out differently."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.privacy import shown
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.chip import Chip
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import reports as words
from desktop_app.workflows.practice.readings import READINGS, Comparison, Kind, Reading, Rule


class ReadingCard(Panel):
    """One reading: its name, what it says, where it is published, and what it would have come to."""

    def __init__(self, kind: Kind, rule: Rule, parent: QWidget | None = None) -> None:
        name, meaning = READINGS[kind][rule]
        super().__init__(name, parent)
        self.rule = rule
        self.mark = Chip("ready", words.CURRENT)
        self.head.addWidget(self.mark)
        self.body.addWidget(label(f"{meaning[0].upper()}{meaning[1:]}.", wrap=True))
        self.body.addWidget(label(words.SOURCES[kind][rule], "small", wrap=True))
        self.body.addStretch(1)
        self.figures = [label("", "strong", align_right=True) for _ in words.FIGURES]
        for title, figure in zip(words.FIGURES, self.figures, strict=True):
            self.body.addLayout(row_of(label(title, "muted"), 1, figure))
        self.difference = label("", "small", align_right=True)
        self.body.addWidget(self.difference)
        self.choose = Button(words.CHOOSE)
        self.choose.setAccessibleName(f"{words.CHOOSE}: {name}")
        self.body.addWidget(self.choose)
        for part in (self.choose, self.mark):
            keeps_room = part.sizePolicy()
            keeps_room.setRetainSizeWhenHidden(True)
            part.setSizePolicy(keeps_room)

    def show_reading(self, reading: Reading, current: Decimal) -> None:
        """Show the figures of this reading beside those of the reading in use."""
        self.mark.setVisible(reading.is_current)
        self.choose.setVisible(not reading.is_current)
        values = (str(reading.claims_billable), str(reading.units), f"${reading.charges:,.2f}")
        for figure, value in zip(self.figures, values, strict=True):
            figure.setText(value)
        more = reading.charges - current
        self.difference.setText(words.SAME_AS_NOW if reading.is_current else words.more(more))


class ReadingsPane(QWidget):
    """`wanted` brings the reading whose button was pressed."""

    wanted = Signal(str)

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.comparison: Comparison | None = None
        self.cards = [ReadingCard(kind, rule) for rule in READINGS[kind]]
        cards = QHBoxLayout()
        cards.setSpacing(px(12))
        for card in self.cards:
            cards.addWidget(card, 1)
            card.choose.clicked.connect(lambda _=False, rule=card.rule: self.wanted.emit(rule))
        names = tuple(name for name, _ in READINGS[kind].values())
        self.model = RowsModel((*words.HEADINGS, *names), right=tuple(range(2, 3 + len(names))))
        self.table = Table(self.model, words.DIFFERING, stretch=1)
        self.period = label("", "muted")
        self.empty = EmptyState("scale", words.NO_DIFFERENCE, words.NO_DIFFERENCE_DETAIL[kind])
        below = Panel(words.DIFFERING, flush=True)
        below.head.addWidget(self.period)
        below.body.addWidget(self.table, 1)
        below.body.addWidget(self.empty, 1)
        below.setMinimumHeight(px(160))
        self.setLayout(_stacked(cards, below))

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what every reading would have given."""
        self.comparison = comparison
        current = next(reading.charges for reading in comparison.readings if reading.is_current)
        for card, reading in zip(self.cards, comparison.readings, strict=True):
            card.show_reading(reading, current)
        self.period.setText(words.period(comparison.since, comparison.until, comparison.claims))
        self.show_names()

    def show_names(self) -> None:
        """Show the visits that differ, with or without names."""
        differing = self.comparison.differing if self.comparison else ()
        self.model.show_rows(
            [
                (
                    str(at),
                    (
                        f"{visit.date_of_service:%m/%d/%Y}",
                        shown(visit.patient_name),
                        str(visit.minutes),
                        *(f"{units}" for units in visit.units),
                    ),
                )
                for at, visit in enumerate(differing)
            ]
        )
        self.table.setVisible(bool(differing))
        self.empty.setVisible(not differing and self.comparison is not None)


def _stacked(cards: QHBoxLayout, below: Panel) -> QVBoxLayout:
    stacked = QVBoxLayout()
    stacked.setContentsMargins(0, 0, 0, 0)
    stacked.setSpacing(px(12))
    stacked.addLayout(cards)
    stacked.addWidget(below, 1)
    return stacked

"""The claim: its lines as they would stand on the paper, the total, and why."""

from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.screens.review.claim_rows import payer_line, rows
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of
from desktop_app.ui.widgets.popover import Popover
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import review as words
from desktop_app.workflows.training.look_over import LookedOver

ROW, HEAD = 34, 34


class ClaimPanel(Panel):
    """Shows it; "why" opens the steps of the count."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(words.CLAIM)
        self._reasons: tuple[str, ...] = ()
        self.model = RowsModel(words.HEADINGS, right=(5, 6, 7))
        self.table = Table(self.model, words.CLAIM, stretch=1)
        self.table.verticalHeader().setDefaultSectionSize(px(ROW))
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.ResizeToContents)
        self.payer = label("", "small", align_right=True, wrap=True)
        self.total = label("", "figure", align_right=True, wrap=True)  # "Nothing to bill yet" takes two lines
        self.why = Button(words.why(()), role="link", clicked=self.explain)
        side = QWidget()
        side.setLayout(column_of(self.payer, self.total, row_of(1, self.why), 1, spacing=2))
        side.setFixedWidth(px(152))
        row = row_of(self.table, side, spacing=12)
        row.setStretch(0, 1)
        self.body.addLayout(row)
        self.body.setContentsMargins(px(10), px(6), px(16), px(6))

    def show_claim(self, looked: LookedOver, zone: ZoneInfo) -> None:
        """Show the lines that the minutes earn."""
        made = rows(looked, zone)
        self.model.show_rows(made)
        self.table.setFixedHeight(px(HEAD) + px(ROW) * max(1, len(made)) + px(10))
        self.payer.setText(payer_line(looked))
        total = sum((line.charge for line in looked.lines), Decimal("0.00"))
        self.total.setText(words.money(total) if made else words.NO_LINES)
        self.why.set_face(words.why(tuple(line.units for line in looked.lines)))
        self._reasons = looked.review.claim.explanation if looked.review.claim else ()
        self.why.setVisible(bool(self._reasons))

    def explain(self) -> None:
        """Open the steps of the count."""
        Popover(words.WHY_TITLE, self._reasons, self).show_at(self.why)

"""The patient's account: charges and payments with the running balance, and the panel that takes a payment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.privacy import shown
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.empty import EmptyState
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, column_of, row_of
from desktop_app.ui.widgets.payment_panel import PaymentPanel
from desktop_app.ui.widgets.table import Cell, RowsModel, Table
from desktop_app.ui.wording import money as words
from desktop_app.ui.wording.days import short_day
from desktop_app.workflows.money.account_of_patient import AccountLine, PatientAccount
from desktop_app.workflows.patients.open_chart import Chart


class MoneyTab(QWidget):
    """`receipt_wanted` brings the payment whose receipt to show, `reverse_wanted` (line id, reason)."""

    receipt_wanted = Signal(str)
    reverse_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowsModel(words.HEADINGS, right=(2, 3, 4))
        self.table = Table(self.model, words.LINES, stretch=1)
        self._lines: dict[str, AccountLine] = {}
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(EmptyState("credit-card", words.NOTHING, words.NOTHING_DETAIL))
        self.payment = PaymentPanel(with_visits=True)
        self.receipt = Button(words.RECEIPT, icon="receipt", clicked=self._show_receipt)
        self.reverse = Button(words.REVERSE, icon="undo-2", clicked=lambda: self.ask_reason(True))
        self.reason = QLineEdit()
        self.reason.returnPressed.connect(self._reverse)
        self.reason_field = Field(words.REVERSE_REASON, self.reason)
        self.reverse_now = Button(words.REVERSE_NOW, icon="undo-2", role="danger", clicked=self._reverse)
        self.cancel = Button(words.CANCEL, role="quiet", clicked=lambda: self.ask_reason(False))
        self._asked = (self.reason_field, self.reverse_now, self.cancel)
        self._lay_out()
        self.table.opened.connect(lambda _: self._show_receipt())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._offer())
        self.ask_reason(False)

    def _lay_out(self) -> None:
        lines = Panel(words.LINES, flush=True)
        lines.body.addWidget(self._pages, 1)
        foot = column_of(
            row_of(label(words.STATEMENT_HINT, "small"), 1, self.receipt, self.reverse),
            self.reason_field,
            row_of(1, self.cancel, self.reverse_now),
            margins=(15, 8, 15, 8),
        )
        lines.body.addLayout(foot)
        side = QWidget()
        side.setFixedWidth(px(340))
        side.setLayout(column_of(self.payment, 1))
        row = row_of(lines, side, spacing=12)
        row.setStretch(0, 1)
        self.setLayout(row)

    def offer_visits(self, chart: Chart) -> None:
        """The visits that a payment may be for, the newest first, and the account."""
        over = [row for row in chart.sessions if row.state != "running"]
        visits = [(row.id, short_day(row.began.date(), chart.today)) for row in over]
        self.payment.offer([*visits, ("", words.ON_ACCOUNT)])

    def show_account(self, account: PatientAccount) -> None:
        """Show these lines, the newest with the mark where none was marked."""
        kept = self.table.current_key()
        self._lines = {line.line_id or f"charge-{at}": line for at, line in enumerate(account.lines)}
        self.model.show_rows([(key, _cells(line)) for key, line in self._lines.items()])
        self._pages.setCurrentIndex(0 if account.lines else 1)
        if account.lines:
            at = self.model.row_of(kept)
            self.table.selectRow(at if at >= 0 else len(account.lines) - 1)
        self.payment.show_owed(account.balance, program=account.program)
        self.ask_reason(False)

    def visit_of(self, receipt: str) -> str:
        """The visit that a payment was for, empty for one on account."""
        return next((line.session_id for line in self._lines.values() if line.receipt == receipt), "")

    def ask_reason(self, is_asking: bool) -> None:
        """Ask why the line is reversed, or stop asking."""
        for part in self._asked:
            part.setVisible(is_asking)
        if is_asking:
            self.reason.setFocus()
        else:
            self.reason.clear()
            self.reason_field.set_error("")
        self._offer()

    @property
    def is_asking(self) -> bool:
        """Whether the reason is being asked for."""
        return not self.reason_field.isHidden()

    def refuse(self, error: KnownError) -> None:
        """Say at the reason what is wrong with it."""
        self.reason_field.set_error(f"{error.sentence} {error.next_step}".strip())
        self.reason.setFocus()

    def _offer(self) -> None:
        line = self._lines.get(self.table.current_key())
        can_reverse = line is not None and line.kind in ("payment", "adjustment") and not line.is_reversed
        self.reverse.setEnabled(can_reverse and not self.is_asking)
        self.receipt.setEnabled(line is not None and bool(line.receipt))

    def _show_receipt(self) -> None:
        line = self._lines.get(self.table.current_key())
        if line is not None and line.receipt:
            self.receipt_wanted.emit(line.receipt)

    def _reverse(self) -> None:
        self.reverse_wanted.emit(self.table.current_key(), self.reason.text())


def _cells(line: AccountLine) -> tuple[Cell, ...]:
    is_charge = line.kind == "charge"
    what = f"{line.words} ({words.REVERSED})" if line.is_reversed else line.words
    return (
        short_day(line.on),
        shown(what) if line.kind in ("adjustment", "reversal") else what,
        words.signed(line.amount) if is_charge else "",
        "" if is_charge else words.signed(line.amount),
        words.signed(line.balance),
    )

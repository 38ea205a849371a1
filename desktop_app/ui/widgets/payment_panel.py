"""Take a payment: how much, how, and which check; or write an amount off with a reason."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import KnownError
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice, Options
from desktop_app.ui.widgets.entry.entries import Entry, MoneyEntry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.panel import Panel, row_of
from desktop_app.ui.wording import money as words

WRITE_OFF = "adjust"


class PaymentPanel(Panel):
    """`wanted` comes when the amount can be read; the fields show after `ask`, or always where there are `visits`."""

    wanted = Signal()

    def __init__(self, with_visits: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words.TITLE, parent)
        self._with_visits = with_visits
        self._balance = Decimal(0)
        self.owed = label("", "strong", wrap=True)
        self.take = Button(words.TAKE, icon="credit-card", shortcut="Ctrl+M", clicked=lambda: self.ask(True))
        self.visit, self.amount, self.how, self.note = Choice(), MoneyEntry(), Choice(words.METHODS, "card"), Entry()
        self.visit_field = Field(words.VISIT, self.visit)
        self.amount_field, self.how_field = Field(words.AMOUNT, self.amount), Field(words.HOW, self.how)
        self.note_field = Field(words.NOTE, self.note)
        self.keep = Button(words.KEEP, icon="check", role="primary", clicked=self.submit)
        self.cancel = Button(words.CANCEL, role="quiet", clicked=lambda: self.ask(False))
        self.how.chosen.connect(lambda _: self._word())
        self.visit.chosen.connect(lambda _: None if self.amount.isModified() else self._propose())
        for entry in (self.amount, self.note):
            entry.returnPressed.connect(self.submit)
        self._asked = (self.amount_field, self.how_field, self.note_field, self.keep)
        self.body.addWidget(self.owed)
        self.body.addWidget(self.take)
        if with_visits:
            self.body.addWidget(self.visit_field)
        beside = row_of(self.amount_field, self.how_field, spacing=12)
        beside.setStretch(0, 1)
        beside.setStretch(1, 1)
        self.body.addLayout(beside)
        for part in (self.note_field, self.keep, self.cancel):
            self.body.addWidget(part)
        self.ask(False)

    @property
    def is_asking(self) -> bool:
        """Whether the fields are there to be filled in and could be put away."""
        return not self._with_visits and not self.keep.isHidden()

    @property
    def method(self) -> str:
        """How it was paid: cash, card, check, other, or "adjust" for what is written off."""
        return self.how.key()

    def offer(self, visits: Options) -> None:
        """The visits that the payment may be for."""
        was, known = self.visit.key(), [key for key, _ in visits]
        self.visit.set_options(visits, was if was else known[0])
        if not self.amount.isModified():
            self._propose()

    def show_owed(self, balance: Decimal, charged: Decimal | None = None, program: str = "") -> None:
        """What is owed, and proposed as the amount; nothing is where a `program` is billed and not the family."""
        is_family = not program or balance < 0
        self._balance = balance if is_family else Decimal(0)
        self.owed.setText(words.owed(balance, charged) if is_family else words.billed_to(program))
        if not self.amount.isModified():
            self._propose()

    def ask(self, is_asking: bool) -> None:
        """Show the fields, or put them away empty."""
        shown = is_asking or self._with_visits
        for part in self._asked:
            part.setVisible(shown)
        self.take.setVisible(not shown)
        self.cancel.setVisible(shown and not self._with_visits)
        if is_asking:
            self.amount.setFocus()
            self.amount.selectAll()
        else:
            self.clear()

    def clear(self) -> None:
        """Empty fields, with what is owed as the amount."""
        self.note.clear()
        self.visit.setCurrentIndex(0)
        self._propose()
        for field in (self.amount_field, self.how_field, self.note_field):
            field.set_error("")
        self._word()

    def submit(self) -> None:
        """Say what is wanted, if the amount can be read."""
        self.amount.tidy()
        problem = self.amount.problem() or ("" if self.amount.amount() else words.AMOUNT_MISSING)
        self.amount_field.set_error(problem)
        if problem:
            self.amount.setFocus()
        else:
            self.wanted.emit()

    def refuse(self, error: KnownError) -> None:
        """Say at its field what the workflow would not take."""
        fields = {"method": self.how_field, "reference": self.note_field, "reason": self.note_field}
        field = fields.get(error.field, self.amount_field)
        field.set_error(f"{error.sentence} {error.next_step}".strip())
        field.editor.setFocus()

    def _propose(self) -> None:
        """What is owed as the amount; where a visit is chosen among others, its part is not known here."""
        is_whole = not self._with_visits or not self.visit.key()
        self.amount.set_amount(self._balance if self._balance > 0 and is_whole else None)
        self.amount.setModified(False)

    def _word(self) -> None:
        is_off = self.method == WRITE_OFF
        self.note_field.label.setText(words.REASON if is_off else words.NOTE)
        self.note.setAccessibleName((words.REASON if is_off else words.NOTE).replace("&", ""))
        self.keep.set_face(words.WRITE_OFF if is_off else words.KEEP)

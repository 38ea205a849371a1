"""The locality: three indices, typed or from the file that CMS publishes, and what they make of each code."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.billing.fees import Gpci
from desktop_app.domain.entering import american
from desktop_app.domain.errors import KnownError
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.settings.form import SavingForm
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.table import RowsModel, Table
from desktop_app.ui.wording import locality as words
from desktop_app.workflows.practice.locality import (
    LocalFees,
    Locality,
    entered_indices,
    localities_in,
    read_locality,
    set_locality,
)


class LocalityForm(SavingForm):
    """Name and indices, and the amounts of today below; a file offers its localities to choose from."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.LOCALITY, parent)
        self._runner = runner
        self._found: tuple[Locality, ...] = ()
        self.ask_file: Callable[[], str] = self._ask_file
        self.head.addWidget(Button(words.READ_FILE, icon="file-text", clicked=self._read_file))
        self.problem = label("", "small", "blocked", wrap=True)
        self.body.insertWidget(0, label(words.INTRODUCTION, "muted", wrap=True))
        self.body.insertWidget(1, self.problem)
        self.problem.hide()
        self.which, self.place = Choice(), Entry()
        self.which.setMinimumContentsLength(16)
        self.add("which", words.WHICH, self.which, wide=True)
        self.fields["which"].hide()
        self.which.chosen.connect(self._choose)
        self.add("name", words.NAME, self.place)
        self.indices = {name: Entry(placeholder=words.INDEX_EXAMPLE) for name in words.INDICES}
        for name, entry in self.indices.items():
            self.add(name, words.INDICES[name], entry)
        self.standing = label("", "muted", wrap=True)
        self.model = RowsModel(words.HEADINGS, right=(1, 2))
        self.table = Table(self.model, words.AMOUNTS, stretch=0)
        self.table.setMinimumHeight(px(500))  # all ten codes at once
        self.body.insertWidget(self.body.count() - 1, self.standing)
        self.body.insertWidget(self.body.count() - 1, self.table)
        self.save.connect(self._save)

    def load(self) -> None:
        """Read what is set and what it comes to today."""
        self._runner.run(read_locality, then=self._show)

    def check(self) -> None:
        self._entered()

    def _show(self, fees: LocalFees) -> None:
        self.filled(lambda: self._fill(fees))
        entered, year = american(fees.entered_on) if fees.entered_on else "", str(fees.today.year)
        is_old = fees.entered_on is not None and fees.entered_on.year < fees.today.year
        self.standing.setText((words.stale if is_old else words.standing)(fees.name, entered, year))
        self.model.show_rows([(row.code, (row.code, _told(row.office), _told(row.facility))) for row in fees.amounts])

    def _fill(self, fees: LocalFees) -> None:
        self.place.setText(fees.name)
        for name, entry in self.indices.items():
            entry.setText(str(getattr(fees.gpci, name)) if fees.gpci else "")

    def _entered(self) -> Gpci | None:
        work, expense, malpractice = (entry.value() for entry in self.indices.values())
        return entered_indices(work, expense, malpractice)

    def _save(self) -> None:
        self._runner.run(
            set_locality, self.place.value(), self._entered(), then=lambda _: self.load(), failed=self.refused
        )

    def _read_file(self) -> None:
        path = self.ask_file()
        if not path:
            return
        try:
            text = _decoded(Path(path).read_bytes())
        except OSError:
            self._say(words.NOT_READABLE)
            return
        self._runner.work(localities_in, text, then=self._offer, failed=self._refuse)

    def _refuse(self, error: KnownError) -> None:
        self._say(f"{error.sentence} {error.next_step}".strip())

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _offer(self, found: tuple[Locality, ...]) -> None:
        self._say("")
        self._found = found
        options = [(str(at), words.option(each.state, each.number, each.name)) for at, each in enumerate(found)]
        self.which.set_options([("", words.PICK), *options])
        self.fields["which"].show()
        self.which.setFocus()

    def _choose(self, key: str) -> None:
        if not key:
            return
        chosen = self._found[int(key)]
        self.place.setText(f"{chosen.name}, {chosen.state}".strip(", "))
        for name, entry in self.indices.items():
            entry.setText(str(getattr(chosen.gpci, name)))
        self._chosen()

    def _ask_file(self) -> str:
        return QFileDialog.getOpenFileName(self, words.CHOOSE_FILE, "", words.FILES)[0]


def _told(amount: Decimal | None) -> str:
    return words.UNKNOWN if amount is None else f"${amount:,.2f}"


def _decoded(written: bytes) -> str:
    """The file as text: UTF-8, else the code page in which Excel saves on Windows."""
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError:
        return written.decode("cp1252", "replace")

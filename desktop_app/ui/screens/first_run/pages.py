"""Welcome, passphrase, practice, clinician and the last page of the setup."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.domain.people.identifiers import is_npi
from desktop_app.domain.people.passphrases import strength
from desktop_app.domain.people.practice import Address, Practice
from desktop_app.ui.screens.first_run.page import Page
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry, NpiEntry, PhoneEntry, StateEntry, TaxIdEntry, ZipEntry
from desktop_app.ui.widgets.labels import label, set_property
from desktop_app.ui.widgets.panel import column_of, row_of
from desktop_app.ui.widgets.picture import Picture
from desktop_app.ui.wording import first_run as words

_STATES = {"weak": "blocked", "fair": "attention", "strong": "ready"}


class WelcomePage(Page):
    """What the program does, and what it does not."""

    word = words.WELCOME

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.WELCOME_TITLE, "", parent)
        for icon, what, how in words.WELCOME_LINES:
            text = column_of(label(what, "lead"), label(how, "muted", wrap=True), spacing=2)
            row = row_of(Picture(icon, "primary.text", 32), text, spacing=20)
            row.setStretch(1, 1)
            self.body.addSpacing(px(14))
            self.body.addLayout(row)
        self.body.addSpacing(px(14))
        self.body.addWidget(label(words.WELCOME_FOOT, "muted", wrap=True))
        self.body.addStretch(1)


class PassphrasePage(Page):
    """The only key, typed twice."""

    word = words.OPENING_WORDS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.OPENING_WORDS_TITLE, words.OPENING_WORDS_WHY, parent)
        self.first, self.again = Entry(), Entry()
        self._first = self.add(words.OPENING_WORDS_FIRST, self.first, words.OPENING_WORDS_HINT, wide=True)
        self._again = self.add(words.OPENING_WORDS_AGAIN, self.again, wide=True)
        self.show_typed = QCheckBox(words.OPENING_WORDS_SHOW)
        self.show_typed.toggled.connect(self._echo)
        self.body.addWidget(self.show_typed)
        self.body.addStretch(1)
        self.first.textEdited.connect(lambda _: self._weigh())
        self._echo(False)

    def passphrase(self) -> str:
        """What was chosen, with every blank as it was typed."""
        return self.first.text()

    def check(self) -> None:
        self._first.set_error(words.TOO_SHORT if strength(self.first.text()) == "weak" else "")
        same = self.first.text() == self.again.text()
        self._again.set_error("" if same or self._first.error else words.NOT_THE_SAME)

    def _weigh(self) -> None:
        how = strength(self.first.text())
        self._first.set_hint(words.STRENGTHS[how] if self.first.text() else words.OPENING_WORDS_HINT)
        set_property(self._first.hint_label(), "state", _STATES[how] if self.first.text() else "")

    def _echo(self, is_shown: bool) -> None:
        for line in (self.first, self.again):
            line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)


class PracticePage(Page):
    """Who bills."""

    word = words.PRACTICE

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(words.PRACTICE_TITLE, words.PRACTICE_WHY, parent)
        self.name, self.npi, self.tax_id = Entry(), NpiEntry(), TaxIdEntry()
        self.street, self.city, self.state, self.zip_code = Entry(), Entry(), StateEntry(), ZipEntry()
        self.phone = PhoneEntry()
        self.zone = Choice(zones_to_offer(zone), zone)
        self.add(words.PRACTICE_NAME, self.name, wide=True, required=words.REQUIRED_NAME)
        self._npi = self.add(words.PRACTICE_NPI, self.npi, words.PRACTICE_NPI_HINT, required=words.REQUIRED_NPI)
        self.add(words.TAX_ID, self.tax_id, required=words.REQUIRED_TAX_ID)
        self.add(words.STREET, self.street)
        self.add(words.CITY, self.city)
        self.add(words.STATE, self.state)
        self.add(words.ZIP, self.zip_code)
        self.add(words.PHONE, self.phone)
        self._zone = self.add(words.ZONE, self.zone)
        self.zone.chosen.connect(lambda _: self._zone.set_error(""))
        self.body.addStretch(1)
        self.npi.textEdited.connect(lambda _: self._test_npi())

    def practice(self) -> Practice:
        """What was entered."""
        return Practice(
            name=self.name.value(),
            npi=self.npi.value(),
            tax_id=self.tax_id.value(),
            address=Address(self.street.value(), self.city.value(), self.state.value(), self.zip_code.value()),
            phone=self.phone.value(),
            time_zone=self.zone.key(),
        )

    def check(self) -> None:
        self._zone.set_error("" if self.zone.key() else words.REQUIRED_ZONE)

    def _test_npi(self) -> None:
        typed = self.npi.value()
        if len(typed) == 10:
            self._npi.set_error(self.npi.problem())
        fits = is_npi(typed)
        self._npi.set_hint(words.NPI_FITS if fits else words.PRACTICE_NPI_HINT)
        set_property(self._npi.hint_label(), "state", "ready" if fits else "")


def zones_to_offer(machine: str) -> tuple[tuple[str, str], ...]:
    """The zones of the United States; the machine's own besides, unless it is one in which nobody lives."""
    if machine in dict(words.ZONES):
        return words.ZONES
    if machine.startswith("Etc/") or "/" not in machine:
        return (("", words.ZONE_OPEN), *words.ZONES)
    return (*words.ZONES, (machine, machine))


class DonePage(Page):
    """What happens now."""

    word = words.DONE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.DONE_TITLE, "", parent)
        for told in words.DONE_LINES:
            row = row_of(Picture("check", "ready.solid", 20), label(told, wrap=True), spacing=12)
            row.setStretch(1, 1)
            self.body.addLayout(row)
        self.body.addWidget(label(words.LATER, "muted", wrap=True))
        self.error = label("", "", "blocked", wrap=True)
        self.body.addWidget(self.error)
        self.body.addStretch(1)

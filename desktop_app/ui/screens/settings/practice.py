"""The practice's own facts."""

from zoneinfo import available_timezones

from PySide6.QtWidgets import QWidget

from desktop_app.domain.people.practice import Address, Practice
from desktop_app.ui.runner import Runner
from desktop_app.ui.screens.settings.form import SavingForm
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry, NpiEntry, PhoneEntry, StateEntry, TaxIdEntry, ZipEntry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.wording import settings as words
from desktop_app.workflows.practice.read_settings import save_practice
from desktop_app.workflows.practice.set_up_practice import check_practice
from desktop_app.workflows.practice.unit_hint import hints_next_unit, set_unit_hint


class PracticeForm(SavingForm):
    """Name, numbers, address and zone."""

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(words.PRACTICE, parent)
        self._runner = runner
        self._is_sample = False
        self.name, self.npi, self.tax_id = Entry(), NpiEntry(), TaxIdEntry()
        self.street, self.city, self.state, self.zip_code = Entry(), Entry(), StateEntry(), ZipEntry()
        self.phone, self.zone = PhoneEntry(), Choice([(name, name) for name in american_zones()])
        self.add("name", words.NAME, self.name, wide=True)
        self.add("npi", words.NPI, self.npi)
        self.add("tax_id", words.TAX_ID, self.tax_id)
        self.add("street", words.STREET, self.street, wide=True)
        self.add("city", words.CITY, self.city)
        self.add("state", words.STATE, self.state)
        self.add("zip_code", words.ZIP, self.zip_code)
        self.add("phone", words.PHONE, self.phone)
        self.add("time_zone", words.ZONE, self.zone, words.ZONE_HINT, wide=True)
        self.hint = Choice(words.HINTS)
        self.hint.chosen.connect(lambda key: runner.run(set_unit_hint, key == "on"))
        self.body.insertWidget(1, Field(words.HINT, self.hint, words.HINT_DETAIL))
        self.save.connect(self._save)

    def show_practice(self, practice: Practice) -> None:
        """Fill the form."""
        self._is_sample = practice.is_sample
        self._runner.run(hints_next_unit, then=self._show_hint)
        self.filled(lambda: self._fill(practice))

    def _fill(self, practice: Practice) -> None:
        address = practice.address
        lines = (self.name, self.npi, self.tax_id, self.street, self.city, self.state, self.zip_code, self.phone)
        texts = (practice.name, practice.npi, practice.tax_id, address.street, address.city, address.state)
        for line, text in zip(lines, (*texts, address.zip_code, practice.phone), strict=True):
            line.setText(text)
        if self.zone.findData(practice.time_zone) < 0:
            self.zone.addItem(practice.time_zone, practice.time_zone)
        self.zone.blockSignals(True)
        self.zone.set_key(practice.time_zone)
        self.zone.blockSignals(False)

    def _show_hint(self, on: bool) -> None:
        self.hint.blockSignals(True)
        self.hint.set_key("on" if on else "off")
        self.hint.blockSignals(False)

    def check(self) -> None:
        check_practice(self._entered())

    def _save(self) -> None:
        self._runner.run(save_practice, self._entered(), failed=self.refused)

    def _entered(self) -> Practice:
        return Practice(
            name=self.name.value(),
            npi=self.npi.value(),
            tax_id=self.tax_id.value(),
            address=Address(self.street.value(), self.city.value(), self.state.value(), self.zip_code.value()),
            phone=self.phone.value(),
            time_zone=self.zone.key(),
            is_sample=self._is_sample,
        )


def american_zones() -> list[str]:
    """The zones of the United States and its territories, the common ones first."""
    common = ["America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles"]
    far = ["America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico", "Pacific/Guam"]
    finer = sorted(z for z in available_timezones() if z.startswith(("America/Indiana/", "America/Kentucky/")))
    return [*common, *far, "America/Detroit", "America/Boise", *finer]

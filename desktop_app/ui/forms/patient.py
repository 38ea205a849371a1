"""The form of a patient's own facts: name, birth, address, who pays, who referred."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import cast

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.people.patient import Coverage, Patient, Sex
from desktop_app.domain.people.practice import Address, Payer
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.entries import (
    DateEntry,
    Entry,
    MoneyEntry,
    NpiEntry,
    PhoneEntry,
    StateEntry,
    ZipEntry,
)
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.wording import patient_form as words

_EPISODE: dict[str, bool | None] = {"unasked": None, "no": False, "yes": True}


class PatientForm(SideForm):
    """Reads and shows a Patient; the fields carry the names that the workflow uses in its errors."""

    def __init__(self, title: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._patient: Patient | None = None
        self._kinds: dict[str, str] = {}
        self._person(today)
        self._coverage(today)
        self._referral()
        self._medicare()
        self.finish()

    def _person(self, today: Callable[[], date]) -> None:
        self.put(
            self._line("given_name", words.GIVEN_NAME),
            self._line("family_name", words.FAMILY_NAME),
        )
        self.put(
            self.add("date_of_birth", Field(words.BORN, DateEntry(today, past=True))),
            self.add("sex", Field(words.SEX, Choice(words.SEXES))),
            self.add("phone", Field(words.PHONE, PhoneEntry())),
        )
        self.put(self._line("street", words.STREET))
        self.put(
            self._line("city", words.CITY),
            3,
            self.add("state", Field(words.STATE, StateEntry())),
            2,
            self.add("zip", Field(words.ZIP, ZipEntry())),
            2,
        )

    def _coverage(self, today: Callable[[], date]) -> None:
        self.section(words.COVERAGE)
        self.payer = Choice([("", words.NO_PAYER)])
        self.payer.chosen.connect(lambda _: self._follow())
        self.put(
            self.add("payer", Field(words.PAYER, self.payer, words.PAYER_HINT)),
            self._line("plan_name", words.PLAN_NAME),
        )
        self.put(
            self._line("member_id", words.MEMBER_ID),
            self._line("group_number", words.GROUP),
            self._line("prior_authorization", words.AUTHORIZATION),
        )
        self.insured = Choice(words.INSURED_WAYS)
        self.insured.chosen.connect(lambda _: self._follow())
        self.put(
            self.add("subscriber_relationship", Field(words.INSURED, self.insured)),
            self._line("subscriber_name", words.SUBSCRIBER),
        )
        self.put(
            self.add("subscriber_born", Field(words.SUBSCRIBER_BORN, DateEntry(today, past=True))),
            self.add("subscriber_sex", Field(words.SUBSCRIBER_SEX, Choice(words.SUBSCRIBER_SEXES))),
        )
        self.put(self._line("subscriber_street", words.SUBSCRIBER_STREET))
        self.put(
            self._line("subscriber_city", words.SUBSCRIBER_CITY),
            3,
            self.add("subscriber_state", Field(words.SUBSCRIBER_STATE, StateEntry())),
            2,
            self.add("subscriber_zip", Field(words.SUBSCRIBER_ZIP, ZipEntry())),
            2,
        )

    def _referral(self) -> None:
        self.section(words.REFERRAL)
        self.put(
            self._line("referring", words.REFERRING),
            self.add("referring_npi", Field(words.REFERRING_NPI, NpiEntry())),
        )
        episode = Segmented(words.HOME_HEALTH_ANSWERS)
        self.put(self.add("home_health", Field(words.HOME_HEALTH, episode, words.HOME_HEALTH_HINT)))

    def _medicare(self) -> None:
        self._medicare_title = self.section(words.MEDICARE)
        self.put(
            self.add("used_pt_slp", Field(words.USED_PT_SLP, MoneyEntry())),
            self.add("used_ot", Field(words.USED_OT, MoneyEntry())),
        )
        self.put(self.add("kx_attested", Field(words.KX_FIELD, QCheckBox(words.KX))))

    def _line(self, key: str, text: str) -> Field:
        return self.add(key, Field(text, Entry()))

    def offer(self, payers: Sequence[Payer]) -> None:
        """The payers to choose from; the choice that was made stays."""
        chosen = self.payer.key()
        self._kinds = {payer.id: payer.kind for payer in payers}
        self.payer.set_options([("", words.NO_PAYER), *((payer.id, payer.name) for payer in payers)], chosen)
        self._follow()

    def load(self, patient: Patient | None) -> None:
        """Show a patient, or an empty form for a new one."""
        self._patient = patient
        self.restore(_shown(patient))
        self._follow()
        self.settle()
        self.tell_problems(*_POSTAL)

    def missing(self) -> dict[str, str]:
        found = {}
        if not self._text("date_of_birth"):
            found["date_of_birth"] = words.BORN_MISSING
        if not self.draft()["sex"]:
            found["sex"] = words.SEX_MISSING
        if self.insured.key() != "Self" and not self._text("subscriber_name"):
            found["subscriber_name"] = words.SUBSCRIBER_MISSING
        return found

    def patient(self) -> Patient:
        """The patient as the form has it; an empty id stands for a new one. Call after `wanted`."""
        base = self._patient or Patient("", "", "", "", date(1900, 1, 1), "X")
        born = self.fields["date_of_birth"].editor
        assert isinstance(born, DateEntry)
        return replace(
            base,
            given_name=self._text("given_name"),
            family_name=self._text("family_name"),
            date_of_birth=born.day() or base.date_of_birth,
            sex=cast(Sex, self.draft()["sex"]),
            phone=self._text("phone"),
            address=Address(self._text("street"), self._text("city"), self._text("state"), self._text("zip")),
            coverage=self._covered(),
            referring_name=self._text("referring"),
            referring_npi=self._text("referring_npi") or None,
            home_health_episode=_EPISODE[str(self.draft()["home_health"])],
            used_pt_slp=self._amount("used_pt_slp"),
            used_ot=self._amount("used_ot"),
            kx_attested=bool(self.draft()["kx_attested"]),
        )

    def _covered(self) -> Coverage:
        is_self = self.insured.key() == "Self"
        other = Coverage() if is_self else self._other_insured()
        return replace(
            other,
            payer_id=self.payer.key() or None,
            plan_name=self._text("plan_name"),
            member_id=self._text("member_id"),
            group_number=self._text("group_number"),
            subscriber_relationship=self.insured.key(),
            prior_authorization=self._text("prior_authorization"),
        )

    def _other_insured(self) -> Coverage:
        """Who is insured where that is not the patient."""
        born = self.fields["subscriber_born"].editor
        assert isinstance(born, DateEntry)
        street, city, state, code = (self._text(f"subscriber_{part}") for part in ("street", "city", "state", "zip"))
        return Coverage(
            subscriber_name=self._text("subscriber_name"),
            subscriber_born=born.day(),
            subscriber_sex=cast(Sex, self.draft()["subscriber_sex"]),
            subscriber_address=Address(street, city, state, code),
        )

    def _text(self, key: str) -> str:
        editor = self.fields[key].editor
        return editor.value() if isinstance(editor, Entry) else ""

    def _amount(self, key: str) -> Decimal:
        editor = self.fields[key].editor
        return (editor.amount() if isinstance(editor, MoneyEntry) else None) or Decimal("0.00")

    def _follow(self) -> None:
        """Show only what the chosen payer and insured ask for."""
        is_medicare = self._kinds.get(self.payer.key()) == "medicare"
        self._medicare_title.setVisible(is_medicare)
        for key in ("used_pt_slp", "used_ot", "kx_attested"):
            self.fields[key].setVisible(is_medicare)
        for key in _OF_THE_INSURED:
            self.fields[key].setVisible(self.insured.key() != "Self")


def _shown(patient: Patient | None) -> dict[str, object]:
    """A patient as text in the fields."""
    if patient is None:
        return {
            **dict.fromkeys(_LINES, ""),
            "subscriber_relationship": "Self",
            "home_health": "unasked",
            "kx_attested": False,
        }
    episode = {known: key for key, known in _EPISODE.items()}[patient.home_health_episode]
    coverage = patient.coverage
    return {
        "given_name": patient.given_name,
        "family_name": patient.family_name,
        "date_of_birth": _american(patient.date_of_birth),
        "sex": patient.sex,
        "phone": patient.phone,
        "street": patient.address.street,
        "city": patient.address.city,
        "state": patient.address.state,
        "zip": patient.address.zip_code,
        "payer": coverage.payer_id or "",
        "plan_name": coverage.plan_name,
        "member_id": coverage.member_id,
        "group_number": coverage.group_number,
        "prior_authorization": coverage.prior_authorization,
        "subscriber_relationship": coverage.subscriber_relationship,
        "subscriber_name": coverage.subscriber_name,
        "subscriber_born": _american(coverage.subscriber_born),
        "subscriber_sex": coverage.subscriber_sex,
        "subscriber_street": coverage.subscriber_address.street,
        "subscriber_city": coverage.subscriber_address.city,
        "subscriber_state": coverage.subscriber_address.state,
        "subscriber_zip": coverage.subscriber_address.zip_code,
        "referring": patient.referring_name,
        "referring_npi": patient.referring_npi or "",
        "home_health": episode,
        "used_pt_slp": _dollars(patient.used_pt_slp),
        "used_ot": _dollars(patient.used_ot),
        "kx_attested": patient.kx_attested,
    }


_OF_THE_INSURED = (
    "subscriber_name",
    "subscriber_born",
    "subscriber_sex",
    "subscriber_street",
    "subscriber_city",
    "subscriber_state",
    "subscriber_zip",
)
_POSTAL = ("state", "zip", "subscriber_state", "subscriber_zip")
"""What may have been kept wrong before anybody looked at it."""

_LINES = (
    "given_name",
    "family_name",
    "date_of_birth",
    "sex",
    "phone",
    "street",
    "city",
    "state",
    "zip",
    "payer",
    "plan_name",
    "member_id",
    "group_number",
    "prior_authorization",
    *_OF_THE_INSURED,
    "referring",
    "referring_npi",
    "used_pt_slp",
    "used_ot",
)


def _american(day: date | None) -> str:
    return f"{day.month}/{day.day}/{day.year}" if day else ""


def _dollars(amount: Decimal) -> str:
    return f"{amount:,.2f}" if amount else ""

"""Who trains, who pays, and what is charged."""

import secrets
from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.domain.billing.facts import IndividualRule, Profession
from desktop_app.domain.billing.rule_names import INDIVIDUAL_RULES
from desktop_app.domain.people.practice import Clinician, Payer
from desktop_app.ui.screens.first_run.page import Page
from desktop_app.ui.theme import px
from desktop_app.ui.widgets.entry.choices import Choice
from desktop_app.ui.widgets.entry.entries import Entry, MoneyEntry, NpiEntry, StateEntry
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.wording import first_run as words
from desktop_app.workflows.practice.first_offers import OfferedFee, OfferedPayer

# Health Care Provider Taxonomy codes (NUCC) of the professions that have one plain code
_TAXONOMY = {
    "PT": "225100000X",
    "PTA": "225200000X",
    "OT": "225X00000X",
    "OTA": "224Z00000X",
    "SLP": "235Z00000X",
    "RN": "163W00000X",
    "NP": "363L00000X",
    "PA": "363A00000X",
    "CNS": "364S00000X",
    "CNM": "367A00000X",
    "PSYCHOLOGIST": "103T00000X",
    "RD": "133V00000X",
}


class ClinicianPage(Page):
    """Who trains and signs."""

    word = words.CLINICIAN

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.CLINICIAN_TITLE, words.CLINICIAN_WHY, parent)
        self._id = secrets.token_hex(8)
        self.name, self.credentials, self.npi = Entry(), Entry(), NpiEntry()
        self.profession = Choice(words.PROFESSIONS)
        self.license_state, self.license = StateEntry(), Entry()
        self.add(words.CLINICIAN_NAME, self.name, wide=True, required=words.REQUIRED_CLINICIAN)
        self.add(words.PROFESSION, self.profession)
        self.add(words.CREDENTIALS, self.credentials, words.CREDENTIALS_HINT)
        self.add(words.CLINICIAN_NPI, self.npi, words.CLINICIAN_NPI_HINT, wide=True)
        self.add(words.LICENSE_STATE, self.license_state)
        self.add(words.LICENSE, self.license)
        self.body.addStretch(1)

    def clinician(self) -> Clinician:
        """Who was entered."""
        profession = self.profession.key()
        return Clinician(
            id=self._id,
            name=self.name.value(),
            profession=cast(Profession, profession),
            credentials=self.credentials.value(),
            npi=self.npi.value() or None,
            license_state=self.license_state.value(),
            license_number=self.license.value(),
            taxonomy=_TAXONOMY.get(profession, ""),
        )


class PayersPage(Page):
    """Whose patients are seen, and how each reads the minutes."""

    word = words.PAYERS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.PAYERS_TITLE, words.PAYERS_WHY, parent)
        self.ticks: dict[str, QCheckBox] = {}
        self.rules: dict[str, Choice] = {}
        self._offered: tuple[OfferedPayer, ...] = ()
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(px(16))
        self._rows.setVerticalSpacing(px(6))
        self._rows.setColumnStretch(0, 1)
        self._rows.setColumnStretch(1, 1)
        self.body.addLayout(self._rows)
        self.error = label("", "small", "blocked", wrap=True)
        self.body.addWidget(self.error)
        self.body.addWidget(label(words.PAYERS_LATER, "small", wrap=True))
        self.body.addStretch(1)

    def offer(self, payers: tuple[OfferedPayer, ...]) -> None:
        """Show what can be ticked; what is ticked already stays."""
        if self._offered:
            return
        self._offered = payers
        rules = [(key, name) for key, (name, _) in INDIVIDUAL_RULES.items()]
        for at, payer in enumerate(payers):
            tick, rule = QCheckBox(payer.name.replace("&", "&&")), Choice(rules, payer.individual_rule)
            rule.setAccessibleName(words.RULE_OF.format(payer=payer.name))
            rule.setEnabled(False)
            tick.toggled.connect(rule.setEnabled)
            tick.toggled.connect(lambda _: self.error.setText(""))
            self.ticks[payer.name], self.rules[payer.name] = tick, rule
            self._rows.addWidget(tick, at, 0)
            self._rows.addWidget(rule, at, 1)

    def payers(self) -> tuple[Payer, ...]:
        """Those that are ticked."""
        return tuple(
            Payer(
                id=secrets.token_hex(8),
                name=offered.name,
                kind=offered.kind,
                individual_rule=cast(IndividualRule, self.rules[offered.name].key()),
            )
            for offered in self._offered
            if self.ticks[offered.name].isChecked()
        )

    def is_complete(self) -> bool:
        if self.payers() or not self._offered:
            return True
        self.error.setText(words.REQUIRED_PAYER)
        self.arrive()
        return False

    def arrive(self) -> None:
        if self.ticks:
            next(iter(self.ticks.values())).setFocus()


class FeesPage(Page):
    """The practice's own charges; what is left empty follows Medicare's national amount."""

    word = words.FEES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.FEES_TITLE, words.FEES_WHY, parent)
        self.lines: dict[str, MoneyEntry] = {}
        self.body.addStretch(1)

    def offer(self, fees: tuple[OfferedFee, ...]) -> None:
        """Show a line for each code; what is typed already stays."""
        if self.lines:
            return
        for fee in fees:
            line = MoneyEntry("", words.national(fee.national))
            self.add(fee.code, line, fee.label)
            line.setAccessibleName(f"{fee.code}, {fee.label}")
            self.lines[fee.code] = line

    def fees(self) -> Mapping[str, Decimal]:
        """Dollars per unit of the codes that have an own charge."""
        amounts = {code: line.amount() for code, line in self.lines.items()}
        return {code: amount for code, amount in amounts.items() if amount is not None}

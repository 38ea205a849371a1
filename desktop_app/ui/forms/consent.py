"""The form of a consent to caregiver training."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtWidgets import QWidget

from desktop_app.domain.chart.consent import Consent, ConsentMethod
from desktop_app.domain.entering import american
from desktop_app.domain.people.patient import Caregiver
from desktop_app.ui.forms.side_form import SideForm
from desktop_app.ui.forms.tick_list import TickList
from desktop_app.ui.widgets.entry.choices import Segmented
from desktop_app.ui.widgets.entry.entries import DateEntry, Entry
from desktop_app.ui.widgets.entry.field import Field
from desktop_app.ui.wording import chart as words
from desktop_app.ui.wording.forms import DATE_MISSING


class ConsentForm(SideForm):
    """Reads and shows a Consent."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(words.CONSENT_NEW, parent=parent)
        self._consent: Consent | None = None
        self.who = TickList()
        self._given, self._withdrawn = DateEntry(today), DateEntry(today)
        self.put(self.add("caregivers", Field(words.WHO, self.who)))
        self.put(
            self.add("given_on", Field(words.GIVEN_ON, self._given)),
            self.add("given_by", Field(words.GIVEN_BY, Entry(), words.GIVEN_BY_HINT)),
        )
        self.put(self.add("method", Field(words.HOW, Segmented(words.METHODS))))
        self.put(self.add("withdrawn_on", Field(words.WITHDRAWN_ON, self._withdrawn, words.WITHDRAWN_HINT)), 1)
        self.finish()

    def offer(self, caregivers: tuple[Caregiver, ...]) -> None:
        """The caregivers whom it may name."""
        self.who.offer([(one.id, one.name, one.relationship) for one in caregivers])

    def load(self, consent: Consent) -> None:
        """Show a consent; an empty id stands for a new one."""
        self._consent = consent
        self.title.setText(words.CONSENT_CHANGE if consent.id else words.CONSENT_NEW)
        self.restore(
            {
                "caregivers": list(consent.caregiver_ids),
                "given_on": american(consent.given_on),
                "given_by": consent.given_by,
                "method": consent.method,
                "withdrawn_on": american(consent.withdrawn_on) if consent.withdrawn_on else "",
            }
        )
        self.settle()

    def missing(self) -> dict[str, str]:
        found = {}
        if not self.who.content():
            found["caregivers"] = words.WHO_MISSING
        if not self._given.value():
            found["given_on"] = DATE_MISSING
        if not str(self.draft()["given_by"]).strip():
            found["given_by"] = words.GIVEN_BY_MISSING
        return found

    def consent(self) -> Consent:
        """The consent as the form has it; call after `wanted`."""
        assert self._consent is not None
        return replace(
            self._consent,
            caregiver_ids=tuple(self.who.content()),
            given_on=self._given.day() or self._consent.given_on,
            given_by=str(self.draft()["given_by"]).strip(),
            method=cast(ConsentMethod, self.draft()["method"]),
            withdrawn_on=self._withdrawn.day(),
        )

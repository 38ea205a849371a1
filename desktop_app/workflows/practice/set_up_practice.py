"""Enter or change the practice, its clinicians, payers and fees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.identifiers import is_npi, is_tax_id
from desktop_app.domain.people.practice import Clinician, Payer, Practice
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import PRACTICE, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def set_up_practice(
    store: Store,
    clock: Clock,
    practice: Practice,
    clinicians: Iterable[Clinician],
    payers: Iterable[Payer],
    fees: Mapping[str, Decimal],
) -> Saved:
    """Write all that a first visit needs, in one act. Raises Refused naming the field that is wrong."""
    clinicians = tuple(clinicians)
    check_practice(practice)
    for clinician in clinicians:
        check_clinician(clinician)
    with store.act("set_up", "practice", "practice", clock.now().utc):
        store.practice.save(practice)
        for clinician in clinicians:
            store.clinicians.save(clinician)
        if clinicians and store.signed_in.clinician_id is None:
            store.users.save(replace(store.signed_in, clinician_id=clinicians[0].id))
        for payer in payers:
            store.payers.save(payer)
        for code, amount in fees.items():
            store.fees.save(code, amount)
    return Saved("practice", changed(PRACTICE))


def check_practice(practice: Practice) -> None:
    """Raise Refused where a superbill of this practice would be sent back."""
    if not practice.name.strip():
        raise Refused("The practice has no name.", "Enter the legal name as it stands on claims.", "name")
    if not is_npi(practice.npi):
        raise Refused(
            f"{practice.npi or 'An empty field'} is not a valid NPI: its check digit does not fit.",
            "Compare all ten digits with the NPI letter of the practice.",
            "npi",
        )
    if not is_tax_id(practice.tax_id):
        raise Refused("The tax id needs the form 12-3456789.", "Enter the EIN of the practice.", "tax_id")
    try:
        ZoneInfo(practice.time_zone)
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise Refused(
            f"“{practice.time_zone}” is not a time zone.", "Choose one from the list.", "time_zone"
        ) from unknown


def check_clinician(clinician: Clinician) -> None:
    """Raise Refused where this clinician could not sign or be billed."""
    if not clinician.name.strip():
        raise Refused("The clinician has no name.", "Enter the name as it is signed.", "clinician_name")
    if clinician.npi and not is_npi(clinician.npi):
        raise Refused(
            f"{clinician.npi} is not a valid NPI: its check digit does not fit.",
            f"Compare all ten digits with {clinician.name}'s NPI letter.",
            "clinician_npi",
        )

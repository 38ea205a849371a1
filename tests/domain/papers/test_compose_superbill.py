"""What a superbill says about coverage is what the chart says."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop_app.domain.billing.from_chart import Office
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.compose_superbill import SuperbillWords, compose
from desktop_app.domain.papers.superbill import Superbill
from desktop_app.domain.people.practice import Address
from tests import builders

ELM_STREET = Address("5 Elm Street", "Dayton", "OH", "45402")


def bill(payer: dict[str, Any] | None = None, **coverage: Any) -> Superbill:
    """The superbill of Harold under this coverage, without a visit."""
    known = builders.patient()
    patient = replace(known, coverage=replace(known.coverage, **coverage))
    office = Office(builders.practice(), (builders.clinician(),), {})
    words = SuperbillWords("2026-00001", date(2026, 6, 10), {}, {})
    return compose(office, ChartRecord(patient, builders.payer(**payer or {})), builders.clinician(), (), (), words)


def marian(**changes: Any) -> dict[str, Any]:
    known = {
        "subscriber_name": "Marian Whitcomb",
        "subscriber_relationship": "Spouse",
        "subscriber_born": date(1951, 4, 2),
        "subscriber_address": ELM_STREET,
    }
    return {**known, **changes}


def test_a_patient_who_is_the_insured_is_said_to_be() -> None:
    found = bill()
    assert (found.insured, found.insured_address) == ("Self", "")


def test_another_insured_stands_with_birth_and_address() -> None:
    found = bill(**marian())
    assert found.insured == "Marian Whitcomb (spouse), born 04/02/1951"
    assert found.insured_address == "5 Elm Street, Dayton, OH 45402"


@pytest.mark.parametrize("address", [Address(), builders.HOME])
def test_an_address_that_is_not_known_or_the_patients_is_not_repeated(address: Address) -> None:
    assert bill(**marian(subscriber_address=address)).insured_address == ""


def test_a_birth_that_is_not_on_file_is_not_made_up() -> None:
    assert bill(**marian(subscriber_born=None)).insured == "Marian Whitcomb (spouse)"


def test_what_is_kept_of_an_insured_without_a_name_is_not_printed() -> None:
    found = bill(**marian(subscriber_name=""))
    assert (found.insured, found.insured_address) == ("Spouse", "")

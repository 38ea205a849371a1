"""What the boxes of the claim form hold, and where each value comes from."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.claim_boxes import all_items, place_of
from desktop_app.domain.papers.claim_facts import ClaimFacts
from desktop_app.domain.papers.claim_form import ClaimForms, compose_claim_forms
from desktop_app.domain.people.patient import Coverage
from desktop_app.domain.people.practice import Address
from tests import builders
from tests.paper_builders import further_line, line, superbill


def forms(patient: dict[str, Any] | None = None, payer: dict[str, Any] | None = None, **bill: Any) -> ClaimForms:
    chart = ChartRecord(
        builders.patient(**(patient or {})), builders.payer(**(payer or {})), plans=(builders.plan_of_care(),)
    )
    return compose_claim_forms(ClaimFacts(builders.practice(), chart, superbill(**bill), "PT", date(2026, 6, 12)))


def values(claim: ClaimForms, form: int = 0) -> dict[str, str]:
    return {box.item: box.words for box in claim.forms[form].boxes}


def test_the_patient_and_the_insured_stand_in_their_boxes() -> None:
    found = values(forms())
    assert (found["1a"], found["1.group"], found["2"], found["4"]) == (
        "W204881377",
        "X",
        "WHITCOMB, HAROLD",
        "WHITCOMB, HAROLD",
    )
    assert [found[f"3.{part}"] for part in ("month", "day", "year", "M")] == ["02", "19", "1949", "X"]
    assert [found[f"5.{part}"] for part in ("street", "city", "state", "zip", "area", "phone")] == [
        "12 MILL LANE",
        "RIVERSIDE",
        "CT",
        "06878",
        "203",
        "5550188",
    ]
    assert found["6.self"] == "X"


def test_a_line_has_its_modifiers_pointers_charge_units_and_numbers_in_boxes_of_their_own() -> None:
    found = values(forms(lines=(line(modifiers=("GP", "CQ", "KX", "59"), pointers=tuple("ABCD")), further_line())))
    assert [found[f"24D.{place}/1"] for place in range(1, 5)] == ["GP", "CQ", "KX", "59"]
    assert (found["24D/1"], found["24E/1"], found["24G/2"], found["24B/1"]) == ("97550", "ABCD", "2", "12")
    assert (found["24F.dollars/1"], found["24F.cents/1"]) == ("60", "00")
    assert (found["24I.qualifier/1"], found["24J.taxonomy/1"], found["24J/1"]) == ("ZZ", "225100000X", "1234567893")
    assert [found[f"24A.from.{part}/1"] for part in ("month", "day", "year")] == ["06", "10", "26"]


def test_diagnoses_have_no_dot_and_keep_their_letters() -> None:
    found = values(forms())
    assert (found["21.A"], found["21.B"], found["21.indicator"]) == ("I69351", "R2689", "0")
    assert (found["17.qualifier"], found["17b"]) == ("DN", "1003000126")
    assert (found["15.qualifier"], found["15.year"]) == ("454", "2026")


@pytest.mark.parametrize(("lines", "sheets"), [(1, 1), (6, 1), (7, 2), (12, 2), (13, 3)])
def test_more_than_six_lines_go_on_further_forms(lines: int, sheets: int) -> None:
    claim = forms(lines=tuple(line(date_of_service=date(2026, 6, 1 + day)) for day in range(lines)))
    assert len(claim.forms) == sheets
    assert sum("24D/" in box.item for form in claim.forms for box in form.boxes) == lines


def test_each_form_has_the_sum_of_its_own_lines_and_the_first_has_what_was_paid() -> None:
    claim = forms(lines=tuple(line() for _ in range(8)))
    assert [(values(claim, n)["28.dollars"], values(claim, n).get("29.dollars")) for n in (0, 1)] == [
        ("360", "40"),
        ("120", None),
    ]


def test_an_empty_claim_is_one_form_without_lines() -> None:
    claim = forms(lines=(), payments=())
    assert len(claim.forms) == 1
    assert not any(box.item.startswith("24") for box in claim.forms[0].boxes)


def test_every_value_fits_its_box_and_says_where_it_comes_from() -> None:
    coverage = Coverage("aetna", "P" * 50, "W" * 50, "G" * 50, "Ann " + "B" * 50, "Spouse", "A" * 50)
    claim = forms({"coverage": coverage, "family_name": "L" * 60, "account": "A-1" * 20}, {"name": "N" * 60})
    for box in claim.forms[0].boxes:
        assert len(box.words) <= place_of(box.item).letters
        assert box.source
    by_hand = dict(claim.by_hand)
    assert "28 letters" in by_hand["2"]
    assert {"7", "11a"} <= set(by_hand)


@pytest.mark.parametrize(("kind", "asked"), [("commercial", True), ("medicare", False), ("self_pay", False)])
def test_the_address_of_a_payer_is_to_be_written_by_hand(kind: str, asked: bool) -> None:
    assert ("payer" in dict(forms(payer={"kind": kind}).by_hand)) is asked


def test_what_is_to_be_done_by_hand_stands_in_the_order_of_the_form() -> None:
    claim = forms({"sex": "X", "family_name": "L" * 60}, lines=(line(place_of_service="13"),))
    assert [item for item, _ in claim.by_hand] == ["payer", "2", "3", "4", "12", "13", "27", "32"]


def test_letters_that_the_form_has_none_for_are_to_be_written_by_hand() -> None:
    claim = forms({"family_name": "王", "given_name": "Ming"})
    assert values(claim)["2"] == "MING"
    assert "A to Z" in dict(claim.by_hand)["2"]


def test_no_value_has_accents_or_small_letters_or_commas_but_the_names() -> None:
    claim = forms({"address": Address("5 Elm Street, Apt. 2", "San José", "CA", "95101-1234"), "given_name": "Zoë M."})
    found = values(claim)
    assert (found["2"], found["4"]) == ("WHITCOMB, ZOE, M", "WHITCOMB, ZOE, M")
    assert (found["5.street"], found["5.city"], found["5.zip"]) == ("5 ELM STREET APT 2", "SAN JOSE", "951011234")
    assert [item for item, words in found.items() if not words.isascii() or words != words.upper()] == []
    assert [item for item, words in found.items() if "," in words] == ["2", "4"]


def test_another_insured_stands_in_the_boxes_with_birth_and_address() -> None:
    insured = Coverage(
        "aetna",
        member_id="W1",
        subscriber_name="Marian Ray Whitcomb Jr.",
        subscriber_relationship="Spouse",
        subscriber_born=date(1951, 4, 3),
        subscriber_sex="F",
        subscriber_address=Address("5 Elm Street", "Dayton", "OH", "45402"),
    )
    claim = forms({"coverage": insured})
    found = values(claim)
    assert found["4"] == "WHITCOMB JR, MARIAN RAY"
    assert (found["7.street"], found["7.city"], found["7.state"], found["7.zip"]) == (
        "5 ELM STREET",
        "DAYTON",
        "OH",
        "45402",
    )
    assert (found["11a.month"], found["11a.day"], found["11a.year"], found["11a.F"]) == ("04", "03", "1951", "X")
    assert "7.phone" not in found
    assert not {"7", "11a"} & {item for item, _ in claim.by_hand}


def test_training_at_home_was_given_at_the_patients_address() -> None:
    claim = forms({"address": Address("5 Elm Street", "Dayton", "OH", "45402")})
    found = values(claim)
    assert [found[f"32.{part}"] for part in ("name", "street", "city")] == [
        "PATIENT HOME",
        "5 ELM STREET",
        "DAYTON OH 45402",
    ]
    assert "32" not in dict(claim.by_hand)


def test_training_in_the_office_was_given_at_the_practices_address() -> None:
    found = values(forms({"address": Address("5 Elm Street")}, lines=(line(place_of_service="11"),)))
    assert found["32.street"] == found["33.street"] == "12 MILL LANE"


@pytest.mark.parametrize(
    ("place", "words"),
    [("13", "Place of service 13: write its name and address."), ("10", "write where the clinician was")],
)
def test_the_address_of_another_place_is_to_be_filled_in_by_hand(place: str, words: str) -> None:
    claim = forms(lines=(line(place_of_service=place),))
    assert not any(item.startswith("32") for item in values(claim))
    assert words in dict(claim.by_hand)["32"]


def test_a_home_without_address_is_to_be_filled_in_by_hand() -> None:
    claim = forms({"address": Address()})
    assert not any(item.startswith("32") for item in values(claim))
    assert "patient's home" in dict(claim.by_hand)["32"]


def test_the_npi_of_the_practice_stands_once() -> None:
    for place in ("11", "12", "13"):
        claim = forms(lines=(line(place_of_service=place),))
        assert ("32a" in values(claim), "33a" in values(claim), "32a" in dict(claim.blank)) == (False, True, True)


def test_each_place_of_service_has_a_form_of_its_own() -> None:
    home, office = line(), line(place_of_service="11")
    claim = forms(lines=(home, office, home))
    assert [values(claim, n)["28.dollars"] for n in (0, 1)] == ["120", "60"]
    assert [values(claim, n)["32.name"] for n in (0, 1)] == ["PATIENT HOME", values(claim, 1)["33.name"][:26]]
    assert ["29.dollars" in values(claim, n) for n in (0, 1)] == [True, False]


def test_the_form_bears_the_day_on_which_it_is_printed() -> None:
    (box,) = (box for box in forms().forms[0].boxes if box.item == "31.date")
    assert (box.words, "printing" in box.source) == ("06 12 26", True)


def test_the_first_treatment_is_that_of_the_visits_own_discipline() -> None:
    plans = (
        builders.plan_of_care(first_treatment=date(2026, 3, 1)),
        builders.plan_of_care(id="poc-ot", discipline="OT", first_treatment=date(2026, 5, 9)),
    )
    chart = ChartRecord(builders.patient(), builders.payer(), plans=plans)
    told = {
        discipline: compose_claim_forms(
            ClaimFacts(builders.practice(), chart, superbill(), discipline, date(2026, 6, 12))
        )
        for discipline in ("PT", "OT", "SLP")
    }
    assert [values(told[one]).get("15.month") for one in ("PT", "OT", "SLP")] == ["03", "05", None]
    assert "plan of care" in dict(told["SLP"].blank)["15"]
    assert "15" not in dict(told["OT"].blank)


def test_nobodys_signature_is_made_up() -> None:
    claim = forms(signed_by="", signed_at=None)
    found = values(claim)
    assert not {"12", "13", "31"} & set(found)
    assert {"12", "13", "27", "31"} <= {item for item, _ in claim.by_hand}


def test_what_nobody_recorded_is_left_empty() -> None:
    claim = forms({"sex": "X", "phone": ""}, referring_name="", referring_npi="", prior_authorization="", taxonomy="")
    assert not {"3.M", "3.F", "17", "17b", "17.qualifier", "23", "24J.taxonomy/1"} & set(values(claim))
    assert "3" in dict(claim.by_hand)


def medicare(**bill: Any) -> ClaimForms:
    coverage = replace(builders.patient().coverage, member_id="1EG4-TE5-MK73", group_number="G7", plan_name="Part B")
    return forms({"coverage": coverage}, {"kind": "medicare"}, **bill)


def test_the_number_of_medicare_has_no_dashes_and_no_blanks() -> None:
    found = values(medicare())
    assert (found["1.medicare"], found["1a"]) == ("X", "1EG4TE5MK73")
    coverage = replace(builders.patient().coverage, member_id="1EG4 TE5 MK73")
    assert values(forms({"coverage": coverage}, {"kind": "medicare"}))["1a"] == "1EG4TE5MK73"


def test_where_medicare_pays_first_nothing_is_said_of_the_insured() -> None:
    claim = medicare()
    found = values(claim)
    assert found["11"] == "NONE"
    assert [item for item in found if item.split(".")[0] in ("4", "6", "7", "11a", "11b", "11c", "11d")] == []
    assert "Medicare pays first." in dict(claim.blank)["4, 6, 7, 11a, 11b, 11c"]
    assert "11d, 15" in dict(claim.blank)
    assert "NONE is wrong" in dict(claim.by_hand)["11"]
    assert "Medigap policy" in dict(claim.by_hand)["13"]


def test_medicare_asks_for_no_other_date_and_takes_one_diagnosis_a_line() -> None:
    found = values(medicare(lines=(line(pointers=("B", "A")),)))
    assert not {"15.qualifier", "15.month", "15.day", "15.year"} & set(found)
    assert found["24E/1"] == "B"
    assert not {"24I.qualifier/1", "24J.taxonomy/1"} & set(found)
    assert found["24J/1"] == "1234567893"


@pytest.mark.parametrize("name", ["Ellen Moss, MD", "Dr. Ellen B. Moss Jr., M.D., FACP", "Ellen Moss FNP-BC"])
def test_medicare_has_the_referring_provider_without_credentials(name: str) -> None:
    found = values(medicare(referring_name=name))
    assert (found["17.qualifier"], found["17"]) == ("DN", "ELLEN MOSS")


def test_other_payers_leave_no_box_blank_for_reasons_of_medicare() -> None:
    claim = forms()
    assert not any("Medicare" in why for _, why in (*claim.blank, *claim.by_hand))
    assert {"4", "6.self", "7.street", "11d.no", "15.year"} <= set(values(claim))


def test_an_amount_is_never_rounded() -> None:
    found = values(forms(lines=(line(charge=Decimal("12345.67")),)))
    assert (found["24F.dollars/1"], found["24F.cents/1"], found["28.dollars"]) == ("12345", "67", "12345")


def test_no_two_boxes_of_the_form_lie_over_each_other() -> None:
    taken: dict[tuple[int, int], str] = {}
    for item in all_items():
        place = place_of(item)
        for column in range(place.column, place.column + place.letters):
            assert (place.line, column) not in taken, (item, taken.get((place.line, column)))
            taken[place.line, column] = item
            assert column <= 80

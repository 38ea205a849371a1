"""A case is read to its last key: what is wrong is named by its place, and what may be missing is missing."""

import json
import math
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.exchange.case_file import CaseError, read_case
from tests.evaluation_cases import CASE, MISSING, changed

TEN = "2026-06-10T10:00:00-04:00"
SOON = "2026-06-10T10:05:00-04:00"


def places(listed: str) -> list[str]:
    """Places of a case, set off by spaces."""
    return listed.split()


FACTS_THAT_MAY_BE_MISSING = places("""
    document document_reason clinicians[1].name clinicians[1].npi clinicians[1].supervisor
    practice.npi practice.tax_id practice.fees practice.fees.97550 payer.individual_rule payer.behavior_group_rule
    patients[0].diagnoses patients[0].consents patients[0].plans_of_care patients[0].referring_npi
    patients[0].home_health_episode patients[0].therapy_used patients[0].therapy_used.ot patients[0].kx_attested
    patients[0].consents[0].caregivers patients[0].consents[0].given patients[0].consents[0].withdrawn
    patients[0].consents[0].method patients[0].consents[0].by patients[0].plans_of_care[0].discipline
    patients[0].plans_of_care[0].includes_caregiver_training patients[0].plans_of_care[0].first_treatment
    patients[0].plans_of_care[0].certified_on patients[0].plans_of_care[0].certified_through
    patients[0].plans_of_care[0].order_signed patients[0].plans_of_care[0].plan_sent
    patients[0].plans_of_care[0].goals caregivers[0].relationship caregivers[0].paid caregivers[0].adult
    caregivers[0].language sessions[0].group sessions[0].caregivers sessions[0].start sessions[0].end
    sessions[0].breaks sessions[0].patient_present sessions[0].assistant_alone sessions[0].place_of_service
    sessions[0].modality sessions[0].absence_reason sessions[0].skills sessions[0].skills[0].text
    sessions[0].skills[0].goals sessions[0].skills[0].demonstrations sessions[0].skills[0].demonstrations.C1
    sessions[0].necessity sessions[0].progress sessions[0].questions_and_resources sessions[0].interpreter
    sessions[0].signed_on sessions[0].modifiers sessions[0].modifier_reason sessions[0].requested
    sessions other_services
""")
NEEDED = places("""
    version practice.time_zone payer.kind clinicians[0].id clinicians[0].profession patients[0].id caregivers[0].id
    caregivers[0].patient sessions[0].id sessions[0].clinician sessions[0].service sessions[0].patients
    other_services[0].patient other_services[0].clinician other_services[0].code other_services[0].start
    other_services[0].end
""")
OBJECTS = places("""
    practice payer clinicians[0] patients[0] patients[0].consents[0] patients[0].plans_of_care[0]
    patients[0].therapy_used caregivers[0] sessions[0] sessions[0].skills[0] other_services[0]
""")
LISTS = places("""
    clinicians patients caregivers sessions other_services patients[0].diagnoses patients[0].consents
    patients[0].plans_of_care patients[0].consents[0].caregivers patients[0].plans_of_care[0].goals
    sessions[0].patients sessions[0].caregivers sessions[0].breaks sessions[0].patient_present
    sessions[0].assistant_alone sessions[0].skills sessions[0].skills[0].goals sessions[0].modifiers
""")
DAYS = places("""
    patients[0].consents[0].given patients[0].consents[0].withdrawn patients[0].plans_of_care[0].first_treatment
    patients[0].plans_of_care[0].certified_on patients[0].plans_of_care[0].certified_through
    patients[0].plans_of_care[0].order_signed patients[0].plans_of_care[0].plan_sent sessions[0].signed_on
""")
TIMES = places("""
    sessions[0].start sessions[0].end sessions[0].breaks[0][0] sessions[0].breaks[0][1] other_services[0].start
    other_services[0].end
""")
CHOICES = places("""
    document payer.kind payer.individual_rule payer.behavior_group_rule clinicians[0].profession
    patients[0].plans_of_care[0].discipline sessions[0].service sessions[0].modality
    sessions[0].skills[0].demonstrations.C1 sessions[0].patient_present sessions[0].assistant_alone
""")
ANSWERS = places("""
    patients[0].home_health_episode patients[0].kx_attested patients[0].plans_of_care[0].includes_caregiver_training
    caregivers[0].paid caregivers[0].adult sessions[0].group
""")
TEXTS = places("""
    document_reason practice.npi practice.tax_id clinicians[0].name clinicians[0].npi clinicians[0].supervisor
    patients[0].referring_npi patients[0].diagnoses[0] patients[0].consents[0].method caregivers[0].relationship
    caregivers[0].language sessions[0].place_of_service sessions[0].absence_reason sessions[0].skills[0].text
    sessions[0].necessity sessions[0].progress sessions[0].questions_and_resources sessions[0].interpreter
    sessions[0].modifiers[0] sessions[0].modifier_reason sessions[0].skills[0].goals[0] patients[0].id
""")
MONEY = ["practice.fees.97550", "patients[0].therapy_used.pt_slp", "patients[0].therapy_used.ot"]


def field_of(case: object) -> str:
    """The place that the error for a case names."""
    with pytest.raises(CaseError) as caught:
        read_case(case if isinstance(case, (str, bytes)) else json.dumps(case))
    assert caught.value.sentence.endswith(".")
    assert "\n" not in caught.value.sentence
    return caught.value.field


def test_a_case_as_people_write_it_is_read_whole() -> None:
    case = read_case(json.dumps(CASE))
    assert case.practice.fees == {"97550": Decimal("60.00")}
    assert case.patients[0].plans_of_care[0].certified_through == date(2026, 8, 17)
    assert case.sessions[0].patient_present == ()
    assert case.sessions[1].patient_present is None
    assert case.sessions[0].skills[0].demonstrations == {"C1": "with_cues"}
    assert case.other_services[0].code == "97110"


def test_values_already_parsed_read_like_their_text() -> None:
    assert read_case(CASE) == read_case(json.dumps(CASE)) == read_case(json.dumps(CASE).encode())


def test_the_smallest_case_has_only_what_must_be_there() -> None:
    case = read_case('{"version": 1, "practice": {"time_zone": "UTC"}, "payer": {"kind": "self_pay"}}')
    assert (case.sessions, case.patients, case.document) == ((), (), None)


@pytest.mark.parametrize("place", FACTS_THAT_MAY_BE_MISSING)
def test_a_fact_that_is_null_or_left_out_is_not_recorded(place: str) -> None:
    null = read_case(changed(place, None))
    there = place not in {"document", "document_reason"} and "withdrawn" not in place and "order" not in place
    there = there and "plan_sent" not in place and "interpreter" not in place and "modifier_reason" not in place
    there = there and not place.endswith("demonstrations.C1")  # kept as None, so that the id is still looked up
    assert not there or read_case(changed(place, MISSING)) == null


@pytest.mark.parametrize("place", NEEDED)
@pytest.mark.parametrize("nothing", [None, MISSING, ""])
def test_what_must_be_there_is_named_when_it_is_not(place: str, nothing: object) -> None:
    assert field_of(changed(place, nothing)) == place


def test_a_blank_id_is_told_that_it_is_blank() -> None:
    with pytest.raises(CaseError, match=r'^patients\[0\]\.id is " "; it must be text that is not blank\.$'):
        read_case(changed("patients[0].id", " "))


@pytest.mark.parametrize("place", OBJECTS)
def test_an_unknown_key_is_named_with_its_whole_path(place: str) -> None:
    assert field_of(changed(f"{place}.strat", "x")) == f"{place}.strat"


def test_an_unknown_key_at_the_top_is_named() -> None:
    assert field_of(changed("expect", {})) == "expect"


def test_an_unknown_key_is_told_before_the_value_that_is_missing_because_of_it() -> None:
    case = changed("sessions[0].clinician", MISSING)
    case["sessions"][0]["clinicain"] = "T1"
    assert field_of(case) == "sessions[0].clinicain"


@pytest.mark.parametrize("place", OBJECTS)
@pytest.mark.parametrize("other", ["text", 5, True, ["x"]])
def test_something_else_where_an_object_belongs_is_named(place: str, other: object) -> None:
    assert field_of(changed(place, other)) == place


@pytest.mark.parametrize("place", LISTS)
@pytest.mark.parametrize("other", [{"a": 1}, 5, "P1", False])
def test_something_else_where_a_list_belongs_is_named(place: str, other: object) -> None:
    assert field_of(changed(place, other)) == place


@pytest.mark.parametrize("place", [place for place in OBJECTS if place.endswith("]")])
def test_nothing_is_no_item_of_a_list(place: str) -> None:
    assert field_of(changed(place, None)) == place


@pytest.mark.parametrize("place", DAYS)
@pytest.mark.parametrize("day", ["2026-02-30", "20260610", "2026-6-10", "10/06/2026", "2026-W24-3", "", 20260610, TEN])
def test_a_date_that_is_no_day_is_named(place: str, day: object) -> None:
    assert field_of(changed(place, day)) == place


@pytest.mark.parametrize("place", TIMES)
@pytest.mark.parametrize(
    "time",
    [
        "2026-06-10T10:00:00",
        "2026-06-10",
        "10:00",
        "2026-06-10 10:00:00-04:00",
        "2026-06-10T25:00:00-04:00",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "",
        1781100000,
        True,
        {},
    ],
)
def test_a_time_without_its_offset_or_that_is_none_is_named(place: str, time: object) -> None:
    assert field_of(changed(place, time)) == place


@pytest.mark.parametrize("time", ["2026-06-10T14:00Z", "2026-06-10T14:00:00.5+00:00", "2026-06-10T19:30:00+0530"])
def test_every_way_to_write_an_offset_is_a_time(time: str) -> None:
    start = read_case(changed("sessions[0].start", time)).sessions[0].start
    assert start is not None
    assert start.timestamp() // 1 == 1781100000


@pytest.mark.parametrize("place", CHOICES)
@pytest.mark.parametrize("word", ["", "Whole", "MEDICARE", "physio"])
def test_a_word_outside_the_table_is_named(place: str, word: object) -> None:
    assert field_of(changed(place, word)) == place


@pytest.mark.parametrize("place", ANSWERS)
@pytest.mark.parametrize("value", [0, 1, "yes", "", [], {}])
def test_a_yes_or_no_is_never_guessed_from_something_else(place: str, value: object) -> None:
    assert field_of(changed(place, value)) == place


@pytest.mark.parametrize("place", TEXTS)
@pytest.mark.parametrize("value", [5, 1.5, True, [], {}])
def test_something_else_where_text_belongs_is_named(place: str, value: object) -> None:
    assert field_of(changed(place, value)) == place


@pytest.mark.parametrize("place", MONEY)
@pytest.mark.parametrize(
    "value", ["60", "60.0", "60.000", "$60.00", "-1.00", " 60.00", "60.00\n", "1,000.00", "", 60, 60.0]
)
def test_money_that_is_not_text_with_two_decimals_is_named(place: str, value: object) -> None:
    assert field_of(changed(place, value)) == place


@pytest.mark.parametrize("value", [2, 0, "1", 1.0, True, None, [1]])
def test_a_version_other_than_the_number_one_is_named(value: object) -> None:
    assert field_of(changed("version", value)) == "version"


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "America", "\u0000", "é" * 300, 5, " "])
def test_a_time_zone_that_nobody_knows_is_named(zone: object) -> None:
    assert field_of(changed("practice.time_zone", zone)) == "practice.time_zone"


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("clinicians[1].id", "T1"),
        ("patients[1].id", "P1"),
        ("caregivers[1].id", "C1"),
        ("sessions[1].id", "S1"),
        ("clinicians[1].supervisor", "T9"),
        ("patients[0].consents[0].caregivers[0]", "C9"),
        ("caregivers[0].patient", "P9"),
        ("sessions[0].clinician", "T9"),
        ("sessions[0].patients[0]", "P9"),
        ("sessions[0].caregivers[0]", "C9"),
        ("sessions[0].caregivers[1]", "P1"),
        ("sessions[0].skills[0].demonstrations.C9", "with_cues"),
        ("sessions[0].skills[0].demonstrations.C9", None),
        ("other_services[0].patient", "P9"),
        ("other_services[0].clinician", "C1"),
    ],
)
def test_an_id_that_stands_twice_or_leads_nowhere_is_named(place: str, value: str | None) -> None:
    assert field_of(changed(place, value)) == place


@pytest.mark.parametrize(
    ("place", "value", "field"),
    [
        ("sessions[0].patients", [], "sessions[0].patients"),
        ("sessions[0].patients", ["P1", "P2"], "sessions[0].patients"),
        ("sessions[0].patients", ["P1", "P1"], "sessions[0].patients[1]"),
        ("sessions[0].breaks[0]", [TEN], "sessions[0].breaks[0]"),
        ("sessions[0].breaks[0]", [TEN, SOON, SOON], "sessions[0].breaks[0]"),
        ("sessions[0].breaks[0]", [], "sessions[0].breaks[0]"),
        ("sessions[0].breaks[0]", None, "sessions[0].breaks[0]"),
        ("sessions[0].breaks[0]", TEN, "sessions[0].breaks[0]"),
        ("sessions[0].breaks[0]", [TEN, None], "sessions[0].breaks[0][1]"),
        ("sessions[0].patient_present", [[TEN, SOON], [TEN]], "sessions[0].patient_present[1]"),
        ("sessions[0].assistant_alone", [{"start": TEN}], "sessions[0].assistant_alone[0]"),
        ("practice.fees", {"97110": "30.00"}, "practice.fees.97110"),
        ("practice.fees", {"97110": None}, "practice.fees.97110"),
        ("practice.fees", ["60.00"], "practice.fees"),
        ("sessions[0].requested", {}, "sessions[0].requested"),
        ("sessions[0].requested", [], "sessions[0].requested"),
        ("sessions[0].requested", {"97110": 1}, "sessions[0].requested.97110"),
        ("sessions[0].requested", {"97550": 0}, "sessions[0].requested.97550"),
        ("sessions[0].requested", {"97550": -1}, "sessions[0].requested.97550"),
        ("sessions[0].requested", {"97550": 1.5}, "sessions[0].requested.97550"),
        ("sessions[0].requested", {"97550": True}, "sessions[0].requested.97550"),
        ("sessions[0].requested", {"97550": "1"}, "sessions[0].requested.97550"),
        ("sessions[0].requested", {"97550": None}, "sessions[0].requested.97550"),
        ("sessions[0].requested", {"97550": math.nan}, "sessions[0].requested.97550"),
        ("sessions[0].requested", {"97550": math.inf}, "sessions[0].requested.97550"),
    ],
)
def test_what_cannot_be_billed_so_is_named(place: str, value: object, field: str) -> None:
    assert field_of(changed(place, value)) == field


@pytest.mark.parametrize("units", [1, 999_999, 1_000_000, 10**12, 10**30])
def test_any_whole_number_of_units_may_be_asked_for(units: int) -> None:
    case = read_case(json.dumps(changed("sessions[0].requested", {"97551": units})))
    assert case.sessions[0].requested == {"97551": units}


def test_a_group_may_have_several_patients() -> None:
    case = changed("sessions[0].patients", ["P1", "P2"])
    case["sessions"][0]["group"] = True
    assert read_case(case).sessions[0].patients == ("P1", "P2")


def test_a_caregiver_of_somebody_else_and_an_unplanned_goal_are_no_errors() -> None:
    case = changed("sessions[0].caregivers", ["C1", "C2"])
    case["sessions"][0]["skills"][0]["goals"] = ["G7"]
    assert read_case(case).sessions[0].caregivers == ("C1", "C2")


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "[]", "5", "null", '"case"', "{", "not json", '{"version": 1,}', "\x00", "[" * 200_000, "{}{}"],
)
def test_what_is_no_json_object_has_no_place(text: str) -> None:
    assert field_of(text) in ({"version"} if text == "{}" else {""})


@pytest.mark.parametrize("raw", [b"\xff\xfe{", b"\x80", '{"version": 1}'.encode("utf-16")])
def test_bytes_that_are_not_utf_8_have_no_place(raw: bytes) -> None:
    assert field_of(raw) == ""


def test_a_byte_order_mark_before_a_case_does_no_harm() -> None:
    assert read_case(b"\xef\xbb\xbf" + json.dumps(CASE).encode()) == read_case(CASE)


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ('"version": 1', '"version": 1, "version": 1', "version"),
        ('"adult": true', '"adult": true, "adult": false', "caregivers[0].adult"),
        ('"97550": "60.00"', '"97550": "60.00", "97550": "65.00"', "practice.fees.97550"),
        ('"C1": "with_cues"', '"C1": "with_cues", "C1": "unsafe"', "sessions[0].skills[0].demonstrations.C1"),
    ],
)
def test_a_key_that_stands_twice_is_named_and_not_silently_dropped(before: str, after: str, field: str) -> None:
    assert field_of(json.dumps(CASE).replace(before, after, 1)) == field


def test_a_number_of_many_thousand_digits_is_named_like_any_other() -> None:
    digits = "9" * 20_000
    assert field_of(json.dumps(CASE).replace('"version": 1', f'"version": {digits}')) == "version"


def test_ten_megabytes_of_text_in_one_fact_are_cut_short_in_the_sentence() -> None:
    with pytest.raises(CaseError) as caught:
        read_case(changed("sessions[0].modality", "x" * 10_000_000))
    assert len(caught.value.sentence) < 300


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
PLACES = sorted(
    {*FACTS_THAT_MAY_BE_MISSING, *NEEDED, *OBJECTS, *LISTS, *DAYS, *TIMES, *CHOICES, *ANSWERS, *TEXTS, *MONEY}
)
PLACES = [place for place in PLACES if place != "sessions[0].modifiers[0]"]


def was_read_or_named(case: object) -> bool:
    """True if a case is read, or refused with a sentence and a place; nothing else may happen."""
    try:
        read_case(json.dumps(case))
    except CaseError as error:
        return error.sentence.endswith(".") and isinstance(error.field, str)
    return True


@given(JSON)
@settings(max_examples=150, deadline=None)
def test_any_json_at_all_is_read_or_named(value: Any) -> None:
    assert was_read_or_named(value)


@given(st.sampled_from(PLACES), JSON)
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_value_at_any_place_is_read_or_named(place: str, value: Any) -> None:
    assert was_read_or_named(changed(place, value))


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_named(raw: bytes) -> None:
    assert isinstance(field_of(raw), str)

"""Finding a patient as people type: the beginnings of names, dates, numbers, and the people who help."""

from datetime import UTC, date, datetime

import pytest

from desktop_app.store.store import Store
from tests import builders

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)


@pytest.fixture
def ward(store: Store) -> Store:
    """Rosa, Ruth, Sean and Zoë, with those who help."""
    people = (
        ("rosa", "A-1001", "Rosa", "Delgado", date(1948, 3, 14), "(937) 555-0177"),
        ("ruth", "A-1002", "Ruth", "Delaney", date(1939, 11, 2), ""),
        ("sean", "A-1003", "Sean", "O'Brien", date(1950, 1, 5), ""),
        ("zoe", "K 17", "Zoë", "Núñez-Adel", date(1961, 12, 31), ""),
    )
    with store.act("create", "patient", "all", NOW):
        store.payers.save(builders.payer())
        for record, account, given, family, born, phone in people:
            store.patients.save(
                builders.patient(
                    id=record, account=account, given_name=given, family_name=family, date_of_birth=born, phone=phone
                )
            )
        store.caregivers.save(builders.caregiver(id="luis", patient_id="rosa", name="Luis Delgado", relationship="son"))
        store.caregivers.save(
            builders.caregiver(id="ana", patient_id="rosa", name="Ana Delgado", relationship="daughter-in-law")
        )
        store.caregivers.save(builders.caregiver(id="adela", patient_id="sean", name="Adela", relationship=""))
    return store


def _found(store: Store, typed: str) -> list[str]:
    return [hit.id for hit in store.patients.search(typed)]


@pytest.mark.parametrize(
    "typed",
    [
        *("delg", "DELGADO", "rosa d", "d rosa", "delgado, rosa", "ros"),
        *("1948-03-14", "3/14/1948", "03/14/1948", "3/14/48", "19480314", "3-14-1948", "3/14/19"),
        *("a-1001", "A1001", "1001", "(937) 555", "555-0177", "0177", "9375550177"),
        *("luis", "ana del", "rosa luis"),
    ],
)
def test_rosa_is_found_by(ward: Store, typed: str) -> None:
    assert _found(ward, typed) == ["rosa"]


@pytest.mark.parametrize("typed", ["rosa x", "elgado", "1948-03-15", "9999", "!?", "rosa ruth", "delgado1"])
def test_nobody_is_found_by(ward: Store, typed: str) -> None:
    assert _found(ward, typed) == ([] if typed != "!?" else _found(ward, ""))


@pytest.mark.parametrize("typed", ["o'br", "obrien", "brien", "O’Brien", "o brien"])
def test_a_name_with_an_apostrophe_is_found_with_and_without_it(ward: Store, typed: str) -> None:
    assert _found(ward, typed) == ["sean"]


@pytest.mark.parametrize("typed", ["nunez", "Núñez", "zoe", "Zoe\u0308", "núñez-a", "adel zoe", "k 17"])
def test_accents_need_not_be_typed(ward: Store, typed: str) -> None:
    assert _found(ward, typed) == ["zoe"]


def test_family_names_come_before_caregivers_and_parts(ward: Store) -> None:
    assert _found(ward, "del") == ["ruth", "rosa"]
    assert _found(ward, "adel") == ["zoe", "sean"] or _found(ward, "adel") == ["sean", "zoe"]


def test_a_hit_shows_who_helps(ward: Store) -> None:
    (hit,) = ward.patients.search("rosa")
    assert (hit.name, hit.family_first, hit.date_of_birth) == ("Rosa Delgado", "Delgado, Rosa", date(1948, 3, 14))
    assert hit.caregivers == "Luis (son), Ana (daughter-in-law)"
    assert ward.patients.search("sean")[0].caregivers == "Adela"


def test_a_changed_name_is_found_and_the_old_one_is_not(ward: Store) -> None:
    with ward.act("change", "patient", "ruth", NOW):
        ward.patients.save(builders.patient(id="ruth", account="A-1002", given_name="Ruth", family_name="Marlow"))
    assert (_found(ward, "marlow"), _found(ward, "delaney")) == (["ruth"], [])


def test_a_changed_caregiver_is_found_and_the_old_one_is_not(ward: Store) -> None:
    with ward.act("change", "caregiver", "luis", NOW):
        ward.caregivers.save(builders.caregiver(id="luis", patient_id="rosa", name="Ximena Paz"))
    assert (_found(ward, "ximena"), _found(ward, "luis"), _found(ward, "ana")) == (["rosa"], [], ["rosa"])


def test_with_nothing_typed_the_last_seen_comes_first(ward: Store) -> None:
    assert _found(ward, "") == ["ruth", "rosa", "zoe", "sean"]
    with ward.act("create", "training_session", "session-1", NOW):
        ward.clinicians.save(builders.clinician())
        ward.sessions.save(builders.training_session(patient_ids=("sean",), caregiver_ids=(), skills=()))
        ward.clock_events.append("session-1", builders.clock_event())
    assert _found(ward, "")[0] == "sean"
    assert [hit.id for hit in ward.patients.search("", limit=1)] == ["sean"]


@pytest.mark.parametrize("typed", ['"', "'", "*", "a*b", "NEAR(", "family:del", "del OR ruth", "-", "\x00", "%", "_"])
def test_signs_of_the_search_language_are_only_signs(ward: Store, typed: str) -> None:
    assert isinstance(ward.patients.search(typed), tuple)


def test_accounts_go_on_after_the_highest_of_ours(ward: Store, store: Store) -> None:
    assert ward.patients.next_account() == "A-1004"


def test_the_first_account_is_a_1001(store: Store) -> None:
    assert store.patients.next_account() == "A-1001"


@pytest.mark.parametrize(("since", "active"), [(date(2026, 7, 2), ("rosa",)), (date(2026, 7, 3), ())])
def test_a_patient_is_active_to_the_last_day_of_the_plan(ward: Store, since: date, active: tuple[str, ...]) -> None:
    with ward.act("create", "plan_of_care", "plan-1", NOW):
        ward.plans.save(builders.plan_of_care(patient_id="rosa"))
    assert ward.patients.active_ids(since) == active

"""The sample practice: as many people and sessions as promised, every state, nothing that would not stand."""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.people.identifiers import is_npi, is_tax_id
from desktop_app.domain.training.addendum import needs_cosignature
from desktop_app.domain.training.seal import seal_of
from desktop_app.domain.training.timekeeping import replay
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.vault import create
from desktop_app.workflows.demo.fill import fill_sample
from desktop_app.workflows.demo.names import CLINICIANS, PRACTICE
from desktop_app.workflows.training.review_session import review
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock

RESOURCES = Path(sys.modules["desktop_app"].__path__[0]).parent / "resources"
BLOCKED_BY = {
    *("NECESSITY_MISSING", "POC_EXPIRED", "CONSENT_MISSING", "TIME_BELOW_MIN", "PATIENT_PRESENT"),
    *("RETURN_DEMO_MISSING", "GOAL_LINK_MISSING", "ICD_NOT_BILLABLE"),
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The filled vault, on a Wednesday morning; to be read only, since filling it takes seconds."""
    folder = tmp_path_factory.mktemp("sample") / "vault"
    filled = create(folder, PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    filled.resources = RESOURCES
    fill_sample(filled, FakeClock())
    yield filled
    filled.close()


def _states(store: Store) -> Counter[str]:
    everything = store.sessions.between(datetime(2020, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))
    return Counter(session.state for session in everything)


def test_forty_patients_and_two_hundred_sessions_in_every_state(sample: Store) -> None:
    assert sample.patients.count() == 40
    assert _states(sample) == {"running": 1, "unsigned": 13, "signed": 186}
    assert sample.practice.get() == PRACTICE
    assert PRACTICE.is_sample


def test_every_third_family_with_a_superbill_paid_at_the_visit(sample: Store) -> None:
    receipts = [f"R-2026-{number:05}" for number in range(1, sample.money.next_number())]
    paid = [sample.money.of_receipt(receipt) for receipt in receipts]
    assert len(paid) > 5
    assert {line.method for line in paid} == {"card", "check"}
    assert all(line.reference for line in paid if line.method == "check")


def test_the_running_session_has_counted_41_minutes_and_26_seconds(sample: Store, clock: FakeClock) -> None:
    (running,) = sample.sessions.running()
    face = replay(sample.clock_events.of(running.id), clock.now())
    assert (face.counted, face.state) == (timedelta(minutes=41, seconds=26), "running")
    assert [segment.kind for segment in face.segments] == ["counted", "patient_present", "counted"]
    assert sample.patients.get(running.patient_ids[0]).name == "Harold Whitcomb"


def test_nothing_that_is_signed_would_be_refused_by_the_rules(sample: Store, clock: FakeClock) -> None:
    signed = [
        session
        for session in sample.sessions.between(clock.utc - timedelta(days=90), clock.utc)
        if session.state == "signed"
    ]
    refused = {
        finding.id
        for session in signed
        for patient_id in session.patient_ids
        for finding in review(sample, session.id, patient_id, clock.now()).blocking
    }
    assert (len(signed), refused) == (186, set())


def test_unsigned_sessions_show_each_kind_of_trouble_and_some_are_ready(sample: Store, clock: FakeClock) -> None:
    blocked = [
        {finding.id for finding in review(sample, session.id, "", clock.now()).blocking}
        for session in sample.sessions.unsigned()
    ]
    assert set().union(*blocked) == BLOCKED_BY
    assert sum(not findings for findings in blocked) == 5


def test_every_seal_holds(sample: Store) -> None:
    signed = [s for s in sample.sessions.of_patient("samuel") if s.signature]
    assert len(signed) == 6
    for session in signed:
        assert session.signature is not None
        assert session.signature.seal == seal_of(session, sample.clock_events.of(session.id))


def test_there_is_a_group_and_a_visit_by_video(sample: Store, clock: FakeClock) -> None:
    sessions = sample.sessions.between(clock.utc - timedelta(days=90), clock.utc)
    assert sorted(s.group.size for s in sessions if s.is_group and s.group) == [2, 2, 3, 3, 3]
    assert [s.modality for s in sessions if s.modality != "in_person"] == ["video"]


def test_harold_and_rosa_are_as_the_screens_show_them(sample: Store) -> None:
    harold = sample.patients.get("harold")
    assert (harold.diagnoses, harold.coverage.member_id) == (("I69.351", "R26.89", "Z74.1"), "W204 881 377")
    (consent,) = sample.consents.of_patient("harold")
    assert consent.caregiver_ids == ("harold-marian",)
    found = {hit.family_first: hit.caregivers for hit in sample.patients.search("del")}
    assert found["Delgado, Rosa"] == "Luis (son), Ana (daughter-in-law)"
    assert list(found)[:2] == ["Delaney, Ruth", "Delgado, Rosa"]


def test_the_same_day_gives_the_same_sample(sample: Store, clock: FakeClock, tmp_path: Path) -> None:

    again = create(tmp_path / "again", PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    fill_sample(again, clock)
    for patient in ("harold", "rosa", "walter"):
        assert again.sessions.of_patient(patient) == sample.sessions.of_patient(patient)
    assert again.patients.search("", limit=40) == sample.patients.search("", limit=40)
    again.close()


@pytest.mark.parametrize("hour", [0, 4, 12, 23])
def test_the_sample_can_be_filled_at_any_hour(store: Store, hour: int) -> None:
    fill_sample(store, FakeClock(datetime(2026, 11, 1, hour, 3, tzinfo=UTC)))
    assert _states(store)["signed"] == 186


def test_superbills_are_asked_for_where_one_should_be_and_never_for_medicare(store: Store, clock: FakeClock) -> None:
    asked: list[str] = []
    fill_sample(store, clock, asked.append)
    sessions = [store.sessions.get(session_id) for session_id in asked]
    assert len(asked) == len(set(asked)) > 20
    assert {session.state for session in sessions} == {"signed"}
    payers = {store.patients.get(session.patient_ids[0]).coverage.payer_id for session in sessions}
    assert "medicare" not in payers
    assert len(payers) >= 5


def test_the_sample_bills_under_numbers_that_pass_every_check_and_belong_to_nobody() -> None:
    numbers = [PRACTICE.npi, *(clinician.npi for clinician in CLINICIANS)]
    assert all(is_npi(number) and str(number).startswith("2") for number in numbers)
    assert is_tax_id(PRACTICE.tax_id)


def test_one_note_of_each_assistant_waits_for_the_supervisor_and_the_others_are_co_signed(sample: Store) -> None:
    waiting = [sample.sessions.get(each) for each in sample.cosignatures.missing(datetime(2020, 1, 1, tzinfo=UTC))]
    assistants = {each.id: each.supervisor_id for each in CLINICIANS if needs_cosignature(each)}
    assert sorted(each.clinician_id for each in waiting) == sorted(assistants)
    theirs = [
        session
        for session in sample.sessions.between(datetime(2020, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))
        if session.clinician_id in assistants and session.signature and session not in waiting
    ]
    assert len(theirs) > 10
    for session in theirs:
        cosigned = sample.cosignatures.of_session(session.id)
        assert cosigned is not None
        assert cosigned.clinician_id == assistants[session.clinician_id]

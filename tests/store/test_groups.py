"""Records that belong to one group: kept together, each whole, and fixed once one of them is signed."""

from datetime import UTC, datetime

import pytest

from desktop_app.domain.training.group import GroupMember, TrainingGroup
from desktop_app.domain.training.seal import seal_of
from desktop_app.domain.training.session import GroupPlace, TrainingSession
from desktop_app.store.driver import DriverError
from desktop_app.store.errors import NotFound, RecordIsSigned
from desktop_app.store.store import Store
from tests import builders

NOW = datetime(2026, 6, 10, 15, 2, tzinfo=UTC)
PEOPLE = ("harold", "rosa", "sam")


def _session_id(patient: str) -> str:
    return f"of-{patient}"


@pytest.fixture
def group(store: Store) -> TrainingGroup:
    """Harold, Rosa and Sam in one group; Sam has not come yet. A session of Harold's stands by itself."""
    made = TrainingGroup(
        "group-1",
        "lee",
        (
            GroupMember("of-harold", "harold"),
            GroupMember("of-rosa", "rosa", own_fields=("technique",)),
            GroupMember("of-sam", "sam", "expected"),
        ),
        (("technique", "Belt low on the hips."),),
    )
    with store.act("create", "practice", "practice", NOW):
        store.clinicians.save(builders.clinician())
        store.payers.save(builders.payer())
        for number, person in enumerate(PEOPLE):
            store.patients.save(builders.patient(id=person, account=f"A-{number}"))
            store.caregivers.save(builders.caregiver(id=f"helper-{person}", patient_id=person))
            store.sessions.save(_session(person))
        store.sessions.save(builders.training_session(id="alone", caregiver_ids=(), skills=()))
        store.groups.form(made, NOW)
    return made


def _session(person: str) -> TrainingSession:
    return builders.training_session(
        id=_session_id(person),
        patient_ids=(person,),
        caregiver_ids=(f"helper-{person}",),
        is_group=True,
        skills=(builders.skill(marks=((f"helper-{person}", "with_cues"),)),),
    )


def _sign(store: Store, session_id: str) -> None:
    with store.act("sign", "training_session", session_id, NOW):
        store.sessions.sign(session_id, builders.signature())


def _take_out(store: Store, session_id: str) -> None:
    with store.act("change", "training_session", session_id, NOW):
        store.groups.release(session_id)
        store.sessions.discard(session_id)


def test_a_group_is_read_as_it_was_formed(store: Store, group: TrainingGroup) -> None:
    assert store.groups.get("group-1") == group
    assert store.groups.of_session("of-rosa") == group
    assert store.groups.of_session("alone") is None
    with pytest.raises(NotFound):
        store.groups.get("nothing")


def test_a_session_knows_its_group_by_number_and_never_by_name(store: Store, group: TrainingGroup) -> None:
    assert store.sessions.get("of-rosa").group == GroupPlace("group-1", 2), "Sam has not come"
    assert store.sessions.get("alone").group is None
    assert [s.group for s in store.sessions.of_patient("harold")] == [None, GroupPlace("group-1", 2)]
    assert group.here == group.came == ("of-harold", "of-rosa")


def test_somebody_comes_and_leaves(store: Store, group: TrainingGroup) -> None:
    with store.act("clock", "training_session", "of-sam", NOW):
        store.groups.set_attendance("of-sam", "here")
        store.groups.set_attendance("of-harold", "left")
    now = store.groups.get("group-1")
    assert (now.here, now.came) == (("of-rosa", "of-sam"), ("of-harold", "of-rosa", "of-sam"))
    assert store.sessions.get("of-rosa").group == GroupPlace("group-1", 3)


def test_shared_words_and_own_fields_are_kept(store: Store, group: TrainingGroup) -> None:
    with store.act("change", "training_session", "of-harold", NOW):
        store.groups.write_shared("group-1", "technique", "Feet apart.")
        store.groups.write_shared("group-1", "absence_reason", "They grab.")
        store.groups.set_own_fields("of-harold", ("absence_reason",))
    now = store.groups.get("group-1")
    assert (now.shared_text("technique"), now.shared_text("absence_reason")) == ("Feet apart.", "They grab.")
    assert now.shared_text("questions_and_resources") == ""
    assert now.member("of-harold").own_fields == ("absence_reason",)


def test_who_never_came_is_taken_out_with_the_record(store: Store, group: TrainingGroup) -> None:
    _take_out(store, "of-sam")
    assert [m.patient_id for m in store.groups.get("group-1").members] == ["harold", "rosa"]
    assert store.sessions.of_patient("sam") == ()
    with store.act("change", "training_session", "alone", NOW):
        store.groups.add_member("group-1", GroupMember("alone", "harold"))
    assert [m.session_id for m in store.groups.get("group-1").members] == ["of-harold", "of-rosa", "alone"]


def test_a_group_that_nobody_is_left_in_is_forgotten(store: Store, group: TrainingGroup) -> None:
    with store.act("change", "training_session", "of-sam", NOW):
        for person in PEOPLE:
            store.groups.release(_session_id(person))
    with pytest.raises(NotFound):
        store.groups.get("group-1")
    assert store.sessions.get("of-harold").group is None


def test_a_record_that_was_timed_is_not_discarded(store: Store, group: TrainingGroup) -> None:
    with store.act("clock", "training_session", "of-sam", NOW):
        store.clock_events.append("of-sam", builders.clock_event())
    with pytest.raises(DriverError):
        _take_out(store, "of-sam")
    assert store.groups.get("group-1") == group, "nothing of a refused act stays"


def test_the_seal_holds_how_many_there_were(store: Store, group: TrainingGroup) -> None:
    rosa = store.sessions.get("of-rosa")
    before = seal_of(rosa, ())
    with store.act("clock", "training_session", "of-sam", NOW):
        store.groups.set_attendance("of-sam", "here")
    assert seal_of(store.sessions.get("of-rosa"), ()) != before


@pytest.mark.parametrize(
    "crime",
    [
        "UPDATE group_member SET attendance = 'expected' WHERE session_id = 'of-harold'",
        "UPDATE group_member SET attendance = 'here' WHERE session_id = 'of-sam'",
        "UPDATE group_member SET own_fields = '[]' WHERE session_id = 'of-rosa'",
        "UPDATE group_member SET session_id = 'alone' WHERE session_id = 'of-harold'",
        "UPDATE group_member SET place = 9 WHERE session_id = 'of-harold'",
        "UPDATE group_member SET group_id = 'group-2', place = 5 WHERE session_id = 'alone'",
        "UPDATE group_member SET group_id = 'group-1', place = 5 WHERE session_id = 'alone'",
        "DELETE FROM group_member WHERE session_id = 'of-harold'",
        "DELETE FROM group_member WHERE session_id = 'of-rosa'",
        "INSERT INTO group_member VALUES ('group-1', 7, 'loose', 'here', '[]')",
        "INSERT OR REPLACE INTO group_member VALUES ('group-2', 0, 'of-rosa', 'here', '[]')",
        "INSERT OR REPLACE INTO group_member VALUES ('group-1', 0, 'loose', 'here', '[]')",
        "UPDATE training_group SET clinician_id = 'other' WHERE id = 'group-1'",
        "DELETE FROM training_group WHERE id = 'group-1'",
    ],
)
def test_who_was_in_a_group_stays_once_one_record_is_signed(store: Store, group: TrainingGroup, crime: str) -> None:
    with store.act("create", "training_session", "loose", NOW):
        store.sessions.save(builders.training_session(id="loose", caregiver_ids=(), skills=()))
        store.groups.form(TrainingGroup("group-2", "lee", (GroupMember("alone", "harold"),)), NOW)
    _sign(store, "of-rosa")
    if "session_id = 'alone'" in crime and "group-1" not in crime:
        with store.act("create", "training_session", "alone", NOW):
            store.sessions.sign("alone", builders.signature())
    with pytest.raises(DriverError, match="record is signed"):
        store.db.execute(crime)


def test_the_own_fields_of_a_member_who_is_not_signed_stay_open(store: Store, group: TrainingGroup) -> None:
    _sign(store, "of-rosa")
    with store.act("change", "training_session", "of-harold", NOW):
        store.groups.set_own_fields("of-harold", ("technique",))
    assert store.groups.get("group-1").member("of-harold").own_fields == ("technique",)
    with pytest.raises(RecordIsSigned), store.act("change", "training_session", "of-rosa", NOW):
        store.groups.set_own_fields("of-rosa", ())

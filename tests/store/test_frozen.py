"""What was signed or issued stays so, whoever asks: the database itself refuses."""

from datetime import UTC, datetime

import pytest

from desktop_app.domain.papers.issued import GivenHandout, IssuedSuperbill
from desktop_app.store.driver import DriverError
from desktop_app.store.errors import RecordIsSigned
from desktop_app.store.store import Store
from tests import builders

NOW = datetime(2026, 6, 10, 15, 2, tzinfo=UTC)
PAPER = IssuedSuperbill("2026-00001", "harold", ("session-1",), NOW, b"%PDF the very bytes", "K7-2M")


@pytest.fixture
def signed(store: Store) -> Store:
    """A store with Harold's signed session and an unsigned one, the superbill of the first, and a handout."""
    with store.act("create", "practice", "practice", NOW):
        store.clinicians.save(builders.clinician())
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
        store.caregivers.save(builders.caregiver())
        for session_id in ("session-1", "session-2"):
            store.sessions.save(builders.training_session(id=session_id))
            for event in builders.clock_events(("start", 0), ("stop", 45)):
                store.clock_events.append(session_id, event)
        store.sessions.sign("session-1", builders.signature())
        store.superbills.add(PAPER)
        store.handouts.add(GivenHandout("h1", "session-1", "harold", "marian", "bed", "en", NOW, b"%PDF"))
    return store


def test_a_signed_session_says_who_signed_and_when(signed: Store) -> None:
    session = signed.sessions.get("session-1")
    assert (session.state, session.signature) == ("signed", builders.signature())
    assert [s.id for s in signed.sessions.unsigned()] == ["session-2"]


def test_a_signed_session_is_not_saved_again(signed: Store) -> None:
    with pytest.raises(RecordIsSigned), signed.act("change", "training_session", "session-1", NOW):
        signed.sessions.save(signed.sessions.get("session-1"))


def test_a_stale_copy_from_before_the_signature_does_not_overwrite_it(signed: Store) -> None:
    stale = builders.training_session(id="session-1", note=builders.note(necessity="rewritten"))
    with pytest.raises(RecordIsSigned), signed.act("change", "training_session", "session-1", NOW):
        signed.sessions.save(stale)
    assert signed.sessions.get("session-1").note == builders.note()


def test_a_session_is_signed_once(signed: Store) -> None:
    with pytest.raises(RecordIsSigned), signed.act("sign", "training_session", "session-1", NOW):
        signed.sessions.sign("session-1", builders.signature(seal="f" * 64))


def test_no_clock_event_is_added_to_a_signed_session(signed: Store) -> None:
    with pytest.raises(RecordIsSigned), signed.act("clock", "training_session", "session-1", NOW):
        signed.clock_events.append("session-1", builders.clock_event(3, "resume", 50))
    assert len(signed.clock_events.of("session-1")) == 2


@pytest.mark.parametrize(
    "crime",
    [
        "UPDATE training_session SET necessity = 'rewritten' WHERE id = 'session-1'",
        "UPDATE training_session SET state = 'unsigned', seal = NULL WHERE id = 'session-1'",
        "UPDATE training_session SET started_at = '2020-01-01' WHERE id = 'session-1'",
        "DELETE FROM training_session WHERE id = 'session-1'",
        "INSERT OR REPLACE INTO training_session SELECT * FROM training_session WHERE id = 'session-1'",
        "UPDATE taught_skill SET text = 'x' WHERE session_id = 'session-1'",
        "UPDATE taught_skill SET session_id = 'session-1', id = 'smuggled' WHERE session_id = 'session-2'",
        "INSERT INTO taught_skill VALUES ('session-1', 9, 'new', 'x', '[]', '', '')",
        "UPDATE training_session SET competency = 'rewritten' WHERE id = 'session-1'",
        "UPDATE training_session SET answers = '[]' WHERE id = 'session-1'",
        "UPDATE mark SET earlier = '[]' WHERE session_id = 'session-1'",
        "UPDATE taught_skill SET equipment = 'belt' WHERE session_id = 'session-1'",
        "DELETE FROM taught_skill WHERE session_id = 'session-1'",
        "UPDATE mark SET shown = 'independent' WHERE session_id = 'session-1'",
        "DELETE FROM mark WHERE session_id = 'session-1'",
        "INSERT INTO session_caregiver VALUES ('session-1', 1, 'marian')",
        "DELETE FROM session_caregiver WHERE session_id = 'session-1'",
        "UPDATE session_patient SET place = 5 WHERE session_id = 'session-1'",
        "DELETE FROM clock_event WHERE session_id = 'session-1'",
        "UPDATE clock_event SET utc = '2020' WHERE session_id = 'session-1'",
        "UPDATE clock_event SET utc = '2020' WHERE session_id = 'session-2'",
        "DELETE FROM clock_event WHERE session_id = 'session-2'",
        "UPDATE superbill SET pdf = x'00'",
        "UPDATE superbill SET number = '2026-00002'",
        "UPDATE superbill SET patient_id = 'x', voided_at = '2026-06-10', void_reason = 'y'",
        "DELETE FROM superbill",
        "INSERT INTO superbill_session VALUES ('2026-00001', 1, 'session-2')",
        "DELETE FROM superbill_session",
        "UPDATE superbill_session SET session_id = 'session-2'",
        "UPDATE handout SET pdf = x'00'",
        "DELETE FROM handout",
    ],
)
def test_the_database_refuses(signed: Store, crime: str) -> None:
    with pytest.raises(DriverError, match=r"record is (signed|kept|issued)"):
        signed.db.execute(crime)


def test_what_is_not_signed_stays_changeable(signed: Store) -> None:
    changed = builders.training_session(id="session-2", note=builders.note(progress="better"), skills=())
    with signed.act("change", "training_session", "session-2", NOW):
        signed.sessions.save(changed)
    assert signed.sessions.get("session-2") == changed


def test_an_issued_superbill_comes_back_the_very_same(signed: Store) -> None:
    assert signed.superbills.get("2026-00001") == PAPER
    assert signed.superbills.of_session("session-1") == signed.superbills.of_patient("harold") == (PAPER,)
    assert signed.superbills.of_session("session-2") == ()


def test_a_superbill_is_voided_once_and_keeps_its_number_and_bytes(signed: Store) -> None:
    with signed.act("void", "superbill", PAPER.number, NOW):
        signed.superbills.void(PAPER.number, NOW, "wrong payer")
    voided = signed.superbills.get(PAPER.number)
    assert (voided.voided_at, voided.void_reason, voided.pdf) == (NOW, "wrong payer", PAPER.pdf)
    assert signed.superbills.valid_numbers("session-1") == ()
    with pytest.raises(RecordIsSigned), signed.act("void", "superbill", PAPER.number, NOW):
        signed.superbills.void(PAPER.number, NOW, "again")


def test_numbers_leave_no_gap_and_begin_anew_each_year(signed: Store) -> None:
    assert signed.superbills.next_number(2026) == "2026-00002"
    assert signed.superbills.next_number(2027) == "2027-00001"
    with pytest.raises(ValueError, match="gap"), signed.act("issue", "superbill", "2026-00003", NOW):
        signed.superbills.add(IssuedSuperbill("2026-00003", "harold", ("session-2",), NOW, b"", ""))


def test_a_number_that_was_never_kept_is_given_again(signed: Store) -> None:
    def interrupted() -> None:
        with signed.act("issue", "superbill", "2026-00002", NOW):
            signed.superbills.add(IssuedSuperbill("2026-00002", "harold", ("session-2",), NOW, b"", ""))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert signed.superbills.next_number(2026) == "2026-00002"
    assert signed.superbills.of_session("session-2") == ()


def test_the_numbers_of_valid_papers_are_told_without_the_papers(signed: Store) -> None:
    assert signed.superbills.valid_numbers("session-1") == (PAPER.number,)
    assert signed.superbills.valid_numbers("session-1", PAPER.patient_id) == (PAPER.number,)
    assert signed.superbills.valid_numbers("session-1", "nobody") == signed.superbills.valid_numbers("session-2") == ()

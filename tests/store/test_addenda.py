"""What comes after a signature is kept as it was written, and only to what is signed."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop_app.domain.training.addendum import Addendum, Cosignature
from desktop_app.store.driver import DriverError
from desktop_app.store.errors import RecordIsSigned
from desktop_app.store.store import Store
from tests import builders

NOW = datetime(2026, 6, 10, 15, 2, tzinfo=UTC)
ADDENDUM = Addendum("a1", "session-1", "lee", "The belt was size M.", NOW, NOW + timedelta(days=2), "f" * 64)
COSIGNED = Cosignature("session-1", "lee", NOW + timedelta(days=1), "Reviewed with Tess.", "e" * 64)


@pytest.fixture
def signed(store: Store) -> Store:
    """A store with a signed session that has an addendum and a co-signature, and an unsigned one."""
    with store.act("create", "practice", "practice", NOW):
        store.clinicians.save(builders.clinician())
        store.clinicians.save(builders.clinician(id="tess", name="Tess Nolan", profession="PTA", supervisor_id="lee"))
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
        store.caregivers.save(builders.caregiver())
        for session_id in ("session-1", "session-2"):
            store.sessions.save(builders.training_session(id=session_id, clinician_id="tess"))
            for event in builders.clock_events(("start", 0), ("stop", 45)):
                store.clock_events.append(session_id, event)
        store.sessions.sign("session-1", builders.signature(clinician_id="tess"))
        store.addenda.add(ADDENDUM)
        store.cosignatures.add(COSIGNED)
    return store


def test_they_come_back_as_they_were_written(signed: Store) -> None:
    assert signed.addenda.of_session("session-1") == (ADDENDUM,)
    assert signed.cosignatures.of_session("session-1") == COSIGNED
    assert signed.addenda.of_session("session-2") == ()
    assert signed.cosignatures.of_session("session-2") is None


def test_nothing_is_added_to_a_note_that_is_not_signed(signed: Store) -> None:
    early = Addendum("a2", "session-2", "lee", "Too early.", NOW, NOW, "f" * 64)
    with pytest.raises(RecordIsSigned), signed.act("addendum", "training_session", "session-2", NOW):
        signed.addenda.add(early)
    with pytest.raises(RecordIsSigned), signed.act("cosign", "training_session", "session-2", NOW):
        signed.cosignatures.add(Cosignature("session-2", "lee", NOW, "", "e" * 64))


@pytest.mark.parametrize(
    "crime",
    [
        "UPDATE addendum SET text = 'rewritten'",
        "UPDATE addendum SET entered_at = event_at",
        "DELETE FROM addendum",
        "INSERT OR REPLACE INTO addendum SELECT id, session_id, author_id, 'x', event_at, event_at, seal FROM addendum",
        "UPDATE cosignature SET clinician_id = 'tess'",
        "DELETE FROM cosignature",
        "INSERT OR REPLACE INTO cosignature SELECT session_id, clinician_id, signed_at, 'x', seal FROM cosignature",
        "UPDATE seal_link SET seal = 'x'",
        "DELETE FROM seal_link WHERE number = 3",
        "INSERT OR REPLACE INTO seal_link SELECT * FROM seal_link WHERE number = 1",
        "INSERT INTO seal_link VALUES (9, 'note', 'session-2', 'session-2', '', '', '', '')",
        "INSERT INTO seal_link VALUES (4, 'note', 'session-2', 'session-2', '', '', 'not the last', '')",
        "UPDATE seal_chain_end SET links = 0, hash = ''",
        "UPDATE seal_chain_end SET links = 4, hash = 'invented'",
        "DELETE FROM seal_chain_end",
        "INSERT OR REPLACE INTO seal_chain_end VALUES (1, 0, '')",
    ],
)
def test_the_database_refuses(signed: Store, crime: str) -> None:
    with pytest.raises(DriverError, match=r"record is (signed|kept)"):
        signed.db.execute(crime)


def test_what_waits_for_a_supervisor_is_found(signed: Store) -> None:
    with signed.act("sign", "training_session", "session-2", NOW):
        signed.sessions.sign("session-2", builders.signature(clinician_id="tess"))
    assert signed.cosignatures.missing(NOW - timedelta(days=60)) == ("session-2",)
    assert signed.cosignatures.missing(NOW + timedelta(days=1)) == ()

"""The last session of a patient is the one that began last, whichever was written down first."""

from datetime import UTC, datetime

from desktop_app.store.store import Store
from tests import builders

NOW = datetime(2026, 6, 10, 15, 2, tzinfo=UTC)


def _began(store: Store, session_id: str, minutes: float, patient: str = "harold") -> None:
    session = builders.training_session(id=session_id, patient_ids=(patient,), caregiver_ids=(), skills=())
    store.sessions.save(session)
    store.clock_events.append(session_id, builders.clock_event(minutes=minutes))


def test_the_latest_session_of_a_patient_is_found(store: Store) -> None:
    with store.act("create", "practice", "practice", NOW):
        store.clinicians.save(builders.clinician())
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
        store.patients.save(builders.patient(id="rosa", account="A-2"))
        store.patients.save(builders.patient(id="sam", account="A-3"))
        _began(store, "later", 90)
        _began(store, "earlier", 0)
        _began(store, "of-rosa", 120, "rosa")
    assert store.sessions.latest_of("harold") == store.sessions.get("later")
    assert store.sessions.latest_of("rosa") == store.sessions.get("of-rosa")
    assert store.sessions.latest_of("sam") is None

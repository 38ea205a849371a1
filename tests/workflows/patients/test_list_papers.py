"""All papers of a patient, the last first."""

from datetime import date, timedelta

import pytest

from desktop_app import paths
from desktop_app.domain.papers.issued import GivenHandout, IssuedSuperbill
from desktop_app.store.store import Store
from desktop_app.workflows.patients.list_papers import papers_of_patient
from tests import builders
from tests.fake_clock import FakeClock


@pytest.fixture
def harold(store: Store, clock: FakeClock) -> Store:
    """Harold with Marian and one signed session."""
    store.resources = paths.resources()
    with store.act("create", "test", "test", clock.now().utc):
        store.practice.save(builders.practice())
        store.clinicians.save(builders.clinician())
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
        store.caregivers.save(builders.caregiver())
        store.sessions.save(builders.training_session())
    return store


def test_a_superbill_and_a_later_handout_are_listed_with_whom_they_were_for(harold: Store, clock: FakeClock) -> None:
    now = clock.now().utc
    with harold.act("issue", "superbill", "2026-00001", now):
        harold.superbills.add(IssuedSuperbill("2026-00001", "harold", ("session-1",), now, b"%PDF", "check"))
        later = now + timedelta(days=1)
        harold.handouts.add(GivenHandout("h1", "session-1", "harold", "marian", "no-such-topic", "es", later, b"%PDF"))
    handout, superbill = papers_of_patient(harold, clock, "harold")
    assert (superbill.kind, superbill.name, superbill.on, superbill.is_void) == (
        "superbill",
        "2026-00001",
        date(2026, 6, 10),
        False,
    )
    assert (handout.kind, handout.caregiver, handout.language, handout.session_id) == (
        "handout",
        "Marian Whitcomb",
        "es",
        "session-1",
    )


def test_a_void_superbill_stays_in_the_list(harold: Store, clock: FakeClock) -> None:
    now = clock.now().utc
    with harold.act("issue", "superbill", "2026-00001", now):
        harold.superbills.add(IssuedSuperbill("2026-00001", "harold", ("session-1",), now, b"%PDF", "check"))
    with harold.act("void", "superbill", "2026-00001", now):
        harold.superbills.void("2026-00001", now, "Wrong day")
    (superbill,) = papers_of_patient(harold, clock, "harold")
    assert superbill.is_void

"""A practice that is ready for a visit: Harold, his wife, a consent, a plan."""

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_app import paths
from desktop_app.workflows.practice.set_up_practice import set_up_practice
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from desktop_app.workflows.training.teach_back import mark_teach_back
from desktop_app.workflows.training.write_note import write_note
from tests import builders
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@pytest.fixture
def resources() -> Path:
    return paths.resources()


@pytest.fixture
def office(store: "Store", clock: FakeClock, resources: Path) -> "Store":
    """The open vault with a practice, one clinician, one payer, fees, and Harold's chart."""
    store.resources = resources
    fees = {"97550": Decimal("60.00"), "97551": Decimal("30.00")}
    set_up_practice(store, clock, builders.practice(), (builders.clinician(),), (builders.payer(),), fees)
    with store.act("create", "patient", "harold", clock.now().utc):
        store.patients.save(builders.patient())
        store.caregivers.save(builders.caregiver())
        store.consents.save(builders.consent())
        store.plans.save(builders.plan_of_care())
    return store


@pytest.fixture
def running(office: "Store", clock: FakeClock) -> str:
    """A session with Marian that began this moment."""
    return start_session(office, clock, SessionPlan("harold", ("marian",), "lee")).session_id


def write_whole_note(store: "Store", clock: FakeClock, session_id: str) -> None:
    """Fill the note and mark every skill, so that nothing is missing."""
    note = builders.note()
    for field in ("necessity", "technique", "absence_reason", "questions_and_resources", "progress", "next_visit"):
        write_note(store, clock, session_id, field, getattr(note, field))
    for skill in store.sessions.get(session_id).skills:
        mark_teach_back(store, clock, session_id, skill.id, "marian", "with_cues")

"""A vault with Harold's chart in it, for tests of everything around a session."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import ClockEvent
from tests import builders
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
SKILLS = (
    ("sit", "Sit to stand with gait belt", "goal-1"),
    ("bed", "Bed to wheelchair, stand-pivot", "goal-1"),
    ("stairs", "Stairs with rail, guarding from below", "goal-2"),
    ("car", "Car transfer with swivel cushion", "goal-2"),
    ("fall", "Fall recovery, and when to call 911", "goal-3"),
)
MARIAN_BEFORE = ("with_cues", "with_cues", "not_yet", "not_yet", None)
DANA_BEFORE = ("not_yet", "not_yet", "not_yet", None, None)


def fill(store: "Store", clock: FakeClock) -> None:
    """The practice, Lee, Aetna, Harold with Marian and Dana, consent for both, a plan with three goals."""
    store.resources = RESOURCES
    goals = (
        builders.goal(),
        builders.goal(id="goal-2", number=2, text="Stairs with one rail and a caregiver guarding"),
        builders.goal(id="goal-3", number=3, text="Caregivers handle a fall safely"),
    )
    with store.act("create", "practice", "practice", clock.now().utc):
        store.practice.save(builders.practice())
        store.clinicians.save(builders.clinician())
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
        store.caregivers.save(builders.caregiver())
        store.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb", relationship="daughter"))
        store.consents.save(builders.consent(caregiver_ids=("marian", "dana")))
        store.plans.save(builders.plan_of_care(goals=goals))


def add_visit_before(store: "Store", clock: FakeClock) -> None:
    """A signed visit a week ago with five skills and the marks of both caregivers."""
    began = builders.START - timedelta(days=7)
    events = tuple(
        ClockEvent(number, kind, builders.moment(minutes - 7 * 24 * 60))
        for number, kind, minutes in ((1, "start", 0.0), (2, "stop", 41.0))
    )
    skills = tuple(
        builders.skill(id=f"before-{key}", text=text, goal_ids=(goal,), marks=_marks(at), cue_words="")
        for at, (key, text, goal) in enumerate(SKILLS)
    )
    session = builders.training_session(id="before", caregiver_ids=("marian", "dana"), skills=skills, state="running")
    with store.act("create", "training_session", session.id, clock.now().utc):
        store.sessions.save(session)
        for event in events:
            store.clock_events.append(session.id, event)
        store.sessions.save(
            builders.training_session(id="before", caregiver_ids=("marian", "dana"), skills=skills, state="unsigned")
        )
        store.sessions.sign(session.id, builders.signature(signed_at=began + timedelta(hours=1)))


def _marks(at: int) -> tuple[tuple[str, str], ...]:
    pairs = (("marian", MARIAN_BEFORE[at]), ("dana", DANA_BEFORE[at]))
    return tuple((who, mark) for who, mark in pairs if mark is not None)

"""Whatever happens to the machine, no minute is ever billed that nobody saw and nobody said.

A random day: the program pulses, the machine sleeps, dies or is set, buttons are pressed. Beside it a witness counts
the time that was truly seen. Without an answer the record never counts more, and hardly less.
"""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.timekeeping import TimerFace, replay
from desktop_app.store.store import Store
from desktop_app.workflows.training.mark_clock import answer_gap, keep_alive, mark_clock
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests.fake_clock import FakeClock

PULSE = 10
ZONES = ("America/New_York", "America/Chicago", "America/Phoenix", "Pacific/Honolulu")
happenings = st.lists(
    st.one_of(
        st.tuples(st.just("train"), st.integers(1, 12)),
        st.tuples(st.just("sleep"), st.integers(30, 7_200)),
        st.tuples(st.just("set"), st.integers(-10_800, 10_800)),
        st.tuples(st.just("die"), st.integers(-3_600, 7_200)),
        st.tuples(st.just("crash"), st.integers(0, 600)),
        st.tuples(st.just("travel"), st.integers(0, 3)),
        st.tuples(st.just("press"), st.integers(0, 3)),
    ),
    max_size=14,
)
BUTTONS = ("pause", "resume", "patient_in", "patient_out")


class Witness:
    """Who sits beside: knows what was seen of training, and what happens to the machine."""

    def __init__(self, store: Store, clock: FakeClock) -> None:
        self.store, self.clock = store, clock
        self.session_id = start_session(store, clock, SessionPlan("harold", ("marian",), "lee")).session_id
        self.seen = timedelta()
        self.unseen = timedelta()
        self.disturbed = 0

    @property
    def face(self) -> TimerFace:
        return replay(self.store.clock_events.of(self.session_id), self.clock.now())

    def live(self, what: str, amount: int) -> None:
        counts = self.face.state == "running" and not self.face.patient_present
        if what == "train":
            for _ in range(amount):
                self.clock.advance(seconds=PULSE)
                keep_alive(self.store, self.clock, self.session_id)
            self.seen += timedelta(seconds=PULSE * amount) if counts else timedelta()
            return
        if what == "press":
            try:
                mark_clock(self.store, self.clock, self.session_id, BUTTONS[amount])
            except Refused:
                return
            return
        self.disturbed += 1
        self.happen(what, amount)
        keep_alive(self.store, self.clock, self.session_id)

    def happen(self, what: str, amount: int) -> None:
        match what:
            case "sleep":
                self.clock.sleep_for(seconds=amount)
            case "set":
                self.clock.jump(seconds=amount)
            case "die":
                self.clock.reboot(seconds=amount)
            case "crash":
                self.clock.start_again(seconds=amount)
            case "travel":
                self.clock.travel(ZONES[amount])

    def end(self) -> None:
        mark_clock(self.store, self.clock, self.session_id, "stop")


CALM = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
DAYS = count(1)
SPRING = datetime(2026, 3, 8, 6, 30, tzinfo=UTC)  # half an hour before the clocks go forward in New York
AUTUMN = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)  # half an hour before they go back
ORDINARY = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)


@pytest.mark.parametrize("day", [ORDINARY, SPRING, AUTUMN])
def test_no_unseen_second_is_counted(office: Store, day: datetime) -> None:
    @CALM
    @given(happenings)
    def unseen_never_counts(events: list[tuple[str, int]]) -> None:
        witness = Witness(office, FakeClock(day + timedelta(days=next(DAYS) % 3)))
        for what, amount in events:
            witness.live(what, amount)
            assert witness.face.counted == witness.seen
        witness.end()
        assert witness.face.counted == witness.seen

    unseen_never_counts()


@pytest.mark.parametrize("day", [SPRING, AUTUMN])
def test_the_change_of_the_clocks_moves_no_minute(office: Store, day: datetime) -> None:
    witness = Witness(office, FakeClock(day))
    witness.live("train", 6 * 60)
    witness.end()
    assert witness.face.counted_minutes == 60
    assert witness.face.gaps == ()


def test_what_is_said_later_counts_no_more_than_the_gap(office: Store) -> None:
    @CALM
    @given(happenings, st.lists(st.booleans(), min_size=14, max_size=14))
    def answers_count_their_gap(events: list[tuple[str, int]], answers: list[bool]) -> None:
        witness = Witness(office, FakeClock(ORDINARY))
        for what, amount in events:
            witness.live(what, amount)
        witness.end()
        gaps = witness.face.gaps
        said = dict(zip([gap.number for gap in gaps], answers, strict=False))
        for number, counts in said.items():
            answer_gap(office, witness.clock, witness.session_id, number, counts)
        yes = sum((gap.end - gap.start for gap in gaps if said.get(gap.number)), timedelta())
        assert witness.seen <= witness.face.counted <= witness.seen + yes

    answers_count_their_gap()

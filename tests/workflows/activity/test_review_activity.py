"""Looking over who did what: filtered by person, act and day, with what deserves a second look."""

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.workflows.activity.review_activity import Asked, review_activity
from tests import training_vault
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def test_lines_are_local_and_can_be_asked_for_by_act_and_day(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    clock.advance(minutes=13 * 60)
    for action in ("view", "print"):
        with store.act(action, "patient", "harold", clock.now().utc):
            pass
    everything = review_activity(store, clock, Asked())
    assert [line.action for line in everything.lines] == ["print", "view", "create"]
    assert (everything.users, everything.actions) == (("Lee Park",), ("create", "print", "view"))
    assert everything.acts == (("Lee Park", "create", 1), ("Lee Park", "print", 1), ("Lee Park", "view", 1))
    assert (everything.odd_hours, everything.left, everything.wrong_tries) == (2, 1, 0)
    assert everything.is_whole
    tenth, only = date(2026, 6, 10), Asked(first=date(2026, 6, 11))
    assert review_activity(store, clock, only).lines == ()
    assert len(review_activity(store, clock, Asked(first=tenth, last=tenth)).lines) == 3
    assert [line.record_id for line in review_activity(store, clock, Asked(action="view")).lines] == ["harold"]


def test_wrong_passphrases_are_counted(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    with store.act("failed_unlock", "vault", "vault", clock.now().utc, "3 before"):
        pass
    assert review_activity(store, clock, Asked()).wrong_tries == 1

"""Time that passes while the program is awake: a pulse after each step, and the window told of the last."""

from typing import TYPE_CHECKING

from desktop_app.ui.heartbeat import heartbeat_of
from desktop_app.ui.runner import Runner
from desktop_app.workflows.training.mark_clock import keep_alive
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def let_pulses_pass(runner: Runner, clock: FakeClock, steps: int, seconds: float) -> None:
    """Advance the clock step by step. While the vault is locked the heartbeat remembers each pulse by itself."""
    heartbeat = heartbeat_of(runner)
    session_id = heartbeat.session_id
    if session_id and not heartbeat._locked and steps > 1:

        def pass_and_pulse(store: "Store", _: FakeClock) -> None:
            for _step in range(steps - 1):
                clock.advance(seconds=seconds)
                keep_alive(store, clock, session_id)

        runner.run(pass_and_pulse)
        assert runner.wait_idle(30_000)
        steps = 1
    for _step in range(steps):
        clock.advance(seconds=seconds)
        heartbeat.beat()
    assert runner.wait_idle(30_000)

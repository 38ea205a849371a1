"""The pulse of a running session: "still here", written down, or remembered while locked."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.training.clock import ClockEvent, Moment
from desktop_app.ui.runner import Runner
from desktop_app.workflows.training.mark_clock import ClockMarked, carry_over, keep_alive

PULSE_MS = 9_000  # with the time that writing takes, never more than ten seconds are unseen


def heartbeat_of(runner: Runner) -> "Heartbeat":
    """The one heartbeat of this runner, made when first asked for."""
    return runner.findChild(Heartbeat) or Heartbeat(runner, runner)


class Heartbeat(QObject):
    """Beats for one session at a time. `marked` brings the session's clock events after each beat that was written.

    While the vault is locked nothing can be written: the moments are kept in memory (no patient data is in them) and
    handed over at unlock, so that locking never makes a gap.
    """

    marked = Signal(object)

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._session_id = ""
        self._locked = False
        self._witnessed: list[Moment] = []
        self.events: tuple[ClockEvent, ...] = ()
        self._timer = QTimer(self, interval=PULSE_MS)
        self._timer.timeout.connect(self.beat)

    @property
    def session_id(self) -> str:
        """The session it beats for; empty while none runs."""
        return self._session_id

    def follow(self, session_id: str, events: tuple[ClockEvent, ...] = ()) -> None:
        """Beat for this session from now on; an empty id stops."""
        self._session_id, self.events = session_id, events
        if session_id:
            self._timer.start()
        else:
            self._timer.stop()

    def lock(self) -> None:
        """The vault is about to close: go on in memory."""
        self._locked = True
        self._witnessed = [self._now()] if self._session_id else []

    def unlock(self) -> None:
        """The vault is open again: hand over what was witnessed."""
        self._locked = False
        witnessed, self._witnessed = (*self._witnessed, self._now()), []
        if self._session_id:
            self._runner.run(carry_over, self._session_id, witnessed, then=self._written)

    def beat(self) -> None:
        """One pulse."""
        if not self._session_id:
            return
        if self._locked:
            self._witnessed.append(self._now())
        else:
            self._runner.run(keep_alive, self._session_id, then=self._written)

    def _now(self) -> Moment:
        moment: Moment = self._runner.clock.now()  # type: ignore[attr-defined]
        return moment

    def _written(self, outcome: ClockMarked) -> None:
        self.events = outcome.events
        self.marked.emit(outcome)

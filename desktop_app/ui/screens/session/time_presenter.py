"""What the screen of a session's times decides."""

from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.training.clock import EventKind
from desktop_app.domain.training.timekeeping import TimerFace, replay, was_present_in
from desktop_app.ui.runner import Runner
from desktop_app.ui.wording import session as session_words
from desktop_app.ui.wording import times as words
from desktop_app.workflows.training.correct_clock import add_forgotten, bring_back, correct_time, strike_out
from desktop_app.workflows.training.mark_clock import ClockMarked, answer_gap, end_in_gap
from desktop_app.workflows.training.time_record import TimeRecord, time_record

if TYPE_CHECKING:
    from desktop_app.ui.screens.session.time_view import TimeScreen


class TimePresenter:
    """Holds the record that was read last."""

    def __init__(self, runner: Runner, view: "TimeScreen") -> None:
        self._runner, self._view = runner, view
        self._session_id = ""
        self.record: TimeRecord | None = None

    def open(self, session_id: str) -> None:
        """Show the times of this session."""
        if session_id != self._session_id:
            self.record = None
        self._session_id = session_id
        self.load()

    def load(self) -> None:
        """Read again what is shown."""
        if self._session_id:
            self._runner.run(time_record, self._session_id, then=self._loaded)

    def face(self) -> TimerFace:
        """What the clock says now."""
        assert self.record is not None
        return replay(self.record.events, self._runner.clock.now())  # type: ignore[attr-defined]

    def correct(self, number: int, said: datetime) -> None:
        """Say when it was; the way back is to say that it stands as it was pressed."""
        self._write(correct_time, number, said, told=words.CORRECTED, number=number)

    def take_back(self, number: int) -> None:
        """Say that it did not happen."""
        self._write(strike_out, number, told=words.TAKEN_BACK, number=number)

    def bring_back(self, number: int) -> None:
        """Say that it stands as it was pressed."""
        self._write(bring_back, number, told=words.BROUGHT_BACK)

    def answer(self, gap: int, count: bool) -> None:
        """Say whether training went on in a gap."""
        said = session_words.gap_answered(count, was_present_in(self.face(), gap))
        self._write(answer_gap, gap, count, told=said)

    def end(self, gap: int, ended: datetime) -> None:
        """Say that training ended in a gap."""
        self._write(end_in_gap, gap, ended, told="")

    def add(self, kind: EventKind, spans: tuple[datetime, ...], who: str) -> None:
        """Put in what nobody pressed."""
        self._write(add_forgotten, kind, spans, who, told=words.ADDED)

    def _write(self, workflow: object, *given: object, told: str, number: int = 0) -> None:
        def written(_: ClockMarked) -> None:
            self._view.table.setFocus()  # so that Ctrl+Z takes this back, and not a letter in the field
            if told:
                self._view.tell(told, (lambda: self.bring_back(number)) if number else None)

        def failed(error: KnownError) -> None:
            self._view.panel.refuse(error)

        self._runner.run(workflow, self._session_id, *given, then=written, failed=failed)  # type: ignore[arg-type]

    def _loaded(self, record: TimeRecord) -> None:
        if record.session.id == self._session_id:
            self.record = record
            self._view.show_record(record)

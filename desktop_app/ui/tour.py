"""A walk through the main job on the sample practice: pictures of the screens and the papers, left in a folder.

It uses the very screens and workflows that a therapist uses; only nobody sits in front of it.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEventLoop,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui import theme
from desktop_app.ui.runner import Runner
from desktop_app.ui.wording import tour as words
from desktop_app.workflows.papers.give_handout import HandoutChoice, HandoutPaper, give_handout
from desktop_app.workflows.papers.issue_superbill import SuperbillPaper, issue_superbill
from desktop_app.workflows.training.live_session import LiveSession, RunningNow, live_session, running_now
from desktop_app.workflows.training.mark_clock import mark_clock
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.teach_back import mark_teach_back
from desktop_app.workflows.training.write_note import write_note

PATIENCE_MS = 60_000
Show = Callable[[str, dict[str, Any]], None]


class Tour:
    """`show` brings a screen to the front; every picture is taken of `window`, every paper written beside it."""

    def __init__(self, folder: Path, window: QWidget, runner: Runner, show: Show) -> None:
        self._folder, self._window, self._runner, self._show = folder, window, runner, show
        self._count = 0

    def walk(self) -> list[str]:
        """Walk the whole way; the names of what was left in the folder."""
        self._folder.mkdir(parents=True, exist_ok=True)
        running: RunningNow = self._do(running_now)
        session = {"session_id": running.session_id}
        live: LiveSession = self._do(live_session, running.session_id)
        self._look("today", {})
        self._look("patients", {})
        self._look("chart", {"patient_id": live.chart.patient.id})
        self._look("session", session)
        self._dark("session", session)
        self._finish(live)
        self._look("review", session)
        self._do(sign_session, running.session_id)
        self._look("review", session, "signed")
        superbill: SuperbillPaper = self._do(issue_superbill, running.session_id)
        self._keep(f"superbill-{superbill.number}.pdf", superbill.pdf)
        self._look("print", session)
        self._hand_out(live)
        self._look("handout", session)
        for name in ("billing", "reports", "settings"):
            self._look(name, {})
        return sorted(file.name for file in self._folder.iterdir())

    def _finish(self, live: LiveSession) -> None:
        """What the therapist would say and mark before signing."""
        session_id = live.session.id
        for field, text in words.note(live.chart.patient.given_name):
            self._do(write_note, session_id, field, text)
        for skill in live.session.skills:
            for caregiver_id in live.session.caregiver_ids:
                self._do(mark_teach_back, session_id, skill.id, caregiver_id, "with_cues")
        self._do(mark_clock, session_id, "stop")

    def _hand_out(self, live: LiveSession) -> None:
        for caregiver in live.chart.caregivers:
            if caregiver.id in live.session.caregiver_ids:
                choice = HandoutChoice(live.session.id, caregiver.id, "sit-to-stand", caregiver.language)
                paper: HandoutPaper = self._do(give_handout, choice)
                self._keep(f"handout-sit-to-stand-{caregiver.language}.pdf", paper.pdf)

    def _do(self, workflow: Callable[..., Any], *arguments: Any) -> Any:
        """Run a workflow through the runner and wait for what comes of it. Raises the KnownError it ends with."""
        came: list[Any] = []
        failed: list[Exception] = []
        self._runner.run(workflow, *arguments, then=came.append, failed=failed.append)
        self._settle()
        if failed:
            raise failed[0]
        return came[0]

    def _look(self, name: str, arguments: dict[str, Any], remark: str = "") -> None:
        self._show(name, arguments)
        self._settle()
        self._count += 1
        shown = "-".join(part for part in (f"{self._count:02d}", name, remark) if part)
        self._window.grab().save(str(self._folder / f"{shown}.png"))

    def _dark(self, name: str, arguments: dict[str, Any]) -> None:
        """The same screen as in a dark kitchen."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.wear(app, theme.chosen("dark", 1.0))
        self._look(name, arguments, "dark")
        theme.wear(app, theme.chosen("light", 1.0))

    def _keep(self, name: str, pdf: bytes) -> None:
        (self._folder / name).write_bytes(pdf)

    def _settle(self) -> None:
        settle(self._runner)


def settle(runner: Runner, quiet_ms: int = 120) -> None:
    """Let work and painting finish."""
    runner.wait_idle(PATIENCE_MS)
    deadline = QDeadlineTimer(quiet_ms)
    while not deadline.hasExpired() or runner.is_busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def without_noise() -> None:
    """Drop the one warning that a platform without windows gives at every resizing; all others are passed on."""

    def pass_on(_kind: QtMsgType, _where: QMessageLogContext, text: str | None) -> None:
        if text and "propagateSizeHints" not in text:
            sys.stderr.write(f"{text}\n")

    qInstallMessageHandler(pass_on)


def take(folder: Path, window: QWidget, runner: Runner, show: Show) -> int:
    """Walk and say what was left where; the exit status."""
    left = Tour(folder, window, runner, show).walk()
    sys.stdout.write(words.left(str(folder), left))
    return 0

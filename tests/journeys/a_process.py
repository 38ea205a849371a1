"""The program in a process of its own, to be killed: it trains and says after each pulse what it has written.

python -m tests.journeys.a_process FOLDER PASSPHRASE MINUTES
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.preferences import Preferences
from desktop_app.ui import theme
from desktop_app.ui.live_preferences import LivePreferences, use
from tests.fake_clock import FakeClock
from tests.journeys.program import STEP_SECONDS, Program


def main() -> None:
    """A session with the first patient."""

    def start(program: Program) -> None:
        program.hands.to("Find a patient to train with")
        program.hands.press("Return")
        program.hands.wait_for(lambda: program.screen == "session")
        program.hands.rest()

    train_until_killed(start)


def train_until_killed(start: Callable[[Program], None], do: Callable[[Program, int], None] | None = None) -> None:
    """Unlock, `start`, and let the time pass until somebody kills us; `do` may act before each step (by its number)."""
    folder, passphrase, minutes = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    app = QApplication([])
    app.setStyle("Fusion")
    use(LivePreferences(Preferences()))
    theme.wear(app, theme.Theme())
    program = Program(folder, FakeClock())
    hands = program.hands
    hands.type(passphrase)
    hands.press("Return")
    hands.wait_for(lambda: program.house.bench is not None)
    start(program)
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.running)
    for number in range(round(minutes * 60 / STEP_SECONDS)):
        if do is not None:
            do(program, number)
        program.let_pass(STEP_SECONDS / 60)
        sys.stdout.write(f"{program.clock.utc.isoformat()}\n")
        sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()

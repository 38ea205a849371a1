"""The program in a process of its own, to be killed: it trains and says after each pulse what it has written.

python -m tests.journeys.a_process FOLDER PASSPHRASE MINUTES
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.preferences import Preferences
from desktop_app.ui import theme
from desktop_app.ui.live_preferences import LivePreferences, use
from tests.fake_clock import FakeClock
from tests.journeys.program import STEP_SECONDS, Program


def main() -> None:
    """Unlock, start a session with the first patient, and let the time pass until somebody kills us."""
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
    hands.to("Find a patient to train with")
    hands.press("Return")
    hands.wait_for(lambda: program.screen == "session")
    hands.rest()
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.running)
    for _ in range(round(minutes * 60 / STEP_SECONDS)):
        program.let_pass(STEP_SECONDS / 60)
        sys.stdout.write(f"{program.clock.utc.isoformat()}\n")
        sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()

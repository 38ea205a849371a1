"""A group of three in a process of its own, to be killed: it says after each pulse what it has written.

python -m tests.journeys.a_group_process FOLDER PASSPHRASE MINUTES
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
    """Unlock, start the group, pause and go on once, and let the time pass until somebody kills us."""
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
    hands.push("Group session")
    hands.wait_for(lambda: program.screen == "session")
    for letters in ("whit", "ibar", "okaf"):
        hands.to("Find a patient for the group")
        hands.type(letters)
        hands.press("Return")
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.running)
    for number in range(round(minutes * 60 / STEP_SECONDS)):
        if number in (6, 9):
            hands.press("Ctrl+T")
        program.let_pass(STEP_SECONDS / 60)
        sys.stdout.write(f"{program.clock.utc.isoformat()}\n")
        sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()

"""The program in a process of its own that trains, types and presses without a pause until somebody kills it.

python -m tests.journeys.a_typing_process FOLDER PASSPHRASE SEED SPEED

It says on its standard output, as JSON a line, what it has typed and what it has been told is written down.
"""

import json
import os
import sys
import time
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.training.session import TrainingSession
from desktop_app.preferences import Preferences
from desktop_app.ui import heartbeat, theme
from desktop_app.ui.live_preferences import LivePreferences, use
from tests.journeys.fast_clock import FastClock
from tests.journeys.program import Program

KEY_MS = 45
WORDS = "stand pivot belt low on the hips count to three and wait "
CTRL = Qt.KeyboardModifier.ControlModifier


def say(**facts: object) -> None:
    """One line at once, so that it is out before anything else happens."""
    facts["steady"] = time.clock_gettime(time.CLOCK_MONOTONIC)
    os.write(1, (json.dumps(facts) + "\n").encode())


class Therapist:
    """Types the note letter by letter; now and then presses the clock or marks what was shown."""

    def __init__(self, program: Program, seed: int) -> None:
        self.program, self.lot = program, Random(seed)
        self.screen = program.house.bench.navigation.current
        self.typed = ""
        self.acknowledged: tuple[int, int] = (0, 0)
        self.marks = 0
        self.timer = QTimer()
        self.timer.timeout.connect(self.step)
        self.timer.start(KEY_MS)

    def step(self) -> None:
        """One key, then say what stands on the screen as written down."""
        dice = self.lot.random()
        if dice < 0.02:
            QTest.keyClick(self.program.house, self.lot.choice((Qt.Key.Key_T, Qt.Key.Key_I)), CTRL)
        elif dice < 0.06:
            self.mark()
        else:
            self.letter()
        self.look()

    def letter(self) -> None:
        """The next letter of the note."""
        text = self.screen.live.notes.text
        letter = WORDS[len(self.typed) % len(WORDS)]
        text.setFocus()
        QTest.keyClick(text, letter)
        self.typed += letter
        say(typed=len(self.typed))

    def mark(self) -> None:
        """What somebody showed."""
        grid = self.screen.live.teach.grid
        grid.setFocus()
        QTest.keyClick(grid, Qt.Key.Key_Down)
        QTest.keyClick(grid, self.lot.choice(("1", "2", "3", "4")))

    def look(self) -> None:
        """What the screen shows as written down: clock events, and marks that came back from the records."""
        presenter = self.screen.presenter
        live = presenter.live
        now = (len(presenter._events), _marked(live.session) if live else 0)
        if now != self.acknowledged:
            self.acknowledged = now
            say(events=now[0], marks=now[1])


def _marked(session: TrainingSession) -> int:
    """How many marks stand in the grid; a mark is changed here and never cleared."""
    return sum(len(skill.marks) for skill in session.skills)


def main() -> None:
    """Unlock, start a session with the first patient, and go on until somebody kills us."""
    folder, passphrase, seed, speed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
    app = QApplication([])
    app.setStyle("Fusion")
    use(LivePreferences(Preferences()))
    theme.wear(app, theme.Theme())
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    heartbeat.PULSE_MS = round(heartbeat.PULSE_MS / speed)
    program = Program(folder, FastClock(began, speed))  # type: ignore[arg-type]
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
    QCoreApplication.processEvents()
    say(began=began)
    therapist = Therapist(program, seed)
    app.exec()
    del therapist


if __name__ == "__main__":
    main()

"""A group of three in a process of its own, to be killed: it says after each pulse what it has written.

python -m tests.journeys.a_group_process FOLDER PASSPHRASE MINUTES
"""

from tests.journeys.a_process import train_until_killed
from tests.journeys.program import Program

PAUSED_AT = (6, 9)


def main() -> None:
    """Start the group, pause and go on once."""
    train_until_killed(_start, _pause_and_go_on)


def _start(program: Program) -> None:
    hands = program.hands
    hands.push("Group session")
    hands.wait_for(lambda: program.screen == "session")
    for letters in ("whit", "ibar", "okaf"):
        hands.to("Find a patient for the group")
        hands.type(letters)
        hands.press("Return")


def _pause_and_go_on(program: Program, step: int) -> None:
    if step in PAUSED_AT:
        program.hands.press("Ctrl+T")


if __name__ == "__main__":
    main()

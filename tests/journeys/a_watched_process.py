"""The whole program in a process of its own that is watched: every file it opens to write, every socket it touches.

python -m tests.journeys.a_watched_process PART STICK, with the places of the machine in the environment.
"""

import ctypes
import os
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any

PART, STICK = sys.argv[1], Path(sys.argv[2])
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_SEEN = os.open(STICK / f"seen-{PART}.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
_NO_SOCKET = {"socket.gethostname", "socket.sethostname"}


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith("socket.") and event not in _NO_SOCKET:
        os.write(_SEEN, f"socket {event} {arguments[1:]}\n".encode())
    elif event == "open" and isinstance(arguments[0], str | bytes) and arguments[2] & _WRITES:
        os.write(_SEEN, f"write {os.fsdecode(arguments[0])}\n".encode())


sys.addaudithook(_watch)

from PySide6.QtPrintSupport import QPrinter  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QMessageBox  # noqa: E402

from desktop_app import app, paths  # noqa: E402
from desktop_app.store import vault  # noqa: E402
from desktop_app.store.keys import KeyCost  # noqa: E402
from desktop_app.ui import printing  # noqa: E402
from desktop_app.workflows import machine_clock  # noqa: E402
from tests.fake_clock import FakeClock  # noqa: E402
from tests.journeys import test_a_first_day as day  # noqa: E402
from tests.journeys.hands import Hands  # noqa: E402
from tests.journeys.program import Program  # noqa: E402


class RealProgram(Program):
    """As `teachback` starts it: real folders, real crash reports, real preferences; only the clock obeys."""

    def __init__(self, clock: FakeClock) -> None:
        machine_clock.MachineClock = lambda: clock  # type: ignore[misc,assignment]
        vault.calibrated = lambda: KeyCost(64, 1, 1)
        wishes = app.read_wishes([])
        application, self.window = app.show_window(wishes)
        self.runner = app.furnish(application, self.window, wishes)
        self.clock = clock
        assert self.window.house is not None
        self.house = self.window.house
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.hands = Hands(self.window, self.runner)
        self.hands.wait()

    def unlock(self, words: str = day.PASSPHRASE) -> None:
        """Type the passphrase at the door."""
        self.hands.to("Passphrase")
        self.hands.fill("Passphrase", words)
        self.hands.press("Return")
        self.hands.wait()


def look_for_sockets() -> None:
    """What the system says of this process, whoever opened it."""
    for handle in Path("/proc/self/fd").iterdir() if Path("/proc/self/fd").is_dir() else ():
        try:
            target = handle.readlink()
        except OSError:
            continue
        if str(target).startswith("socket:"):
            os.write(_SEEN, f"socket open as {target}\n".encode())


def break_something(program: RealProgram) -> None:
    """Errors that nobody foresaw, with everything in their words: in a workflow, and in a thread of somebody else."""
    told = program.ask(lambda store, _: store.patients.search("Harold")[0])

    def fail(*_: object) -> None:
        raise RuntimeError(f"{told.family_first} cannot be saved: {told} {list(day.NOTE.values())}")

    program.runner.run(fail)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    for _ in range(10):
        QTest.qWait(20)
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QMessageBox) and box.isVisible():
                box.accept()


def morning(program: RealProgram) -> None:
    """The setup, the chart, a session that begins, two bugs, and a power cut."""
    day.set_up(program)
    day.add_harold(program)
    day.fill_the_chart(program)
    hands = program.hands
    hands.press("Ctrl+T")
    hands.wait_for(lambda: program.screen == "session")
    hands.press("Ctrl+T")
    program.let_pass(20)
    look_for_sockets()
    break_something(program)
    program.let_pass(2)
    os.kill(os.getpid(), signal.SIGKILL)


def noon(program: RealProgram) -> None:
    """A wrong passphrase, the session found again, finished, signed, billed, printed, saved, locked, backed up."""
    program.unlock("Harold Whitcomb is no passphrase")
    program.unlock()
    hands = program.hands
    hands.wait_for(lambda: program.house.bench is not None)
    hands.wait()
    hands.enter("Keep running")
    hands.wait_for(lambda: program.running)
    hands.press("Ctrl+3")
    hands.wait_for(lambda: program.screen == "session")
    program.let_pass(20)
    hands.to("Teach-back")
    for _ in range(5):
        hands.press("2")
        hands.press("Down")
    hands.press("Ctrl+E")
    hands.wait_for(lambda: program.screen == "review")
    for field, text in day.NOTE.items():
        hands.fill(field, text)
    hands.rest()
    hands.press("Ctrl+P")
    hands.wait_for(lambda: program.screen == "print")
    screen = program.house.bench.navigation.current
    hands.wait_for(lambda: screen.paper.pdf)
    screen.printer.ask_path = lambda name: str(STICK / name)
    screen.printer.save_now()
    printer = printing.set_up(QPrinter(QPrinter.PrinterMode.HighResolution))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(STICK / "printed.pdf"))
    assert printing.print_papers([screen.paper.pdf], printer)
    hands.press("F9")
    hands.press("F9")
    QApplication.clipboard().setText("Harold Whitcomb, W204 881 377")
    look_for_sockets()
    hands.press("Ctrl+L")
    program.let_pass(1)
    program.unlock()
    hands.wait_for(lambda: program.house.bench is not None)
    hands.wait()
    from desktop_app.workflows.vault.back_up import back_up_vault

    program.ask(back_up_vault, paths.data_folder() / "backups")
    look_for_sockets()
    program.window.close()
    program.runner.stop()


def evening(program: RealProgram) -> None:
    """Open again, with the chart on the screen, and the machine code breaks."""
    program.unlock()
    program.hands.wait_for(lambda: program.house.bench is not None)
    program.hands.wait()
    program.hands.press("Ctrl+2")
    program.hands.wait()
    look_for_sockets()
    ctypes.string_at(0)


def main() -> None:
    """One part of the day, or the trial of the watch itself."""
    if PART == "trial":
        with socket.socket(socket.AF_UNIX) as ours:
            look_for_sockets()
            ours.connect_ex(str(STICK / "nowhere"))
        return
    clock = FakeClock()
    if PART != "morning":
        clock.advance(minutes=23)
        clock.reboot(minutes={"noon": 1, "evening": 240}[PART])
    {"morning": morning, "noon": noon, "evening": evening}[PART](RealProgram(clock))


if __name__ == "__main__":
    main()

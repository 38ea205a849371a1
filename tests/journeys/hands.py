"""A therapist's hands on the keyboard: nothing here touches a mouse or calls a widget's methods to act."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_app.ui.runner import Runner

LONGEST_WAY = 150
PAUSE_MS = 900


class Hands:
    """Keys go to whatever has the focus in `window`, as from a real keyboard."""

    def __init__(self, window: QWidget, runner: Runner) -> None:
        self._window, self._runner = window, runner

    def wait(self) -> None:
        """Until the program has done what was asked."""
        assert self._runner.wait_idle(30_000), "the program is still busy"
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()

    def rest(self) -> None:
        """Take the hands off the keyboard for as long as it takes the program to save what was typed."""
        QTest.qWait(PAUSE_MS)
        self.wait()

    def wait_for(self, is_so: Callable[[], object], milliseconds: int = 10_000) -> None:
        """Until something is so."""
        for _ in range(milliseconds // 20):
            if is_so():
                return
            QTest.qWait(20)
        raise AssertionError("it did not happen")

    def press(self, keys: str) -> None:
        """One chord, as "Ctrl+T"."""
        chord = QKeySequence(keys)[0]
        QTest.keyClick(self._target(), chord.key(), chord.keyboardModifiers())
        self.wait()

    def type(self, text: str) -> None:
        """Letters, one after the other."""
        QTest.keyClicks(self._target(), text)
        self.wait()

    def to(self, name: str) -> QWidget:
        """Tab until the widget of this name has the focus."""
        passed: list[str] = []
        for _ in range(LONGEST_WAY):
            self._target()
            focused = QApplication.focusWidget()
            if focused is not None and called(focused) == name:
                return focused
            passed.append(called(focused) if focused is not None else "nothing")
            QTest.keyClick(self._target(), Qt.Key.Key_Tab)
            QCoreApplication.processEvents()
        raise AssertionError(f"Tab never reaches “{name}”; it passed {list(dict.fromkeys(passed))}")

    def fill(self, name: str, text: str) -> None:
        """Go to a field and type over what stands in it."""
        self.to(name)
        QTest.keyClick(self._target(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.type(text)

    def choose(self, name: str, first_letters: str) -> None:
        """Go to a list that drops down and type the beginning of what is wanted."""
        self.to(name)
        self.type(first_letters)

    def push(self, name: str) -> None:
        """Go to a button or a box and press the space bar."""
        self.to(name)
        self.press("Space")

    def tick(self, name: str) -> None:
        """Go to a box and press the space bar unless it is ticked already."""
        box = self.to(name)
        assert isinstance(box, QAbstractButton)
        if not box.isChecked():
            self.press("Space")

    def enter(self, name: str) -> None:
        """Go somewhere and press Enter."""
        self.to(name)
        self.press("Return")

    def _target(self) -> QWidget:
        if QApplication.activeWindow() is None:  # without a window manager nobody else makes it active
            self._window.window().activateWindow()
            QTest.qWait(5)
        return QApplication.focusWidget() or self._window


def called(widget: QWidget) -> str:
    """What a screen reader would say first: the name, else the words of a button."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or words).replace("&", "").strip()

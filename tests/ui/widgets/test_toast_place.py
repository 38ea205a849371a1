"""The quiet message never lies over what is being filled in."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.toast import Toast


def test_it_goes_to_the_top_while_the_field_below_it_has_the_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    above, below = QLineEdit(window), QLineEdit(window)
    above.setGeometry(500, 300, 300, 40)
    below.setGeometry(500, 620, 300, 40)
    toast = Toast(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 5000)
    above.setFocus()
    toast.say("Training was paused at 10:52 AM.")
    assert toast.geometry().intersects(below.geometry())
    below.setFocus()
    assert not toast.geometry().intersects(below.geometry())
    assert toast.y() < above.y()
    above.setFocus()
    assert toast.y() > above.y()
    below.setFocus()
    toast.say("Said while the field has the focus.")
    assert not toast.geometry().intersects(below.geometry())

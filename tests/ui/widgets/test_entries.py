"""Lines understand what is typed, tidy it, and say kindly what is wrong."""

from datetime import date, time
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.ui.widgets.entry.choices import Choice, Segmented
from desktop_app.ui.widgets.entry.entries import DateEntry, MoneyEntry, NpiEntry, PhoneEntry, TaxIdEntry, TimeEntry
from desktop_app.ui.widgets.entry.field import Field, first_error
from desktop_app.ui.widgets.entry.growing_text import GrowingText
from tests.ui.accessible import nameless

WEDNESDAY = date(2026, 6, 10)


def test_a_date_is_read_while_it_is_typed(qtbot: QtBot) -> None:
    line = DateEntry(today=lambda: WEDNESDAY)
    qtbot.addWidget(line)
    seen = list[object]()
    line.parsed.connect(seen.append)
    QTest.keyClicks(line, "t-1")
    assert seen == [WEDNESDAY, None, date(2026, 6, 9)]
    assert line.reading() == "Tuesday, June 9, 2026"
    line.tidy()
    assert line.text() == "6/9/2026"


def test_an_impossible_date_stays_as_typed_with_its_problem(qtbot: QtBot) -> None:
    line = DateEntry(today=lambda: WEDNESDAY)
    qtbot.addWidget(line)
    line.setText("2/30")
    line.tidy()
    assert line.text() == "2/30"
    assert "28 days" in line.problem()


@pytest.mark.parametrize(("typed", "shown"), [("1015", "10:15 AM"), ("330p", "3:30 PM"), ("0000", "12:00 AM")])
def test_a_time_is_written_out(qtbot: QtBot, typed: str, shown: str) -> None:
    line = TimeEntry()
    qtbot.addWidget(line)
    line.setText(typed)
    line.tidy()
    assert line.text() == shown
    assert line.clock_time() is not None
    assert TimeEntry().clock_time() is None


def test_midnight_is_a_time_and_not_nothing(qtbot: QtBot) -> None:
    line = TimeEntry()
    qtbot.addWidget(line)
    line.set_clock_time(time(0, 0))
    assert line.clock_time() == time(0, 0)


def test_numbers_format_themselves_and_are_checked(qtbot: QtBot) -> None:
    phone, npi, tax = PhoneEntry("9375550177"), NpiEntry("1234567890"), TaxIdEntry("123456789")
    for line in (phone, npi, tax):
        qtbot.addWidget(line)
        line.tidy()
    assert phone.text() == "(937) 555-0177"
    assert "check digit" in npi.problem()
    assert tax.text() == "12-3456789"
    npi.setText("123 456 7893")
    assert npi.problem() == ""
    npi.setText("123")
    assert "ten digits" in npi.problem()


@pytest.mark.parametrize(("typed", "amount"), [("60", "60.00"), ("$1,250.5", "1250.50"), ("0", "0.00")])
def test_money_is_read_to_the_cent(qtbot: QtBot, typed: str, amount: str) -> None:
    line = MoneyEntry(typed)
    qtbot.addWidget(line)
    assert line.amount() == Decimal(amount)


@pytest.mark.parametrize("typed", ["-1", "abc", "1e9", "NaN"])
def test_what_is_no_amount_says_so(qtbot: QtBot, typed: str) -> None:
    line = MoneyEntry(typed)
    qtbot.addWidget(line)
    assert line.amount() is None
    assert "dollars" in line.problem()


def test_a_field_names_its_editor_and_shows_one_thing_below(qtbot: QtBot) -> None:
    field = Field("&Date of birth", DateEntry(), "Month first")
    qtbot.addWidget(field)
    field.show()
    assert field.editor.accessibleName() == "Date of birth"
    assert field.hint_label().isVisible()
    field.set_error("There is no month 13.")
    assert not field.hint_label().isVisible()
    assert field.editor.accessibleDescription() == "There is no month 13."
    assert field.editor.property("error") is True
    field.set_error("")
    assert field.hint_label().isVisible()
    assert nameless(field) == []


def test_a_long_error_is_shown_whole(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    field = Field("NPI", NpiEntry())
    box.addWidget(field)
    box.addStretch(1)
    page.resize(260, 400)
    page.show()
    field.set_error("This NPI fails its check digit, so a digit is likely mistyped. Compare it with your letter.")
    qtbot.wait(20)
    label = field._error
    assert label.height() >= label.heightForWidth(label.width())


def test_the_first_error_gets_the_focus(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    fields = [Field(name, MoneyEntry()) for name in ("One", "Two", "Three")]
    box = QVBoxLayout(page)
    for field in fields:
        box.addWidget(field)
    page.show()
    assert not first_error(fields)
    fields[1].set_error("No.")
    fields[2].set_error("No.")
    assert first_error(fields)
    assert page.focusWidget() is fields[1].editor


def test_a_choice_is_by_key_and_the_wheel_leaves_it_alone(qtbot: QtBot) -> None:
    choice = Choice([("a", "First"), ("b", "Second")], "b")
    qtbot.addWidget(choice)
    seen = list[str]()
    choice.chosen.connect(seen.append)
    assert choice.key() == "b"
    choice.setCurrentIndex(0)
    assert seen == ["a"]


def test_segments_move_by_arrow(qtbot: QtBot) -> None:
    segments = Segmented([("a", "One"), ("b", "Two")], name="Part")
    qtbot.addWidget(segments)
    segments.show()
    with qtbot.waitSignal(segments.chosen) as told:
        QTest.keyClick(segments, Qt.Key.Key_Right)
    assert told.args == ["b"]
    assert nameless(segments) == []


def test_a_growing_text_grows_and_tab_leaves_it(qtbot: QtBot) -> None:
    text = GrowingText(2, 6)
    qtbot.addWidget(text)
    text.resize(300, 60)
    text.show()
    before = text.height()
    text.setPlainText("\n".join(["line"] * 5))
    assert text.height() > before
    grown = text.height()
    text.setPlainText("\n".join(["line"] * 50))
    assert text.height() < grown * 2
    assert text.tabChangesFocus()

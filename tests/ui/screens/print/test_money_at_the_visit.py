"""A payment taken where the papers are, by keyboard; its receipt goes into the pack."""

from decimal import Decimal

from PySide6.QtCore import Qt

from desktop_app.ui.screens.print.view import PrintScreen
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import family, signed_visit, words_on

CTRL = Qt.KeyboardModifier.ControlModifier
TAKE, ENTER = (Qt.Key.Key_M, CTRL), Qt.Key.Key_Return


def show(room: PracticeRoom, clock: FakeClock) -> PrintScreen:
    room.write(family)
    screen = PrintScreen(room.runner)
    room.show(screen, session_id=signed_visit(room, clock))
    return screen


def test_a_payment_is_taken_by_keyboard_and_its_receipt_is_shown(room: PracticeRoom, clock: FakeClock) -> None:
    screen = show(room, clock)
    room.press(TAKE)
    assert screen.payment.amount.hasFocus()
    screen.payment.amount.clear()
    room.type("45")
    room.press(ENTER)
    assert room.told[-1] == "$45.00 taken, receipt R-2026-00001."
    assert screen.list.key() == "R-2026-00001"
    assert screen.list.ticked() == ["R-2026-00001"]
    assert screen.list.hasFocus()
    assert not screen.payment.is_asking
    line = room.read(lambda store: store.money.of_receipt("R-2026-00001"))
    assert (line.amount, line.method, line.taken_by) == (Decimal("45.00"), "card", "Lee Park")
    assert "Receipt" in screen.paper.text()


def test_what_is_no_amount_or_lacks_its_number_is_said_at_its_field(room: PracticeRoom, clock: FakeClock) -> None:
    screen = show(room, clock)
    room.press(TAKE)
    screen.payment.amount.clear()
    room.press(ENTER)
    assert screen.payment.amount_field.error == "Enter the amount in dollars and cents, as 45.00."
    room.type("20")
    screen.payment.how.set_key("check")
    room.press(ENTER)
    assert screen.payment.note_field.error == "A check has a number. Enter the number of the check."
    assert screen.payment.note.hasFocus()
    room.type("1042")
    room.press(ENTER)
    assert room.told[-1] == "$20.00 taken, receipt R-2026-00001."


def test_escape_puts_the_payment_away(room: PracticeRoom, clock: FakeClock) -> None:
    screen = show(room, clock)
    assert not screen.back()
    room.press(TAKE)
    assert screen.back()
    assert not screen.payment.amount.isVisible()
    assert room.read(lambda store: store.money.of_patient("harold")) == ()


def test_writing_off_asks_for_the_reason(room: PracticeRoom, clock: FakeClock) -> None:
    screen = show(room, clock)
    room.press(TAKE)
    screen.payment.how.setCurrentIndex(4)
    assert "Reaso&n for writing it off" in words_on(screen)
    screen.payment.amount.clear()
    screen.payment.amount.setFocus()
    room.type("10")
    room.press(ENTER)
    assert "An adjustment needs a reason." in screen.payment.note_field.error
    room.type("Courtesy")
    room.press(ENTER)
    assert room.told[-1] == "$10.00 written off."
    assert not [row for row in range(screen.list.count()) if "Receipt" in screen.list.item(row).text()]


def test_the_open_payment_has_names_and_letters_of_its_own(room: PracticeRoom, clock: FakeClock) -> None:
    screen = show(room, clock)
    room.press(TAKE)
    assert nameless(screen) == []
    assert taken_twice(screen) == []

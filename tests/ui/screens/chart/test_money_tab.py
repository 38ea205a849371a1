"""The account in the chart, by keyboard: take a payment, reverse it with a reason, open its receipt."""

from decimal import Decimal

from PySide6.QtCore import Qt

from desktop_app.store.store import Store
from desktop_app.ui.screens.chart.view import PARTS, ChartScreen
from desktop_app.workflows.money.take_payment import NewPayment, take_payment
from tests.fake_clock import FakeClock
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import do, family, signed_visit, words_on

ENTER = Qt.Key.Key_Return


def paid(room: PracticeRoom, clock: FakeClock, amount: str = "45.00") -> tuple[ChartScreen, str]:
    """The Money part of Harold's chart with a visit of 90 dollars that was paid in part; and the visit."""
    room.write(family)
    room.write(fees)
    visit = signed_visit(room, clock)
    do(room, take_payment, NewPayment("harold", Decimal(amount), "cash", visit))
    screen = ChartScreen(room.runner)
    room.show(screen, patient_id="harold", tab="money")
    return screen, visit


def fees(store: Store) -> None:
    store.fees.save("97550", Decimal("60.00"))
    store.fees.save("97551", Decimal("30.00"))


def rows(screen: ChartScreen) -> list[list[str]]:
    model = screen.money.model
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_lines_stand_with_their_running_balance_and_a_minus(room: PracticeRoom, clock: FakeClock) -> None:
    screen, _ = paid(room, clock, "100.00")
    assert [row[2:] for row in rows(screen)] == [["90.00", "", "90.00"], ["", "−100.00", "−10.00"]]
    assert "$10.00 to give back" in words_on(screen)
    side = screen.money.model.data(screen.money.model.index(0, 4), Qt.ItemDataRole.TextAlignmentRole)
    assert side == int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def test_a_line_is_reversed_with_a_reason_and_both_stay(room: PracticeRoom, clock: FakeClock) -> None:
    screen, _ = paid(room, clock)
    assert "$45.00 is owed" in words_on(screen)
    screen.money.reverse.setFocus()
    room.press(ENTER, ENTER)
    assert screen.money.reason_field.error.startswith("Reversing needs a reason.")
    room.type("Wrong patient")
    room.press(ENTER)
    assert room.told[-1] == "$45.00 counted back. Both lines stay in the account."
    assert [row[4] for row in rows(screen)] == ["90.00", "45.00", "90.00"]
    assert "(reversed)" in rows(screen)[1][1]
    assert not screen.money.reverse.isEnabled()
    assert "$90.00 is owed" in words_on(screen)


def test_a_payment_is_taken_in_the_chart(room: PracticeRoom, clock: FakeClock) -> None:
    screen, visit = paid(room, clock)
    assert screen.money.payment.visit.key() == visit
    screen.new_here()
    assert screen.money.payment.amount.text() == ""
    room.type("45")
    room.press(ENTER)
    assert room.told[-1] == "$45.00 taken, receipt R-2026-00002."
    assert "Nothing is owed" in words_on(screen)
    assert screen.money.payment.amount.text() == ""


def test_what_is_owed_in_all_is_proposed_on_account(room: PracticeRoom, clock: FakeClock) -> None:
    screen, _ = paid(room, clock)
    screen.money.payment.visit.setCurrentIndex(screen.money.payment.visit.count() - 1)
    assert screen.money.payment.amount.text() == "45.00"


def test_enter_on_a_payment_opens_its_receipt(room: PracticeRoom, clock: FakeClock) -> None:
    screen, visit = paid(room, clock)
    screen.money.table.setFocus()
    room.press(ENTER)
    assert room.went == [("print", {"session_id": visit, "patient_id": "harold", "paper": "R-2026-00001"})]


def test_escape_stops_asking_for_the_reason(room: PracticeRoom, clock: FakeClock) -> None:
    screen, _ = paid(room, clock)
    screen.money.reverse.click()
    assert screen.back()
    assert not screen.money.reason.isVisible()


def test_everything_has_a_name_and_a_letter_of_its_own(room: PracticeRoom, clock: FakeClock) -> None:
    screen, _ = paid(room, clock)
    assert PARTS[screen.tabs.currentIndex()] == "money"
    assert nameless(screen) == []
    assert taken_twice(screen) == []
    screen.money.reverse.click()
    assert taken_twice(screen) == []

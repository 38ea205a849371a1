"""A visit whose claim the practice files: Print opens on the claim form and asks the family for nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.store.store import Store
from desktop_app.ui.screens.print.view import PrintScreen
from tests import builders
from tests.fake_clock import FakeClock
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.print.test_print_screen import ISSUE, show
from tests.ui.screens.visits import family, signed_visit, unsigned_visit, words_on


def medicare(store: Store) -> None:
    family(store)
    store.payers.save(builders.payer(id="aetna", name="Medicare Part B", kind="medicare"))


@pytest.fixture
def screen(room: PracticeRoom, clock: FakeClock) -> PrintScreen:
    """The papers of Harold's signed visit, which Medicare pays."""
    room.write(medicare)
    return show(room, signed_visit(room, clock))


def test_print_opens_on_the_claim_form(screen: PrintScreen) -> None:
    assert screen.list.key() == "claim-form"
    assert "The practice files the claim of this visit with Medicare" in words_on(screen)
    assert not any(button.isVisible() for button in (screen.superbill.issue, screen.superbill.claim))
    assert not screen.superbill.blocked.isVisible()


def test_nothing_beside_the_paper_is_wider_than_its_column(screen: PrintScreen) -> None:
    column = screen.side.widget()
    for key in screen.list.keys():  # noqa: SIM118 - a method of the list
        screen.list.choose(key)
        QApplication.processEvents()
        assert column.width() <= screen.side.viewport().width(), key


def test_the_superbill_leads_back_to_the_claim_form_by_key(room: PracticeRoom, screen: PrintScreen) -> None:
    screen.list.choose("superbill")
    room.settle()
    assert "a claim is filed instead" in screen.list.currentItem().text()
    assert screen.superbill.claim.isVisible()
    assert taken_twice(screen) == []
    room.press(ISSUE)
    assert screen.list.key() == "claim-form"
    assert room.read(lambda store: store.superbills.of_patient("harold")) == ()


def test_the_family_is_not_told_to_owe_what_medicare_is_billed(room: PracticeRoom, screen: PrintScreen) -> None:
    assert screen.payment.owed.text() == (
        "Medicare is billed, not the family. The family owes only what Medicare leaves to it."
    )
    room.press((Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier))
    assert screen.payment.amount.text() == ""


def test_before_the_signature_it_opens_on_the_proof_of_the_claim(room: PracticeRoom, clock: FakeClock) -> None:
    room.write(medicare)
    assert show(room, unsigned_visit(room, clock)).list.key() == "claim-proof"

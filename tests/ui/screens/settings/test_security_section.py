"""Who may open the records: added, changed and removed on the screen, and everybody gets in with their own words."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.people.users import Role, User
from desktop_app.store import access, vault
from desktop_app.store.errors import WrongPassphrase
from desktop_app.store.store import Store
from desktop_app.ui.screens.settings.view import SettingsScreen
from tests.conftest import PASSPHRASE
from tests.fake_clock import WEDNESDAY_MORNING
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom

ANAS = "blanket harbor sixteen moon"


def show(room: PracticeRoom) -> SettingsScreen:
    screen = SettingsScreen(room.runner)
    room.show(screen, section="security")
    return screen


def fill(room: PracticeRoom, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    room.settle()


def opens(room: PracticeRoom, name: str, passphrase: str) -> bool:
    """Whether a passphrase is the one of this name, asked of the header that lies on the disk."""

    def ask(store: Store) -> bool:
        try:
            vault.try_passphrase(store.header(), passphrase, name, store.tries, vault.moment_of(None))
        except WrongPassphrase:
            store.tries.forgive()
            return False
        return True

    return bool(room.read(ask))


def add_ana(room: PracticeRoom, role: Role = "clinician") -> None:
    def add(store: Store, clock: Any) -> None:
        access.add_user(store, User("ana", "Ana Ruiz", role), ANAS, WEDNESDAY_MORNING)

    room.runner.run(add)
    room.settle()


def test_a_person_is_added_and_opens_the_records_with_their_own_words(room: PracticeRoom) -> None:
    people = show(room).security.people
    people.new.click()
    fill(room, people.name, "Bill Ortiz")
    people.role.set_key("biller")
    fill(room, people.first, ANAS)
    fill(room, people.again, ANAS)
    people.save.click()
    room.settle()
    assert room.told == ["Bill Ortiz may open these records now, with the name and passphrase you entered."]
    assert [(u.name, u.role) for u in room.read(lambda store: store.users.all())] == [
        ("Lee Park", "owner"),
        ("Bill Ortiz", "biller"),
    ]
    assert opens(room, "Bill Ortiz", ANAS)
    assert people.which.currentText() == "Bill Ortiz, Billing"
    assert people.first.text() == ""


@pytest.mark.parametrize(
    ("name", "first", "again", "field", "told"),
    [
        ("lee  park", ANAS, ANAS, "name", "already"),
        ("", ANAS, ANAS, "name", "no name"),
        ("Ana Ruiz", "short", "short", "passphrase", "too easy"),
        ("Ana Ruiz", ANAS, "another one entirely", "again", "not the same"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nobody_is_added(
    room: PracticeRoom, name: str, first: str, again: str, field: str, told: str
) -> None:
    people = show(room).security.people
    people.new.click()
    fill(room, people.name, name)
    fill(room, people.first, first)
    fill(room, people.again, again)
    people.save.click()
    room.settle()
    assert told in people.fields[field].error
    assert len(room.read(lambda store: store.users.all())) == 1


def test_removing_asks_and_shows_what_happens_and_leaving_it_changes_nothing(room: PracticeRoom) -> None:
    add_ana(room)
    people = show(room).security.people
    people.which.setCurrentIndex(1)
    people.remove.click()
    assert people.is_asking
    assert "keeps their name" in people.what.text()
    assert people.keep.hasFocus(), "Enter leaves it as it is"
    people.keep.click()
    assert opens(room, "Ana Ruiz", ANAS)
    people.remove.click()
    people.remove_now.click()
    room.settle()
    assert room.told == ["Ana Ruiz may not open these records any more."]
    assert not opens(room, "Ana Ruiz", ANAS)


def test_the_only_owner_stays_owner_and_nobody_removes_themselves(room: PracticeRoom) -> None:
    people = show(room).security.people
    assert not people.remove.isVisible()
    people.role.set_key("biller")
    people.save.click()
    room.settle()
    assert "need an owner" in people.fields["role"].error
    assert room.read(lambda store: store.signed_in.role) == "owner"


def test_an_owner_gives_somebody_a_new_passphrase(room: PracticeRoom) -> None:
    add_ana(room)
    people = show(room).security.people
    people.which.setCurrentIndex(1)
    fill(room, people.first, "window lantern copper six")
    fill(room, people.again, "window lantern copper six")
    people.reset.click()
    room.settle()
    assert not opens(room, "Ana Ruiz", ANAS)
    assert opens(room, "Ana Ruiz", "window lantern copper six")


def test_whoever_is_no_owner_sees_the_people_and_changes_nothing(room: PracticeRoom) -> None:
    add_ana(room)

    def become_ana(store: Store, clock: Any) -> None:
        store.user_id = "ana"

    room.runner.run(become_ana)
    page = show(room).security
    assert page.people.only_owner.isVisible()
    for part in (page.people.new, page.people.save, page.people.remove, page.people.reset):
        assert not part.isVisible()
    assert not page.people.name.isEnabled()
    assert not page.recovery.make.isEnabled()


def test_ones_own_passphrase_is_changed_with_the_old_one(room: PracticeRoom) -> None:
    panel = show(room).security.passphrase
    fill(room, panel.old, "not the old one")
    fill(room, panel.new, ANAS)
    fill(room, panel.again, ANAS)
    panel.submit()
    room.settle()
    assert "did not open" in panel.fields["old"].error
    fill(room, panel.old, PASSPHRASE)
    panel.submit()
    room.settle()
    assert room.told == ["Your new passphrase opens the records from now on."]
    assert panel.old.text() == panel.new.text() == ""
    assert opens(room, "Lee Park", ANAS)
    assert not opens(room, "Lee Park", PASSPHRASE)


def test_a_new_recovery_key_is_in_force_only_after_it_was_written_down(room: PracticeRoom) -> None:
    screen = show(room)
    panel = screen.security.recovery
    assert "no recovery key" in panel.standing.text()
    panel.make.click()
    room.settle()
    assert not screen.security.people.isVisible()
    assert nameless(screen) == []
    assert taken_twice(screen) == []
    key = panel.card.key
    assert key is not None
    assert len(key.words) == 12
    panel.force.click()
    room.settle()
    assert not room.read(lambda store: store.header().recovery)
    for number, line in panel.card.lines.items():
        fill(room, line, key.words[number - 1])
    QTest.keyClick(panel.card.lines[panel.card.asked[-1]], Qt.Key.Key_Return)
    room.settle()
    assert room.read(lambda store: store.header().recovery) is not None
    assert panel.card.key is None
    assert "There is a recovery key" in panel.standing.text()


@pytest.mark.parametrize(
    "leave", [lambda screen: screen.security.recovery.leave.click(), lambda screen: screen.leave()]
)
def test_a_key_that_is_not_put_in_force_leaves_the_screen(
    room: PracticeRoom, leave: Callable[[SettingsScreen], object]
) -> None:
    screen = show(room)
    screen.security.recovery.make.click()
    room.settle()
    leave(screen)
    assert screen.security.recovery.card.key is None
    assert not screen.security.recovery.shown.isVisible()


@pytest.mark.parametrize("chosen", [0, 1])
def test_every_part_has_a_letter_of_its_own_whoever_is_chosen(room: PracticeRoom, chosen: int) -> None:
    add_ana(room)
    screen = show(room)
    screen.security.people.which.setCurrentIndex(chosen)
    assert taken_twice(screen) == []
    screen.security.people.new.click()
    assert taken_twice(screen) == []

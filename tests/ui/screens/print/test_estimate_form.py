"""What an estimate asks beside its page: who will train, how often, and what is proposed for each patient."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.store.store import Store
from desktop_app.ui.screens.print.view import PrintScreen
from tests import builders
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice
from tests.ui.screens.practice_room import PracticeRoom
from tests.ui.screens.visits import family

SARA = builders.clinician(id="sara", name="Sara Quinn", profession="SLP", credentials="CCC-SLP", npi="1003000126")


def two_patients(store: Store) -> None:
    """Harold with a plan for physical therapy, Rosa with one for speech therapy."""
    family(store)
    store.clinicians.save(SARA)
    store.patients.save(builders.patient(id="rosa", account="A-1002", given_name="Rosa", family_name="Diaz"))
    store.plans.save(builders.plan_of_care(id="plan-2", patient_id="rosa", discipline="SLP", goals=()))


@pytest.fixture
def screen(room: PracticeRoom) -> PrintScreen:
    """The estimate of Harold, who had no visit yet, in a practice of two."""
    room.write(two_patients)
    made = PrintScreen(room.runner)
    room.show(made, patient_id="harold", paper="estimate")
    return made


def words(screen: PrintScreen) -> str:
    return " ".join(screen.paper.text().split())


def test_the_clinician_is_chosen_where_there_are_several(room: PracticeRoom, screen: PrintScreen) -> None:
    form = screen.options.estimate
    assert form.clinician.isVisible()
    assert "Lee Park, PT, DPT" in words(screen)
    form.clinician.setFocus()
    room.press(Qt.Key.Key_Down)
    assert "Sara Quinn, CCC-SLP" in words(screen)
    assert "Lee Park" not in words(screen)
    assert nameless(screen) == []
    assert taken_twice(screen) == []


def test_a_practice_of_one_is_not_asked_who_trains(room: PracticeRoom) -> None:
    room.write(family)
    screen = PrintScreen(room.runner)
    room.show(screen, patient_id="harold", paper="estimate")
    assert not screen.options.estimate.clinician.isVisible()
    assert "Lee Park, PT, DPT" in words(screen)


def test_how_often_is_asked_and_its_absence_is_printed(room: PracticeRoom, screen: PrintScreen) -> None:
    assert "6 of 45 minutes each, how often: not decided yet" in words(screen)
    screen.options.estimate.how_often.setFocus()
    room.type("twice a week")
    room.press(Qt.Key.Key_Return)
    assert "6 of 45 minutes each, twice a week" in words(screen)


def test_another_patient_is_not_given_what_was_typed_for_the_first(room: PracticeRoom, screen: PrintScreen) -> None:
    form = screen.options.estimate
    form.how_often.setFocus()
    room.type("twice a week")
    room.press(Qt.Key.Key_Tab)
    form.visits.setValue(9)
    form.place.setFocus()
    room.press(Qt.Key.Key_Down)
    assert "9 of 45 minutes each, twice a week" in words(screen)
    assert "Office (11)" in words(screen)
    screen.enter(patient_id="rosa", paper="estimate")
    room.settle()
    assert "6 of 45 minutes each, how often: not decided yet" in words(screen)
    assert "Home (12)" in words(screen)
    assert "Sara Quinn, CCC-SLP" in words(screen)


def test_what_was_chosen_stays_while_the_records_change(room: PracticeRoom, screen: PrintScreen) -> None:
    form = screen.options.estimate
    form.clinician.setFocus()
    room.press(Qt.Key.Key_Down)
    form.minutes.setValue(60)
    room.settle()
    screen.refresh(frozenset({"patients"}))
    room.settle()
    assert (form.clinician.key(), form.minutes.value()) == ("sara", 60)
    assert "6 of 60 minutes each" in words(screen)


def test_a_proposal_that_nobody_touched_follows_the_plan_of_care(room: PracticeRoom, screen: PrintScreen) -> None:
    form = screen.options.estimate
    form.visits.setValue(4)
    room.write(lambda store: store.plans.save(builders.plan_of_care(discipline="SLP", goals=())))
    screen.refresh(frozenset({"patients"}))
    room.settle()
    assert form.clinician.key() == "sara"
    assert "4 of 45 minutes each" in words(screen)
    assert "Sara Quinn, CCC-SLP" in words(screen)

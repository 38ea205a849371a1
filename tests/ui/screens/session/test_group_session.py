"""A group by keyboard: one clock, what is for all, and each patient's own part, of which no other sees anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.training.timekeeping import replay
from desktop_app.ui.wording import group_session as words
from desktop_app.ui.wording import session as session_words
from tests import group_builders
from tests.group_builders import SECRETS
from tests.training_bench import CTRL, SHIFT, TrainingBench
from tests.ui.accessible import nameless
from tests.ui.seen import seen_on

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
SAVED_MS = 700
PEOPLE = ("harold", "rosa", "sam")


@pytest.fixture
def room(bench: TrainingBench) -> TrainingBench:
    """The session screen in a practice with three families."""
    bench.ask(lambda store: group_builders.add_rosa_and_sam(store, bench.clock))
    bench.go("session", group=True)
    return bench


def choose(room: TrainingBench, *letters: str) -> None:
    for typed in letters:
        room.type(typed)
        room.press(Key.Key_Return)


def start(room: TrainingBench, *letters: str) -> None:
    choose(room, *(letters or ("whit", "ibar", "okaf")))
    room.press(Key.Key_T, CTRL)


def saved(room: TrainingBench) -> None:
    QTest.qWait(SAVED_MS)
    room.settle()


def record(room: TrainingBench, person: str):  # type: ignore[no-untyped-def]
    return room.ask(lambda store: store.sessions.of_patient(person)[0])


def counted(room: TrainingBench, person: str) -> int:
    held = record(room, person)
    return replay(room.ask(lambda store: store.clock_events.of(held.id)), room.clock.now()).counted_minutes


def own_part(room: TrainingBench, number: int) -> None:
    room.press(Key(Key.Key_0 + number), ALT)


def push(room: TrainingBench, name: str) -> None:
    """Tab to the button of this name, and press it."""
    for _ in range(80):
        room.press(Key.Key_Tab)
        if room.focus.accessibleName() == name:
            room.press(Key.Key_Space)
            return
    raise AssertionError(name)


def tell_others(room: TrainingBench, person: str) -> list[str]:
    """What stands on the window of those who are not this person."""
    seen = seen_on(room.window)
    return [secret for other in PEOPLE if other != person for secret in SECRETS[other] if secret in seen]


def test_three_patients_are_chosen_by_a_few_letters_and_started_with_one_press(room: TrainingBench) -> None:
    screen = room.screen
    choose(room, "whit")
    assert screen.group_ready.hint.text() == words.CHOOSE_TWO
    assert not screen.group_ready.start.isEnabled()
    choose(room, "ibar", "okaf")
    assert screen.group_ready.patient_ids == PEOPLE
    room.press(Key.Key_T, CTRL)
    assert [record(room, person).state for person in PEOPLE] == ["running"] * 3
    assert {record(room, person).group.size for person in PEOPLE} == {3}
    assert nameless(room.window) == []


def test_somebody_is_taken_out_and_cannot_be_chosen_twice(room: TrainingBench) -> None:
    choose(room, "whit", "ibar")
    room.type("ibar")
    assert not room.screen.group_ready.hits.order()
    for _ in range(4):
        room.press(Key.Key_Backspace)
    push(room, words.take_out("Rosa Ibarra"))
    assert room.screen.group_ready.patient_ids == ("harold",)


def test_a_patient_whose_caregivers_are_not_ticked_keeps_the_group_from_starting(room: TrainingBench) -> None:
    choose(room, "whit", "ibar")
    room.screen.group_ready.members["rosa"].people.ticks["luz"].setChecked(False)
    assert room.screen.group_ready.hint.text() == words.TICK_FOR_EACH
    room.press(Key.Key_T, CTRL)
    assert room.ask(lambda store: store.sessions.running()) == ()


def test_what_is_for_all_names_nobody_and_stands_in_each_record(room: TrainingBench) -> None:
    start(room)
    assert tell_others(room, "") == []
    room.type("Belt low on the hips.")
    saved(room)
    assert {record(room, person).note.technique for person in PEOPLE} == {"Belt low on the hips."}
    assert tell_others(room, "") == []


def test_each_part_shows_one_patient_and_nothing_of_the_others(room: TrainingBench) -> None:
    start(room)
    for number, person in enumerate(PEOPLE, start=1):
        own_part(room, number)
        assert SECRETS[person][0] in seen_on(room.window)
        assert tell_others(room, person) == [], person
        room.type("3")
        room.screen.live.notes.choose("progress")
        room.screen.live.notes.text.setFocus()
        room.type(f"{SECRETS[person][0]} did well.")
        saved(room)
    own_part(room, 0)
    assert tell_others(room, "") == []
    for person in PEOPLE:
        held = record(room, person)
        assert held.note.progress == f"{SECRETS[person][0]} did well."
        assert [mark for skill in held.skills for _, mark in skill.marks] == ["independent"]


def test_ctrl_tab_goes_around_the_parts(room: TrainingBench) -> None:
    start(room)
    titles = []
    for _ in range(4):
        room.press(Key.Key_Tab, CTRL)
        titles.append(room.screen.context().title)
    assert titles == ["Harold Whitcomb", "Rosa Ibarra", "Desmond Okafor", "Group of three"]
    room.press(Key.Key_Tab, CTRL | SHIFT)
    assert room.screen.context().title == "Desmond Okafor"


def test_typing_while_a_part_changes_goes_into_the_record_that_was_on_the_screen(room: TrainingBench) -> None:
    start(room)
    own_part(room, 1)
    room.screen.live.notes.choose("progress")
    room.screen.live.notes.text.setFocus()
    room.type("Only about Harold.")
    room.screen.parts.buttons[record(room, "rosa").id].click()
    QTest.keyClicks(room.screen.live.notes.text, " And this too.")
    saved(room)
    assert record(room, "harold").note.progress == "Only about Harold. And this too."
    assert record(room, "rosa").note.progress == ""
    assert "Harold" not in seen_on(room.window)


def test_a_patients_own_words_stay_until_they_are_given_up(room: TrainingBench) -> None:
    start(room)
    room.type("For all.")
    own_part(room, 2)
    room.screen.live.notes.text.setFocus()
    room.press(Key.Key_End, CTRL)
    room.type(" Hers.")
    saved(room)
    assert room.screen.live.standing.told.text() == words.IS_OWN
    own_part(room, 0)
    room.press(Key.Key_End, CTRL)
    room.type(" More.")
    saved(room)
    assert [record(room, person).note.technique for person in PEOPLE] == [
        "For all. More.",
        "For all. Hers.",
        "For all. More.",
    ]
    own_part(room, 2)
    room.press(Key.Key_U, ALT)
    assert record(room, "rosa").note.technique == "For all. More."
    assert room.screen.live.standing.told.text() == words.FOLLOWS


def test_what_was_written_for_all_is_taken_back_for_all(room: TrainingBench) -> None:
    start(room)
    room.type("Wrong.")
    saved(room)
    room.screen.live.pause.setFocus()
    room.press(Key.Key_Z, CTRL)
    assert {record(room, person).note.technique for person in PEOPLE} == {""}
    room.press(Key.Key_Z, CTRL | SHIFT)
    assert {record(room, person).note.technique for person in PEOPLE} == {"Wrong."}


def test_a_name_in_what_is_for_all_is_told_at_once(room: TrainingBench) -> None:
    start(room)
    room.type("As Rosa does it.")
    saved(room)
    assert room.screen.live.shared_notes.telling.isVisible()
    for _ in range(len("Rosa does it.")):
        room.press(Key.Key_Backspace)
    saved(room)
    assert not room.screen.live.shared_notes.telling.isVisible()


def test_one_key_pauses_everybody_and_ctrl_i_only_the_patient_who_is_shown(room: TrainingBench) -> None:
    start(room)
    room.train(minutes=5)
    own_part(room, 2)
    room.press(Key.Key_I, CTRL)
    room.train(minutes=5)
    room.press(Key.Key_I, CTRL)
    room.press(Key.Key_T, CTRL)
    room.train(minutes=5)
    own_part(room, 0)
    assert room.screen.live.pause.text() == session_words.RESUME
    room.press(Key.Key_T, CTRL)
    room.train(minutes=5)
    assert [counted(room, person) for person in PEOPLE] == [15, 10, 15]
    room.press(Key.Key_I, CTRL)
    assert [counted(room, person) for person in PEOPLE] == [15, 10, 15], "there is no patient who could come in"


def test_late_early_and_back_are_one_press_each(room: TrainingBench) -> None:
    choose(room, "whit", "ibar", "okaf")
    room.screen.group_ready.members["sam"].here.setChecked(False)
    room.press(Key.Key_T, CTRL)
    room.train(minutes=10)
    own_part(room, 3)
    assert room.screen.context().title == "Group of two", "a part opens when its patient's family has come"
    push(room, words.change_name(words.CAME, 3))
    room.train(minutes=5)
    push(room, words.change_name(words.LEFT, 1))
    room.train(minutes=5)
    push(room, words.change_name(words.CAME_BACK, 1))
    room.train(minutes=5)
    assert [counted(room, person) for person in PEOPLE] == [20, 25, 15]


def test_who_has_left_has_no_say_over_the_clock_of_the_room(room: TrainingBench) -> None:
    start(room)
    room.train(minutes=5)
    push(room, words.change_name(words.LEFT, 2))
    own_part(room, 2)
    assert room.screen.live.pause.text() == session_words.PAUSE
    room.press(Key.Key_T, CTRL)
    assert room.screen.live.pause.text() == session_words.RESUME
    room.press(Key.Key_T, CTRL)
    room.train(minutes=5)
    assert [counted(room, person) for person in PEOPLE] == [10, 5, 10]


def test_a_family_that_was_not_expected_joins(room: TrainingBench) -> None:
    start(room, "whit", "ibar")
    room.train(minutes=5)
    room.press(Key.Key_E, ALT)
    choose(room, "okaf")
    room.press(Key.Key_T, CTRL)
    room.train(minutes=5)
    assert room.screen.context().title == "Group of three"
    assert [counted(room, person) for person in PEOPLE] == [10, 10, 5]


def test_when_the_others_did_not_come_it_becomes_an_individual_session(room: TrainingBench) -> None:
    choose(room, "whit", "ibar")
    room.screen.group_ready.members["rosa"].here.setChecked(False)
    room.press(Key.Key_T, CTRL)
    room.train(minutes=30)
    room.press(Key.Key_R, ALT)
    assert not record(room, "harold").is_group
    assert room.screen.context().title == "Harold Whitcomb"
    assert not room.screen.parts.isVisible()
    assert room.ask(lambda store: store.sessions.of_patient("rosa")) == ()


def test_a_skill_for_all_is_in_every_grid(room: TrainingBench) -> None:
    start(room)
    room.press(Key.Key_N, CTRL)
    room.type("Stair lift")
    room.press(Key.Key_Return)
    assert all(record(room, person).skills[-1].text == "Stair lift" for person in PEOPLE)
    goals = [record(room, person).skills[-1].goal_ids for person in PEOPLE]
    assert goals == [("goal-1",), ("goal-rosa",), ("goal-sam",)]
    assert "Stair lift" in seen_on(room.screen.live.skills)
    own_part(room, 2)
    room.type("3")
    own_part(room, 0)
    first = record(room, "harold").skills[0].text
    push(room, f"{session_words.REMOVE_SKILL}: {first}")
    taught = [[skill.text for skill in record(room, person).skills] for person in PEOPLE]
    assert [first in texts for texts in taught] == [False, True, False], "what was shown stays in the record"


def test_a_group_goes_on_behind_another_screen_and_comes_back_with_what_is_for_all(room: TrainingBench) -> None:
    start(room)
    own_part(room, 2)
    room.go("today")
    room.train(minutes=5)
    room.go("session")
    assert room.screen.context().title == "Group of three"
    assert counted(room, "sam") == 5


def test_the_patient_who_was_opened_first_is_the_first_of_the_group(room: TrainingBench) -> None:
    room.go("session", patient_id="rosa")
    room.press(Key.Key_G, ALT)
    assert room.screen.group_ready.patient_ids == ("rosa",)

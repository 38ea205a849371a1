"""Phrases and skills of the practice's own: each saves itself, and what is taken away can be brought back."""

from desktop_app.domain.training.skill_library import LibrarySkill
from desktop_app.ui.screens.settings.view import SettingsScreen
from desktop_app.workflows.training.waiting_for_cosignature import superbills_wait
from tests.ui.screens.practice_room import PracticeRoom

SKILL = LibrarySkill("Rolling with the blue sheet", "Your own", "PT", is_own=True)


def show(room: PracticeRoom) -> SettingsScreen:
    screen = SettingsScreen(room.runner)
    room.show(screen, section="phrases")
    return screen


def kept(room: PracticeRoom) -> list[tuple[str, str]]:
    return [(each.field, each.text) for each in room.read(lambda store: store.snippets.all())]


def test_phrases_are_written_one_a_line_for_each_part(room: PracticeRoom) -> None:
    screen = show(room)
    screen.phrases.text.setPlainText("Blocked the {{side}} knee.\nBelt low.")
    screen.phrases.part.setCurrentIndex(screen.phrases.part.findData("progress"))
    screen.phrases.text.setPlainText("Better.")
    screen.phrases.save_now()
    room.settle()
    assert kept(room) == [
        ("technique", "Blocked the {{side}} knee."),
        ("technique", "Belt low."),
        ("progress", "Better."),
    ]
    screen.phrases.part.setCurrentIndex(screen.phrases.part.findData("technique"))
    assert screen.phrases.text.toPlainText() == "Blocked the {{side}} knee.\nBelt low."


def test_superbills_wait_until_the_practice_says_otherwise(room: PracticeRoom) -> None:
    screen = show(room)
    assert screen.phrases.wait.isChecked()
    screen.phrases.wait.click()
    room.settle()
    assert not room.read(superbills_wait)


def test_a_skill_of_the_practice_can_be_taken_away_and_brought_back(room: PracticeRoom) -> None:
    room.write(lambda store: store.practice_skills.keep(SKILL))
    screen = show(room)
    backs: list[object] = []
    screen.phrases.said.connect(lambda _, back: backs.append(back))
    screen.phrases._forget(SKILL)
    room.settle()
    assert room.read(lambda store: store.practice_skills.all()) == ()
    backs[0]()  # type: ignore[operator]
    room.settle()
    assert room.read(lambda store: store.practice_skills.all()) == (SKILL,)

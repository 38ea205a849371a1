"""The logo and the claim form's offset: chosen by keyboard, kept, and refused with a sentence that stays."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from desktop_app.ui.screens.settings.papers import PapersPanel
from desktop_app.ui.screens.settings.view import SettingsScreen
from desktop_app.workflows.papers.logo import logo_of
from desktop_app.workflows.papers.make_claim_form import claim_offset
from tests.ui.screens.practice_room import PracticeRoom


def show(room: PracticeRoom, monkeypatch: pytest.MonkeyPatch, file: Path) -> PapersPanel:
    monkeypatch.setattr(PapersPanel, "_ask_file", lambda _: str(file))
    screen = SettingsScreen(room.runner)
    room.show(screen, section="papers")
    return screen.papers


def picture(folder: Path) -> Path:
    made = io.BytesIO()
    Image.new("RGB", (300, 100), (20, 90, 60)).save(made, "PNG")
    (folder / "logo.png").write_bytes(made.getvalue())
    return folder / "logo.png"


def test_a_chosen_logo_is_kept_shown_and_removed(
    room: PracticeRoom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = show(room, monkeypatch, picture(tmp_path))
    assert not panel.picture.isVisible()
    panel.choose.setFocus()
    room.press(Qt.Key.Key_Space)
    assert room.read(logo_of).startswith(b"\x89PNG")
    assert panel.picture.isVisible()
    panel.remove.setFocus()
    room.press(Qt.Key.Key_Space)
    assert room.read(logo_of) == b""
    assert not panel.picture.isVisible()


@pytest.mark.parametrize(("name", "content"), [("letter.png", b"no picture"), ("empty.png", b""), ("gone.png", None)])
def test_what_is_no_picture_is_said_on_the_page_and_nothing_is_lost(
    room: PracticeRoom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, content: bytes | None
) -> None:
    panel = show(room, monkeypatch, picture(tmp_path))
    panel.choose.click()
    room.press(Qt.Key.Key_Tab)
    kept = room.read(logo_of)
    if content is not None:
        (tmp_path / name).write_bytes(content)
    monkeypatch.setattr(PapersPanel, "_ask_file", lambda _: str(tmp_path / name))
    panel.choose.setFocus()
    room.press(Qt.Key.Key_Space)
    assert panel.problem.isVisible()
    assert room.read(logo_of) == kept != b""


def test_the_claim_forms_offset_is_kept_in_tenths_of_a_millimeter(
    room: PracticeRoom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = show(room, monkeypatch, tmp_path)
    panel.right.setFocus()
    for _ in range(3):
        room.press(Qt.Key.Key_Up)
    panel.down.setFocus()
    room.press(Qt.Key.Key_Down)
    assert room.read(claim_offset) == (3, -1)


def test_the_test_page_is_saved_or_says_why_not(
    room: PracticeRoom, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    panel = show(room, monkeypatch, tmp_path)
    monkeypatch.setattr(PapersPanel, "_ask_target", lambda _: str(tmp_path / "test.pdf"))
    panel.test_page.setFocus()
    room.press(Qt.Key.Key_Space)
    assert (tmp_path / "test.pdf").read_bytes().startswith(b"%PDF-")
    monkeypatch.setattr(PapersPanel, "_ask_target", lambda _: str(tmp_path / "nowhere" / "test.pdf"))
    room.press(Qt.Key.Key_Space)
    assert "could not be saved" in panel.problem.text()

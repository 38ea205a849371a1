"""Preferences survive a restart, a damaged file, and values that nobody meant."""

from pathlib import Path

import pytest

from desktop_app.preferences import Preferences, load, save


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "preferences.toml"
    wanted = Preferences(
        look="dark", text_scale=1.3, auto_lock_minutes=0, printer="Brother PJ-773", copies_for={"note": 2}
    )
    save(path, wanted)
    assert load(path) == wanted
    assert [file.name for file in path.parent.iterdir()] == ["preferences.toml"]


def test_without_a_file_everything_is_as_at_first(tmp_path: Path) -> None:
    assert load(tmp_path / "preferences.toml") == Preferences()


@pytest.mark.parametrize("content", [b"look = [unclosed", b"\xff\xfe\x00", b"look = 'dark'\nlook = 'light'"])
def test_a_damaged_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "preferences.toml"
    path.write_bytes(content)
    assert load(path) == Preferences()
    assert (tmp_path / "preferences.damaged").read_bytes() == content
    assert not path.exists()


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ('look = "purple"', "look", "system"),
        ("look = 3", "look", "system"),
        ("text_scale = 2.5", "text_scale", 1.0),
        ("text_scale = 1", "text_scale", 1.0),
        ("text_scale = true", "text_scale", 1.0),
        ("auto_lock_minutes = -5", "auto_lock_minutes", 0),
        ("auto_lock_minutes = 100000", "auto_lock_minutes", 240),
        ("auto_lock_minutes = true", "auto_lock_minutes", 10),
        ('unknown = "x"', "look", "system"),
        ('copies_for = { superbill = 2, handout = "many", note = true }', "copies_for", {"superbill": 2}),
        ('printer_for = { superbill = "Desk", handout = 3 }', "printer_for", {"superbill": "Desk"}),
        ('printer_for = "Desk"', "printer_for", {}),
        ('paper = "napkin"', "paper", "letter"),
        ('paper = "a4"', "paper", "a4"),
    ],
)
def test_a_value_that_makes_no_sense_is_the_default(tmp_path: Path, line: str, field: str, value: object) -> None:
    path = tmp_path / "preferences.toml"
    path.write_text(line, encoding="utf-8")
    assert getattr(load(path), field) == value


def test_a_file_that_cannot_be_replaced_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "preferences.toml"
    save(path, Preferences(look="dark"))

    def refuse(self: Path, target: Path) -> Path:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="no space"):
        save(path, Preferences(look="light"))
    assert load(path).look == "dark"

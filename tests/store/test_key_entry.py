"""The key reaches the cipher without a statement, and the connection that it is meant for."""

from pathlib import Path

import pytest

from desktop_app.store import driver, key_entry

KEY, OTHER = bytes(range(32)), bytes(range(1, 33))


def test_the_shipped_driver_takes_the_key_without_a_statement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bool] = []
    directly = key_entry._given_directly
    monkeypatch.setattr(
        key_entry, "_given_directly", lambda handle, spelled: given.append(directly(handle, spelled)) or given[-1]
    )
    db = driver.connect(tmp_path / "records.db", KEY)
    assert given == [True]
    assert db.execute("PRAGMA cipher_memory_security").fetchall() == [("0",)]
    db.close()


def test_each_of_two_open_files_has_its_own_key(tmp_path: Path) -> None:
    one, two = driver.connect(tmp_path / "one.db", KEY), driver.connect(tmp_path / "two.db", OTHER)
    for db in (one, two):
        db.execute("CREATE TABLE seen (word TEXT) STRICT")
        db.close()
    assert driver.connect(tmp_path / "one.db", KEY).table_names() == ["seen"]
    with pytest.raises(driver.DriverError):
        driver.connect(tmp_path / "two.db", KEY)


def test_a_file_that_cannot_be_opened_leaves_the_next_one_alone(tmp_path: Path) -> None:
    with pytest.raises(driver.DriverError):
        driver.connect(tmp_path / "no such folder" / "records.db", KEY)
    db = driver.connect(tmp_path / "records.db", KEY)
    db.execute("CREATE TABLE seen (word TEXT) STRICT")
    db.close()
    assert b"seen" not in (tmp_path / "records.db").read_bytes()

"""Damaged records at the door, by keyboard: the newest whole backup first, else what can be read, and nothing lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.errors import DAMAGED
from desktop_app.store import vault
from desktop_app.store.errors import VaultDamaged
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.workflows.practice.set_up_practice import set_up_practice
from desktop_app.workflows.vault.back_up import back_up_vault
from tests import builders
from tests.fake_clock import FakeClock
from tests.journeys.program import Program
from tests.ui.accessible import nameless
from tests.ui.mnemonics import taken_twice

PASSPHRASE = "marble kettle orchard nine"
PAGE = 4096


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """A practice whose backup knows Harold; another patient came after it."""
    clock = FakeClock()
    store = vault.create(tmp_path / "records", PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    set_up_practice(store, clock, builders.practice(), (builders.clinician(),), (builders.payer(),), {})
    add(store, clock, "harold", 1)
    back_up_vault(store, clock)
    add(store, clock, "ana", 2)
    store.close()
    return tmp_path / "records"


def add(store: Store, clock: FakeClock, patient_id: str, number: int) -> None:
    with store.act("create", "patient", patient_id, clock.now().utc):
        store.patients.save(builders.patient(id=patient_id, account=f"A-{number}"))


def damage(file: Path, page: int) -> None:
    content = bytearray(file.read_bytes())
    content[page * PAGE + 100 : page * PAGE + 200] = b"\0" * 100
    file.write_bytes(content)


def damage_the_end_of_the_trail(folder: Path) -> None:
    """The page with the newest line of the audit trail: without it the records stay shut, and most can be read."""
    damage_the_root_of(folder, "audit")


def damage_the_root_of(folder: Path, table: str) -> None:
    store = vault.unlock(folder, PASSPHRASE)
    root = store.db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()[0]
    store.close()
    damage(folder / "vault.db", root - 1)


def try_to_open(program: Program) -> None:
    program.hands.fill("Passphrase", PASSPHRASE)
    program.hands.press("Return")
    program.hands.wait()


def patients(store: Store, _: object) -> int:
    return store.patients.count()


def test_the_newest_whole_backup_is_the_first_offer(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    (records / "vault.db").write_bytes(b"coffee" * 4000)
    program = open_program(FakeClock())
    try_to_open(program)
    card = program.house.unlock.damaged
    assert card.isVisible()
    assert card.why.text() == "The records on this disk are damaged and were not opened."
    assert card.restore.hasFocus()
    assert (nameless(card), taken_twice(card)) == ([], [])
    program.hands.press("Space")
    program.hands.fill("Passphrase, or the words of the recovery key", PASSPHRASE)
    program.hands.push("See what is in it")
    program.hands.push("Put this backup in place")
    try_to_open(program)
    assert program.ask(patients) == 1
    assert (next(records.glob("replaced-*")) / "vault.db").read_bytes() == b"coffee" * 4000


def test_a_backup_that_is_damaged_too_is_not_offered(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    (records / "vault.db").write_bytes(b"coffee" * 4000)
    damage(next((records / "backups").glob("*.teachback")), 3)
    program = open_program(FakeClock())
    try_to_open(program)
    card = program.house.unlock.damaged
    assert not card.restore.isVisible()
    assert card.newest.text().startswith("No whole backup was found")
    program.hands.push("Another backup…")
    assert program.house.unlock.restore.isVisible()


def test_what_can_be_read_is_saved_shown_and_put_in_place(
    records: Path, open_program: Callable[[FakeClock], Program], tmp_path: Path
) -> None:
    damage_the_end_of_the_trail(records)
    before = (records / "vault.db").read_bytes()
    program = open_program(FakeClock())
    try_to_open(program)
    card = program.house.unlock.damaged
    program.hands.fill("New folder", str(tmp_path / "saved"))
    program.hands.fill("Passphrase, or the words of the recovery key", PASSPHRASE)
    program.hands.push("Save what can be read")
    assert card.saved.isVisible()
    assert "They are in" in card.saved.sum.text()
    told = {card.saved.model.index(row, 0).data(): row for row in range(card.saved.model.rowCount())}
    assert card.saved.model.index(told["Patients"], 1).data() == "2"
    assert (nameless(card), taken_twice(card)) == ([], [])
    assert (records / "vault.db").read_bytes() == before
    program.hands.push("Work with the saved records")
    assert "The damaged ones are kept in replaced-" in program.house.unlock.done.text()
    try_to_open(program)
    assert program.ask(patients) == 2
    assert (next(records.glob("replaced-*")) / "vault.db").read_bytes() == before


def test_with_a_damaged_vault_json_that_of_a_backup_lets_everything_be_read(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    (records / "vault.json").write_bytes(b"coffee")
    program = open_program(FakeClock())
    try_to_open(program)
    program.hands.fill("Passphrase, or the words of the recovery key", PASSPHRASE)
    program.hands.push("Save what can be read")
    assert "nothing is known to be missing" in program.house.unlock.damaged.saved.sum.text()
    program.hands.push("Work with the saved records")
    try_to_open(program)
    assert program.ask(patients) == 2


def test_a_wrong_passphrase_and_a_folder_in_use_are_said_where_they_stand(
    records: Path, open_program: Callable[[FakeClock], Program], tmp_path: Path
) -> None:
    damage_the_end_of_the_trail(records)
    vault.create(tmp_path / "other", PASSPHRASE, "Lee", KeyCost(memory_kib=64, passes=1, lanes=1)).close()
    program = open_program(FakeClock())
    try_to_open(program)
    card = program.house.unlock.damaged
    program.hands.fill("Passphrase, or the words of the recovery key", "marble kettel")
    program.hands.push("Save what can be read")
    assert card.fields["passphrase"].error.startswith("That did not open the records.")
    program.hands.fill("New folder", str(tmp_path / "other"))
    program.hands.fill("Passphrase, or the words of the recovery key", PASSPHRASE)
    program.hands.push("Save what can be read")
    assert card.fields["folder"].error.startswith("This folder already holds records.")
    program.hands.push("Back")
    assert program.house.unlock.line.isVisible()


def test_damage_that_shows_only_behind_the_door_is_answered_there_with_the_records_closed(
    records: Path, open_program: Callable[[FakeClock], Program], tmp_path: Path
) -> None:
    damage_the_root_of(records, "practice")
    program = open_program(FakeClock())
    try_to_open(program)
    card = program.house.unlock.damaged
    assert card.isVisible()
    program.hands.fill("New folder", str(tmp_path / "saved"))
    program.hands.fill("Passphrase, or the words of the recovery key", PASSPHRASE)
    program.hands.push("Save what can be read")
    told = {card.saved.model.index(row, 0).data(): row for row in range(card.saved.model.rowCount())}
    assert card.saved.model.index(told["Patients"], 1).data() == "2"
    assert card.saved.model.index(0, 0).data() == "Practice"
    assert card.saved.model.index(0, 2).data() == "1"


def test_damage_found_while_working_is_answered_when_the_records_are_locked(
    records: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    try_to_open(program)
    assert program.house.bench is not None

    def read(store: Store, _: object) -> None:
        raise VaultDamaged

    program.runner.run(read)
    program.hands.wait()
    assert program.house.bench.toast.sentence.endswith("restore the newest backup.")
    program.hands.press("Ctrl+L")
    assert program.house.unlock.damaged.isVisible()
    assert VaultDamaged().field == DAMAGED

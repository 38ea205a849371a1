"""A new computer and a stick: the records are back with the file and the passphrase, and nothing is lost on the way."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.store.backup import Source, back_up
from desktop_app.store.keys import KeyCost
from desktop_app.store.store import Store
from desktop_app.store.vault import create
from desktop_app.workflows.practice.set_up_practice import set_up_practice
from tests import builders
from tests.fake_clock import FakeClock
from tests.journeys.program import Program

PASSPHRASE = "marble kettle orchard nine"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A backup of a practice with Harold in it, made on the laptop that is gone."""
    clock = FakeClock()
    store = create(tmp_path / "laptop", PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    set_up_practice(store, clock, builders.practice(), (builders.clinician(),), (builders.payer(),), {})
    with store.act("create", "patient", "harold", clock.now().utc):
        store.patients.save(builders.patient())
    source = Source.of_folder(store.folder, store.data_key, "asked")
    path = back_up(source, tmp_path / "stick", clock.now().utc).path
    store.close()
    return path


def count(store: Store, _: object) -> int:
    return store.patients.count()


def restore(program: Program, file: Path) -> None:
    card, hands = program.house.unlock.restore, program.hands
    card.ask_file = lambda: str(file)
    hands.push("Choose…")
    hands.fill("Passphrase, or the words of the recovery key", PASSPHRASE)
    hands.push("See what is in it")
    assert card.table.model.index(0, 1).data() == "1"
    hands.push("Put this backup in place")


def unlock(program: Program) -> None:
    hands = program.hands
    hands.fill("Passphrase", PASSPHRASE)
    hands.press("Return")
    hands.wait_for(lambda: program.house.bench is not None)
    hands.wait()


def test_a_new_computer_has_the_records_back(stick: Path, open_program: Callable[[FakeClock], Program]) -> None:
    program = open_program(FakeClock())
    program.hands.push("Restore a backup")
    restore(program, stick)
    unlock(program)
    assert program.ask(count) == 1


def test_whoever_changes_their_mind_is_where_they_were(
    stick: Path, open_program: Callable[[FakeClock], Program]
) -> None:
    program = open_program(FakeClock())
    program.hands.push("Restore a backup")
    program.hands.push("Back")
    program.hands.to("Restore a backup")


def test_a_damaged_vault_is_replaced_and_kept(
    stick: Path, open_program: Callable[[FakeClock], Program], tmp_path: Path
) -> None:
    clock = FakeClock()
    store = create(tmp_path / "records", PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    set_up_practice(store, clock, builders.practice(), (builders.clinician(),), (builders.payer(),), {})
    store.close()
    (tmp_path / "records" / "vault.db").write_bytes(b"coffee" * 4000)
    program = open_program(FakeClock())
    program.hands.fill("Passphrase", PASSPHRASE)
    program.hands.press("Return")
    assert "damaged" in program.house.unlock.damaged.why.text()
    program.hands.push("Another backup…")
    restore(program, stick)
    assert "is kept in the folder replaced-2026" in program.house.unlock.done.text()
    unlock(program)
    assert program.ask(count) == 1
    assert (next((tmp_path / "records").glob("replaced-*")) / "vault.db").read_bytes().startswith(b"coffee")

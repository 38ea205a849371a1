"""A process that meets a fault of the disk: python -m tests.store.a_process_at_a_fault FAULT FOLDER.

It prints a JSON object: what was said at the fault, and the acts that are there when the fault is gone. As root it
becomes nobody first, because permissions do not bind root.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import KnownError
from desktop_app.store.store import Store
from desktop_app.workflows.vault.open_vault import unlock_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock

NOBODY = 65534


def unlocked(folder: Path) -> Store:
    return unlock_vault(folder, PASSPHRASE, Path(), FakeClock())


def act(store: Store, number: int, size: int = 1) -> None:
    with store.act("set", "setting", f"act {number}", FakeClock().now().utc):
        store.settings.set(f"act {number}", "x" * size)


def acts(store: Store) -> list[str]:
    return [line.record_id for line in reversed(store.audit.entries(500)) if line.action == "set"]


def told(doing: Callable[[], object]) -> dict[str, Any]:
    """What is said where it fails; the error itself is held, as a window does that shows it."""
    try:
        doing()
    except KnownError as error:
        HELD.append(error)
        return {"error": type(error).__name__, "sentence": error.sentence, "next_step": error.next_step}
    return {"error": ""}


HELD: list[KnownError] = []


@contextmanager
def permissions(path: Path, mode: int) -> Iterator[None]:
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


def rehearse(folder: Path) -> None:
    """Load everything that is loaded late, because nobody may be kept from reading the program itself."""
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "copy"
        shutil.copytree(folder, copy)
        use(copy)
        (copy / "vault.json").unlink()
        told(lambda: use(copy))


def become_nobody(folder: Path) -> None:
    if os.geteuid() != 0:
        return
    rehearse(folder)
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)


def no_permission(folder: Path, name: str, mode: int) -> dict[str, Any]:
    """A file or the folder (".") may not be read or written, then it may again."""
    become_nobody(folder)
    with permissions(folder / name, mode):
        said = told(lambda: use(folder))
    return said | {"acts": acts(unlocked(folder))}


def use(folder: Path) -> None:
    store = unlocked(folder)
    try:
        act(store, 99)
    finally:
        store.close()


def read_only(folder: Path) -> dict[str, Any]:
    """The whole disk is read-only, which whoever started this process has seen to."""
    return told(lambda: use(folder))


def full(folder: Path, small_disk: Path) -> dict[str, Any]:
    """A small disk fills up while somebody works; then something is deleted."""
    here = small_disk / "records"
    shutil.copytree(folder, here)
    store = unlocked(here)
    done = 0
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 200_000)

    def work() -> None:
        nonlocal done
        for number in range(10, 500):
            act(store, number, 20_000)
            done = number

    said = told(work)
    ballast.unlink()
    act(store, 1000)
    store.close()
    again = unlocked(here)
    found = acts(again)
    again.close()
    return said | {"acts": found, "done": done}


if __name__ == "__main__":
    fault, where, *rest = sys.argv[1:]
    does: dict[str, Callable[[], dict[str, Any]]] = {
        "permission": lambda: no_permission(Path(where), rest[0], int(rest[1], 8)),
        "read_only": lambda: read_only(Path(where)),
        "full": lambda: full(Path(where), Path(rest[0])),
    }
    print(json.dumps(does[fault]()))

"""What many tests start from: a clock that obeys, an empty folder, and an open vault in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store

PASSPHRASE = "marble kettle orchard nine"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Torture runs when it is asked for by its mark; every kind of it has a short form that always runs."""
    if "torture" in (config.getoption("-m") or ""):
        return
    tortures = [item for item in items if item.get_closest_marker("torture")]
    config.hook.pytest_deselected(items=tortures)
    items[:] = [item for item in items if item not in tortures]


@pytest.fixture
def clock() -> FakeClock:
    """10:02 on Wednesday 10 June 2026 in New York, until the test moves it."""
    return FakeClock()


@pytest.fixture
def vault_folder(tmp_path: Path) -> Path:
    """A folder that does not exist yet; a vault may be made in it."""
    return tmp_path / "Riverside records"


@pytest.fixture
def store(vault_folder: Path) -> "Iterator[Store]":
    """An open, empty vault of the user "Lee Park" with a key that is cheap to make."""
    from desktop_app.store.keys import KeyCost
    from desktop_app.store.vault import create

    opened = create(vault_folder, PASSPHRASE, "Lee Park", KeyCost(memory_kib=64, passes=1, lanes=1))
    yield opened
    opened.close()

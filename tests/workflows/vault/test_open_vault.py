"""Opening the records leaves a line in the audit trail, as do wrong tries before; a full disk keeps nobody out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.paths import resources
from desktop_app.store.errors import DiskFull, WrongPassphrase
from desktop_app.store.store import Store
from desktop_app.workflows.vault.open_vault import unlock_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock


def test_who_opened_the_records_and_what_was_tried_before_is_in_the_trail(
    store: Store, vault_folder: Path, clock: FakeClock
) -> None:
    store.close()
    with pytest.raises(WrongPassphrase):
        unlock_vault(vault_folder, "not that one", resources(), clock)
    opened = unlock_vault(vault_folder, PASSPHRASE, resources(), clock)
    assert [(each.user, each.action) for each in opened.audit.entries(2)] == [
        ("Lee Park", "open"),
        ("Lee Park", "failed_unlock"),
    ]
    opened.close()


def test_a_full_disk_keeps_nobody_from_reading(
    store: Store, vault_folder: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()

    @contextmanager
    def full(*_: object, **__: object) -> Iterator[None]:
        raise DiskFull
        yield

    monkeypatch.setattr(Store, "act", full)
    opened = unlock_vault(vault_folder, PASSPHRASE, resources(), clock)
    assert opened.audit.entries() == ()
    opened.close()

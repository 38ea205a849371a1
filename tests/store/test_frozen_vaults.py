"""Vaults as older versions left them: each is brought to today's shape, with everything in it, after a backup.

`tests/frozen_vaults/` keeps one of each shape that was in use, made by the program of its day and never made anew. In
each are Harold's chart, his signed visit and a setting; the passphrase is that of all tests.
"""

import shutil
from pathlib import Path

import pytest

from desktop_app.store import backup, vault
from desktop_app.store.contents import has_whole_trail, loose_ends, page_faults
from desktop_app.store.drill import drill
from desktop_app.store.driver import connect
from desktop_app.store.errors import DiskFull, StoreError, VaultIsNewer
from desktop_app.store.header import read_header
from desktop_app.store.header_1 import OldHeader
from desktop_app.store.keys import derived
from desktop_app.store.migrations import MIGRATIONS, applied
from tests import builders
from tests.conftest import PASSPHRASE

FROZEN = Path(__file__).parents[1] / "frozen_vaults"
SHAPES = sorted(shape.name for shape in FROZEN.iterdir())


@pytest.fixture(params=SHAPES)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of one frozen vault."""
    return Path(shutil.copytree(FROZEN / request.param, tmp_path / "records"))


def test_there_is_one_of_the_first_shape() -> None:
    assert "2026-1" in SHAPES


def test_an_old_vault_opens_in_todays_shape_with_everything_in_it(old: Path) -> None:
    store = vault.unlock(old, PASSPHRASE)
    assert applied(store.db) == tuple(name for name, _ in MIGRATIONS)
    assert store.patients.get("harold") == builders.patient()
    assert store.sessions.get("before").state == "signed"
    assert (store.settings.get("color"), store.user) == ("green", "Lee Park")
    assert (page_faults(store.db), loose_ends(store.db)) == ((), ())
    assert has_whole_trail(store.db, store.data_key)
    store.close()
    vault.unlock(old, PASSPHRASE).close()


def test_before_its_shape_changes_there_is_a_proved_backup(old: Path) -> None:
    store = vault.unlock(old, PASSPHRASE)
    made = backup.backups(old / "backups")
    assert len(made) <= 1
    for each in made:
        proved = drill(each.path, store.data_key)
        assert (proved.reason, proved.counts["patient"]) == ("before_migration", 1)
    store.close()


def test_the_oldest_cannot_be_brought_up_to_date_without_a_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = Path(shutil.copytree(FROZEN / "2026-1", tmp_path / "records"))

    def no_room(*_: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patched:
        patched.setattr("desktop_app.store.opening.back_up", no_room)
        with pytest.raises(StoreError, match="no backup could be made first"):
            vault.unlock(old, PASSPHRASE)
    assert shapes_of(old) == ("2026-1 first shape",)
    vault.unlock(old, PASSPHRASE).close()
    assert len(backup.backups(old / "backups")) == 1


def test_a_vault_of_tomorrow_is_refused_before_anything_is_changed(old: Path) -> None:
    store = vault.unlock(old, PASSPHRASE)
    key = store.data_key
    store.db.execute("INSERT INTO migration VALUES ('2031-1 thoughts', '2031-01-01')")
    store.close()
    made = backup.backups(old / "backups")
    with pytest.raises(VaultIsNewer, match="newer version"):
        vault.unlock(old, PASSPHRASE)
    assert backup.backups(old / "backups") == made
    db = connect(old / "vault.db", derived(key, "database"))
    assert applied(db)[-1] == "2031-1 thoughts"
    db.close()


def shapes_of(folder: Path) -> tuple[str, ...]:
    """The steps that the vault in the folder has taken; its header is still of the first format."""
    header = read_header(folder)
    assert isinstance(header, OldHeader)
    key = header.open(PASSPHRASE)
    assert key is not None
    db = connect(folder / "vault.db", derived(key, "database"))
    try:
        return applied(db)
    finally:
        db.close()


def test_a_receipt_from_before_receipts_were_kept_has_no_paper_of_its_own(tmp_path: Path) -> None:
    store = vault.unlock(Path(shutil.copytree(FROZEN / "2026-8", tmp_path / "records")), PASSPHRASE)
    assert str(store.money.of_receipt("R-2026-00001").amount) == "40.00"
    assert store.receipts.find("R-2026-00001") is None
    store.close()

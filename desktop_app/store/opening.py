"""What happens to a database before anybody works in it: a backup and its missing steps, then a look at its end."""

from datetime import datetime
from pathlib import Path

from desktop_app.store.anchor import hold_against_anchor
from desktop_app.store.audit import Audit
from desktop_app.store.backup import BACKUPS_FOLDER, Source, back_up
from desktop_app.store.connection import Connection
from desktop_app.store.driver import Database
from desktop_app.store.errors import StoreError, VaultDamaged
from desktop_app.store.header import HEADER_FILE
from desktop_app.store.keys import derived
from desktop_app.store.migrations import MIGRATIONS, SEALED_TRAIL, applied, migrate, missing


def bring_up_to_date(folder: Path, data_key: bytes, db: Database, at: datetime) -> None:
    """Take the missing steps, after a backup where there is anything to lose, and look at the end of the trail.

    Raises VaultIsNewer before anything is changed, VaultRolledBack or VaultDamaged where the trail was cut, and
    whatever the backup raises: without it the shape stays as it was.
    """
    connection = Connection(db)
    audit = Audit(connection, derived(data_key, "audit"))
    steps = missing(db)
    if steps and applied(db) and (folder / HEADER_FILE).is_file():
        _back_up_first(Source.of_folder(folder, data_key, "before_migration"), at)

    def seal_the_old() -> None:
        with connection.within_own_transaction():
            audit.seal(audit.head())

    migrate(db, at, MIGRATIONS, {SEALED_TRAIL: seal_the_old})
    if audit.broken_end() is not None:
        raise VaultDamaged("The audit trail of these records was cut or changed from outside, so they were not opened.")
    hold_against_anchor(folder, data_key, audit)


def _back_up_first(source: Source, at: datetime) -> None:
    try:
        back_up(source, source.folder / BACKUPS_FOLDER, at)
    except StoreError as error:
        sentence = f"These records have to be brought to a newer shape, and no backup could be made first. {error}"
        raise StoreError(sentence, error.next_step) from error

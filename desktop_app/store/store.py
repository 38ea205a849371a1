"""The open vault: its tables, and the act, which is the only way to write."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.paper_size import PaperSize
from desktop_app.domain.people.users import User, refusal
from desktop_app.store.addenda import Addenda, Cosignatures
from desktop_app.store.anchor import drop_anchor
from desktop_app.store.audit import Audit
from desktop_app.store.chart import Caregivers, Consents, Plans
from desktop_app.store.clock_events import ClockEvents
from desktop_app.store.connection import Connection, known_driver_errors
from desktop_app.store.diagnoses import Diagnoses
from desktop_app.store.disclosures import Disclosures
from desktop_app.store.drawer import Drawer
from desktop_app.store.driver import Database
from desktop_app.store.errors import DiskFull, VaultDamaged
from desktop_app.store.groups import Groups
from desktop_app.store.handout_drafts import HandoutDrafts
from desktop_app.store.header import Header, read_header
from desktop_app.store.instance_lock import InstanceLock
from desktop_app.store.keys import derived
from desktop_app.store.money import Money
from desktop_app.store.office import Clinicians, Fees, Payers, Practices, Settings
from desktop_app.store.papers import Handouts, Superbills
from desktop_app.store.patients import Patients
from desktop_app.store.phrases import PracticeSkills, Snippets
from desktop_app.store.receipts import Receipts
from desktop_app.store.seal_chain import SealChain
from desktop_app.store.training_sessions import TrainingSessions
from desktop_app.store.tries import Tries
from desktop_app.store.users import Users

ACTS_PER_ANCHOR = 20
"""How often the end of the audit trail is written down outside the database, besides at closing."""

GENERATION = "header_generation"
"""The setting that remembers how often the header was changed."""


def new_id() -> str:
    """A new record's id: 16 hex characters, random, so that it tells nothing."""
    return secrets.token_hex(8)


class Store:
    """The tables of one open vault.

    `resources` is where the shipped tables lie, `paper_size` what the printers of this computer hold; whoever opens the
    vault sets them.
    """

    def __init__(
        self, db: Database, folder: Path, user_id: str, data_key: bytes, lock: InstanceLock, tries: Tries | None = None
    ) -> None:
        self.db = db
        self.folder = folder
        self.user_id = user_id
        self.resources = Path()
        self.paper_size: PaperSize = "letter"
        self.tries = tries or Tries(())
        self.drawer: Drawer | None = None
        self._data_key = bytearray(data_key)
        self._lock = lock
        self._is_open = True
        self._connection = connection = Connection(db)
        self._diagnoses: Diagnoses | None = None
        self._acts = 0
        self.audit = Audit(connection, derived(data_key, "audit"))
        self.disclosures = Disclosures(connection)
        self.users = Users(connection)
        self.practice = Practices(connection)
        self.clinicians = Clinicians(connection)
        self.payers = Payers(connection)
        self.fees = Fees(connection)
        self.settings = Settings(connection)
        self.patients = Patients(connection)
        self.caregivers = Caregivers(connection, self.patients)
        self.consents = Consents(connection)
        self.plans = Plans(connection)
        self.sessions = TrainingSessions(connection)
        self.addenda = Addenda(connection)
        self.cosignatures = Cosignatures(connection)
        self.seals = SealChain(connection)
        self.snippets = Snippets(connection)
        self.practice_skills = PracticeSkills(connection)
        self.groups = Groups(connection)
        self.clock_events = ClockEvents(connection)
        self.money = Money(connection)
        self.superbills = Superbills(connection)
        self.handouts = Handouts(connection)
        self.handout_drafts = HandoutDrafts(connection)
        self.receipts = Receipts(connection)

    @property
    def data_key(self) -> bytes:
        """The key on which everything hangs; empty once the vault is closed."""
        return bytes(self._data_key)

    def header(self) -> Header:
        """The header of this vault, as it lies on the disk now. Raises VaultDamaged where it is not ours."""
        header = read_header(self.folder)
        if not isinstance(header, Header) or not header.is_sealed_by(self.data_key):
            raise VaultDamaged("The file vault.json was changed from outside while the records were open.")
        return header

    @property
    def signed_in(self) -> User:
        """Whose passphrase opened the vault, as they are in the records now."""
        return self.users.get(self.user_id)

    @property
    def user(self) -> str:
        """The name of whoever is signed in, as the audit trail writes it."""
        return self.signed_in.name

    @contextmanager
    def act(self, action: str, record: str, record_id: str, at: datetime, detail: str = "") -> Iterator[None]:
        """Everything inside is written together with its audit line, or nothing is.

        `at` is the instant of the act (aware). `detail` names fields, never what stands in them. Raises Refused where
        the role of who is signed in does not allow it, DiskFull, VaultDamaged, VaultUnreadable, RecordIsSigned; acts
        do not nest (OutsideAct).
        """
        user = self.signed_in
        refused = refusal(user.role, action, record, detail)
        if refused is not None:
            raise Refused(*refused, "role")
        with self._connection.transaction():
            yield
            self.audit.append(at, user.name, action, record, record_id, detail)
        self._acts += 1
        if self._acts % ACTS_PER_ANCHOR == 0:
            drop_anchor(self.folder, self.data_key, self.audit.head())

    @contextmanager
    def pulsing(self) -> Iterator[None]:
        """A small transaction without an audit line, for nothing but the timer's pulse."""
        with self._connection.transaction():
            yield

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """A small transaction without an audit line, for what the program notes about the vault itself."""
        with self._connection.transaction():
            yield

    @contextmanager
    def filling(self) -> Iterator[None]:
        """For making a vault that can be made again, such as the sample: acts reach the disk only at the end."""
        with known_driver_errors():
            self.db.execute("PRAGMA synchronous = OFF")
        try:
            yield
        finally:
            with known_driver_errors():
                self.db.execute("PRAGMA synchronous = FULL")
                self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    @property
    def diagnoses(self) -> Diagnoses:
        """The search in the diagnoses, made from `resources` when it is first used."""
        if self._diagnoses is None:
            key = derived(self.data_key, "diagnoses")
            self._diagnoses = Diagnoses(self.folder, key, self.resources / "diagnoses")
        return self._diagnoses

    def close(self) -> None:
        """Fold the log into the database, let go of key and lock. A second call does nothing.

        Where the disk has no room to fold it, what was acknowledged stays in the log and is read from there.
        """
        if not self._is_open:
            return
        self._is_open = False
        try:
            with known_driver_errors():
                with suppress(DiskFull), known_driver_errors():
                    self.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                drop_anchor(self.folder, self.data_key, self.audit.head())
        finally:
            if self._diagnoses is not None:
                self._diagnoses.close()
            self._data_key[:] = bytes(len(self._data_key))
            self._data_key.clear()
            self.db.close()
            self._lock.release()

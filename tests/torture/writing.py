"""Every kind of write, one after the other in a process that is going to be killed. What is done is said at once.

Each kind is a generator: it does one act, and then yields the question that must be answered with yes from now on. The
questions travel as the name of a check and its argument, because the process that did the act does not live to ask.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from desktop_app.domain.people.users import User
from desktop_app.store import access, vault
from desktop_app.store.store import Store, new_id
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.training.add_addendum import add_addendum
from desktop_app.workflows.training.mark_clock import mark_clock
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from desktop_app.workflows.vault.back_up import back_up_vault
from desktop_app.workflows.vault.restore_backup import restore_backup
from tests import builders
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.workflows.conftest import write_whole_note

Done = Iterator[str]


def opened(folder: Path, clock: FakeClock, passphrase: str = PASSPHRASE) -> Store:
    """The vault as the program opens it."""
    return vault.unlock(folder, passphrase, clock.now())


def settings(folder: Path, clock: FakeClock) -> Done:
    """The smallest act there is."""
    store = opened(folder, clock)
    for number in range(10_000):
        with store.act("set", "setting", str(number), clock.now().utc):
            store.settings.set(f"s{number}", "kept")
        yield f"setting s{number}"


def charts(folder: Path, clock: FakeClock) -> Done:
    """A patient with a caregiver and consent, in one act."""
    store = opened(folder, clock)
    for number in range(10_000):
        patient_id = f"p{number}"
        with store.act("create", "patient", patient_id, clock.now().utc):
            store.patients.save(builders.patient(id=patient_id, account=f"A-{2000 + number}"))
            store.caregivers.save(builders.caregiver(id=f"c{number}", patient_id=patient_id))
        yield f"patient {patient_id}"


def visits(folder: Path, clock: FakeClock) -> Done:
    """Start, pulse, write, stop, sign, bill, add to it."""
    store = opened(folder, clock)
    for _ in range(1_000):
        clock.advance(minutes=30)
        session_id = start_session(store, clock, SessionPlan("harold", ("marian",), "lee")).session_id
        yield f"session {session_id}"
        write_whole_note(store, clock, session_id)
        for _ in range(100):
            clock.advance(seconds=20)
            with store.pulsing():
                store.clock_events.pulse(session_id, clock.now())
        mark_clock(store, clock, session_id, "stop")
        yield f"stopped {session_id}"
        sign_session(store, clock, session_id)
        yield f"signed {session_id}"
        add_addendum(store, clock, session_id, "Marian called: the belt is size M.", clock.utc, PASSPHRASE)
        yield f"addendum {session_id}"
        paper = issue_superbill(store, clock, session_id, "harold")
        if paper.number:
            yield f"superbill {paper.number}"


def backups(folder: Path, clock: FakeClock) -> Done:
    """Backups, here and in a second place."""
    store = opened(folder, clock)
    elsewhere = folder.with_name("stick")
    elsewhere.mkdir(exist_ok=True)
    for _ in range(1_000):
        clock.advance(seconds=1)
        made = back_up_vault(store, clock, None, elsewhere).made
        yield f"backup {made.path}"
        yield f"backup {made.elsewhere}"


def restores(folder: Path, clock: FakeClock) -> Done:
    """Putting a backup in place, again and again; what is replaced is kept each time."""
    file = next(folder.parent.glob("known/*.teachback"))
    for _ in range(1_000):
        clock.advance(seconds=1)
        restored = restore_backup(file, PASSPHRASE, folder, clock)
        yield f"kept {restored.replaced}"


def keys(folder: Path, clock: FakeClock) -> Done:
    """Another passphrase, another recovery key, somebody new and gone again."""
    store = opened(folder, clock)
    for number in range(1_000):
        clock.advance(seconds=1)
        access.set_passphrase(store, store.user_id, f"passphrase number {number}", clock.utc)
        yield f"passphrase passphrase number {number}"
        access.set_recovery_key(store, number.to_bytes(16, "big"), clock.utc)
        yield f"recovery {number}"
        user = User(new_id(), f"Colleague {number}", "assistant")
        access.add_user(store, user, "quiet river lantern two", clock.utc)
        yield f"user {user.id}"


def migrations(folder: Path, clock: FakeClock) -> Done:
    """Vaults of the first shape, brought to today's."""
    for number in range(1_000):
        old = shutil.copytree(folder.parent / "frozen", folder.parent / f"old{number}")
        yield f"old {old}"
        opened(Path(old), clock).close()
        yield f"migrated {old}"


def doors(folder: Path, clock: FakeClock) -> Done:
    """Open, write once, close; the log is folded in and the end of the trail written down."""
    for number in range(1_000):
        store = opened(folder, clock)
        with store.act("set", "setting", f"d{number}", clock.now().utc):
            store.settings.set(f"d{number}", "kept")
        yield f"setting d{number}"
        store.close()


def drafts(folder: Path, clock: FakeClock) -> Done:
    """A large text written over and over, more than one page long."""
    store = opened(folder, clock)
    for number in range(10_000):
        clock.advance(seconds=int(timedelta(seconds=2).total_seconds()))
        with store.act("keep", "draft", "note", clock.now().utc):
            store.settings.set("draft", f"{number}:" + "words " * 4000)
        yield f"draft {number}"


KINDS: tuple[Callable[[Path, FakeClock], Done], ...] = (
    settings,
    charts,
    visits,
    backups,
    restores,
    keys,
    migrations,
    doors,
    drafts,
)

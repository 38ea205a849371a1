"""The chain finds what was changed, taken out, put elsewhere or cut off, also without the database's refusals."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from desktop_app.workflows.training.add_addendum import add_addendum
from desktop_app.workflows.training.adopt_older_seals import adopt_older_seals
from desktop_app.workflows.training.complete_note import seal_status
from desktop_app.workflows.training.cosign_session import cosign_session
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.verify_notes import verify_notes
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock
from tests.workflows.training.test_after_signing import trained_by, with_an_assistant

if TYPE_CHECKING:
    from desktop_app.store.store import Store

Crime = Callable[["Store", list[str]], None]


@pytest.fixture
def signed(office: "Store", clock: FakeClock) -> tuple["Store", list[str]]:
    """Three signed sessions of three days; the second has an addendum, the third an assistant and a co-signature."""
    with_an_assistant(office, clock)
    sessions = []
    for clinician in ("lee", "lee", "tess"):
        sessions.append(trained_by(office, clock, clinician))
        sign_session(office, clock, sessions[-1])
        clock.advance(seconds=24 * 3600)
    add_addendum(office, clock, sessions[1], "The belt was size M.", clock.utc - timedelta(hours=1), PASSPHRASE)
    clock.advance(seconds=60)
    cosign_session(office, clock, sessions[2], PASSPHRASE)
    return office, sessions


def unlocked_by_force(store: "Store") -> None:
    """Take the database's own refusals away, as somebody with the key and a tool could."""
    triggers = store.db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in triggers:
        store.db.execute(f"DROP TRIGGER {name}")
    store.db.execute("PRAGMA foreign_keys = OFF")


def test_what_was_signed_verifies_with_what_was_counted(signed: tuple["Store", list[str]]) -> None:
    store, _ = signed
    found = verify_notes(store)
    assert (found.notes, found.addenda, found.cosignatures, found.first_break) == (3, 1, 1, None)
    assert found.code.startswith("5-")


CRIMES: dict[str, tuple[str, str, int]] = {
    "UPDATE training_session SET necessity = 'rewritten' WHERE id = :second": ("changed", "note", 2),
    "UPDATE training_session SET signed_by = 'tess' WHERE id = :second": ("changed", "note", 2),
    "UPDATE training_session SET signed_at = '2026-06-01T00:00:00.000000+00:00' WHERE id = :first": (
        "changed",
        "note",
        1,
    ),
    "UPDATE mark SET shown = 'independent' WHERE session_id = :first": ("changed", "note", 1),
    "UPDATE clock_event SET ticks = ticks + 1 WHERE session_id = :third": ("changed", "note", 3),
    "DELETE FROM session_caregiver WHERE session_id = :second": ("changed", "note", 2),
    "UPDATE training_session SET state = 'unsigned', seal = NULL WHERE id = :first": ("gone", "note", 1),
    "DELETE FROM training_session WHERE id = :second": ("gone", "note", 2),
    "UPDATE addendum SET text = 'The belt was size L.'": ("changed", "addendum", 4),
    "UPDATE addendum SET event_at = entered_at": ("changed", "addendum", 4),
    "UPDATE addendum SET session_id = :first": ("changed", "addendum", 4),
    "DELETE FROM addendum": ("gone", "addendum", 4),
    "DELETE FROM cosignature": ("gone", "cosignature", 5),
    "UPDATE cosignature SET clinician_id = 'tess'": ("changed", "cosignature", 5),
    "DELETE FROM seal_link WHERE number = 2": ("missing", "note", 2),
    "DELETE FROM seal_link WHERE number = 1": ("missing", "note", 1),
    "DELETE FROM seal_link WHERE number = 5": ("cut_off", "addendum", 5),
    "DELETE FROM seal_link": ("cut_off", "note", 1),
    "UPDATE seal_link SET seal = 'x' WHERE number = 3": ("altered", "note", 3),
    "UPDATE seal_link SET previous = hash WHERE number = 3": ("order", "note", 3),
    "UPDATE seal_link SET number = CASE number WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE number IN (2, 3);"
    "UPDATE seal_link SET number = -number WHERE number < 0": ("order", "note", 2),
    "DELETE FROM seal_link WHERE number > 3; UPDATE seal_chain_end SET links = 3, hash = (SELECT hash FROM seal_link"
    " WHERE number = 3)": ("unsealed", "addendum", 0),
    "DELETE FROM seal_link WHERE number > 4; DELETE FROM cosignature;"
    "UPDATE seal_chain_end SET links = 4, hash = (SELECT hash FROM seal_link WHERE number = 4)": (
        "gone",
        "cosignature",
        0,
    ),
    "DELETE FROM seal_chain_end": ("cut_off", "cosignature", 6),
}


@pytest.mark.parametrize("crime", CRIMES)
def test_the_first_break_is_named(signed: tuple["Store", list[str]], crime: str) -> None:
    store, sessions = signed
    unlocked_by_force(store)
    for statement in crime.split(";"):
        named = {name: sessions[place] for place, name in enumerate(("first", "second", "third"))}
        wanted = {name: value for name, value in named.items() if f":{name}" in statement}
        store.db.execute(statement, wanted)
    found = verify_notes(store).first_break
    assert found is not None
    assert (found.fault, found.kind, found.number) == CRIMES[crime]


def test_a_chain_that_was_written_anew_does_not_contain_the_code_of_before(signed: tuple["Store", list[str]]) -> None:
    store, sessions = signed
    code = verify_notes(store).code
    unlocked_by_force(store)
    store.db.execute("DELETE FROM seal_link")
    store.db.execute("UPDATE seal_chain_end SET links = 0, hash = ?", ["0" * 64])
    store.db.execute("UPDATE training_session SET signed_at = '2026-06-30T00:00:00+00:00' WHERE id = ?", [sessions[0]])
    with store.act("change", "vault", "vault", store.audit.entries()[0].at):
        store.seals.adopt()
    assert verify_notes(store).first_break is None
    found = verify_notes(store, code).first_break
    assert found is not None
    assert found.fault == "other_end"


def test_a_code_stays_good_when_more_is_signed(signed: tuple["Store", list[str]], clock: FakeClock) -> None:
    store, sessions = signed
    code = verify_notes(store).code
    add_addendum(store, clock, sessions[0], "One thing more.", clock.utc, PASSPHRASE)
    assert verify_notes(store, code.lower()).first_break is None


def test_each_session_shows_whether_its_own_seals_hold(signed: tuple["Store", list[str]]) -> None:
    store, sessions = signed
    assert [seal_status(store, session) for session in sessions] == ["whole"] * 3
    unlocked_by_force(store)
    store.db.execute("UPDATE addendum SET text = 'rewritten'")
    store.db.execute("UPDATE training_session SET progress = 'rewritten' WHERE id = ?", [sessions[2]])
    assert [seal_status(store, session) for session in sessions] == ["whole", "broken", "broken"]


def test_what_was_signed_before_there_was_a_chain_is_taken_in_once(
    signed: tuple["Store", list[str]], clock: FakeClock
) -> None:
    store, _ = signed
    unlocked_by_force(store)
    store.db.execute("DELETE FROM seal_link")
    store.db.execute("UPDATE seal_chain_end SET links = 0, hash = ?", ["0" * 64])
    assert adopt_older_seals(store, clock) == 0
    with store.act("change", "setting", "seals", store.audit.entries()[0].at):
        store.settings.set("seals to adopt", "yes")
    assert adopt_older_seals(store, clock) == 5
    assert adopt_older_seals(store, clock) == 0
    assert verify_notes(store).first_break is None

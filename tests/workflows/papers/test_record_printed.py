"""What left the practice is listed per patient, tied to the audit trail, and cannot be changed unseen."""

from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.papers.disclosure import Disclosure
from desktop_app.store.driver import DriverError
from desktop_app.workflows.activity.review_activity import disclosures_of
from desktop_app.workflows.papers.record_printed import record_printed
from tests import training_vault
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@pytest.fixture
def printed(store: "Store", clock: FakeClock) -> "Store":
    """A store in which the note of a visit was printed."""
    training_vault.fill(store, clock)
    training_vault.add_visit_before(store, clock)
    record_printed(store, clock, "note", "before", "print")
    return store


def test_a_printed_note_is_listed_with_whom_and_why(printed: "Store", clock: FakeClock) -> None:
    (entry,) = disclosures_of(printed, clock, "harold")
    assert (entry.user, entry.how, entry.paper) == ("Lee Park", "print", "note")
    assert (entry.recipient, entry.purpose) == ("patient or payer", "request for the note")
    assert entry.at.strftime("%H:%M") == "10:02"
    assert disclosures_of(printed, clock, "somebody else") == ()
    assert disclosures_of(printed, clock) == (entry,)


def test_whoever_gives_it_to_somebody_else_says_so(printed: "Store", clock: FakeClock) -> None:
    clock.advance(minutes=1)
    record_printed(printed, clock, "note", "before", "export", "Dr. Ruiz", "treatment")
    newest = disclosures_of(printed, clock)[0]
    assert (newest.how, newest.recipient, newest.purpose) == ("export", "Dr. Ruiz", "treatment")


def test_the_audit_trail_holds_every_entry(printed: "Store") -> None:
    assert printed.disclosures.changed() == ()
    assert printed.audit.entries(1)[0].detail.startswith("disclosure ")
    for table in ("update", "delete"):
        printed.db.execute(f"DROP TRIGGER disclosure_is_kept_{table}")
    entry = printed.disclosures.all()[0]
    printed.db.execute("UPDATE disclosure SET recipient = 'nobody'")
    assert printed.disclosures.changed() == (entry.id,)
    printed.db.execute("DELETE FROM disclosure")
    assert printed.disclosures.changed() == (entry.id,)


def test_the_database_refuses_to_change_an_entry(printed: "Store") -> None:
    with pytest.raises(DriverError, match="record is kept"):
        printed.db.execute("UPDATE disclosure SET recipient = 'nobody'")
    with pytest.raises(DriverError, match="record is kept"):
        printed.db.execute("DELETE FROM disclosure")


def test_a_paper_about_nobody_is_in_the_trail_alone(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    record_printed(store, clock, "handout", "blank", "print")
    assert store.disclosures.all() == ()
    assert store.audit.entries(1)[0].action == "print"


def test_the_digest_covers_every_field(printed: "Store") -> None:
    entry = printed.disclosures.all()[0]
    fields = ("id", "user", "patient_id", "how", "paper", "paper_id", "recipient", "purpose")
    for name in fields:
        values = {field: getattr(entry, field) for field in (*fields, "at")} | {name: "other"}
        assert Disclosure(**values).digest != entry.digest

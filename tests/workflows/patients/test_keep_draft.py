"""What is typed and not saved is in the vault, and only there, until it is forgotten."""

from desktop_app.store.store import Store
from desktop_app.workflows.patients.keep_draft import keep_draft, kept_draft
from tests.fake_clock import FakeClock

DRAFT = {"form": "caregiver", "record": "", "fields": {"name": "Dana", "is_paid": True, "who": ["a"]}}


def test_a_draft_comes_back_as_it_was(store: Store, clock: FakeClock) -> None:
    keep_draft(store, clock, "chart harold", DRAFT)
    assert kept_draft(store, clock, "chart harold") == DRAFT
    assert kept_draft(store, clock, "chart rosa") is None


def test_a_forgotten_draft_is_gone(store: Store, clock: FakeClock) -> None:
    keep_draft(store, clock, "chart harold", DRAFT)
    keep_draft(store, clock, "chart harold", None)
    assert kept_draft(store, clock, "chart harold") is None


def test_the_audit_log_is_not_told_of_a_draft_that_did_not_change(store: Store, clock: FakeClock) -> None:
    keep_draft(store, clock, "chart harold", DRAFT)
    before = len(store.audit.entries(100))
    keep_draft(store, clock, "chart harold", DRAFT)
    keep_draft(store, clock, "chart rosa", None)
    assert len(store.audit.entries(100)) == before

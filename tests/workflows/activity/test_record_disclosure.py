"""A disclosure that is typed in: what 45 CFR 164.528(b)(2) asks for, kept for good, with its line in the trail."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.users import User
from desktop_app.workflows.activity.list_disclosures import list_disclosures
from desktop_app.workflows.activity.record_disclosure import NewDisclosure, record_disclosure
from desktop_app.workflows.vault.verify_records import true_disclosures
from tests import training_vault
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store

SUBPOENA = NewDisclosure("harold", date(2026, 6, 9), "Clerk, Superior Court", "Notes of May", "subpoena of June 2")


def test_it_is_in_the_list_with_its_day_and_in_the_trail_with_its_digest(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    record_disclosure(store, clock, SUBPOENA)
    (listed,) = list_disclosures(store, clock, "harold")
    entry = listed.entry
    assert (entry.at.date(), entry.recipient, entry.paper) == (
        date(2026, 6, 9),
        "Clerk, Superior Court",
        "Notes of May",
    )
    assert (entry.purpose, entry.user, listed.patient_name) == ("subpoena of June 2", "Lee Park", "Whitcomb, Harold")
    line = store.audit.entries(1)[0]
    assert (line.action, line.record, line.record_id) == ("disclose", "patient", "harold")
    assert "Clerk" not in line.detail
    assert line.at == clock.now().utc
    assert true_disclosures(store) == (True, "1 entries are as they were written")


def test_an_entry_that_was_changed_behind_the_programs_back_shows(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    record_disclosure(store, clock, SUBPOENA)
    store.db.execute("DROP TRIGGER disclosure_is_kept_update")
    store.db.execute("UPDATE disclosure SET recipient = 'nobody'")
    assert not true_disclosures(store)[0]


@pytest.mark.parametrize("field", ["recipient", "what", "purpose"])
def test_nothing_is_kept_while_a_part_is_missing(store: "Store", clock: FakeClock, field: str) -> None:
    training_vault.fill(store, clock)
    with pytest.raises(Refused) as caught:
        record_disclosure(store, clock, replace(SUBPOENA, **{field: "  "}))
    assert caught.value.field == field
    assert list_disclosures(store, clock) == ()


def test_today_is_a_day_and_tomorrow_is_not(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    record_disclosure(store, clock, replace(SUBPOENA, on=date(2026, 6, 10)))
    with pytest.raises(Refused) as caught:
        record_disclosure(store, clock, replace(SUBPOENA, on=date(2026, 6, 11)))
    assert caught.value.field == "on"


def test_billing_and_assistants_may_write_one_down(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    for role in ("biller", "assistant"):
        user = store.signed_in
        with store.quietly():
            store.users.save(User(user.id, user.name, role))  # type: ignore[arg-type]
        record_disclosure(store, clock, SUBPOENA)
    assert len(list_disclosures(store, clock)) == 2

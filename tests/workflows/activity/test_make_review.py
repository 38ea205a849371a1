"""The review on paper, and the lines about one patient's whole chart."""

import io
from datetime import date
from typing import TYPE_CHECKING

from pypdf import PdfReader

from desktop_app.paths import resources
from desktop_app.workflows.activity.make_review import MOST_SHOWN, make_review, review_of
from desktop_app.workflows.activity.review_activity import Asked, review_activity
from desktop_app.workflows.papers.record_printed import record_printed
from tests import builders, training_vault
from tests.fake_clock import FakeClock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def act(store: "Store", clock: FakeClock, action: str, record: str, record_id: str) -> None:
    with store.act(action, record, record_id, clock.now().utc):
        pass


def test_the_lines_of_a_chart_are_those_of_everything_in_it(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    training_vault.add_visit_before(store, clock)
    with store.act("create", "patient", "other", clock.now().utc):
        store.patients.save(builders.patient(id="other", account="A-2"))
    caregiver = store.caregivers.of_patient("harold")[0].id
    consent = store.consents.of_patient("harold")[0].id
    for record, record_id in (("caregiver", caregiver), ("consent", consent), ("training_session", "before")):
        act(store, clock, "change", record, record_id)
    act(store, clock, "view", "patient", "harold")
    act(store, clock, "view", "patient", "other")
    found = review_activity(store, clock, Asked(patient_id="harold"))
    assert {line.record for line in found.lines} >= {"caregiver", "consent", "training_session", "patient"}
    assert "other" not in {line.record_id for line in found.lines}
    assert found.patient_name == "Whitcomb, Harold"
    assert review_activity(store, clock, Asked(patient_id="other")).lines[0].record_id == "other"


def test_the_paper_says_who_did_what_what_failed_what_left_and_what_was_late(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    training_vault.add_visit_before(store, clock)
    with store.act("failed_unlock", "vault", "vault", clock.now().utc, "3 before"):
        pass
    record_printed(store, clock, "note", "before", "print")
    clock.advance(minutes=13 * 60)
    act(store, clock, "view", "patient", "harold")
    review = review_of(store, clock, Asked(first=date(2026, 6, 1)))
    assert [line.what for line in review.failed.lines] == ["wrong passphrase for vault (3 before)"]
    assert [line.what for line in review.left.lines] == ["printed note"]
    assert [line.what for line in review.odd_hours.lines] == ["looked at patient"]
    assert ("Lee Park", "looked at", 1) in review.acts
    assert review.is_whole
    store.resources = resources()
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(make_review(store, clock, Asked()))).pages)
    for expected in ("Activity review", "Reviewed by, date", "wrong passphrase for vault", "the end is sealed"):
        assert expected in words
    assert (store.audit.entries(1)[0].action, store.audit.entries(1)[0].record) == ("export", "activity_review")


def test_a_changed_line_anywhere_in_the_trail_is_said_on_the_paper(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    act(store, clock, "view", "patient", "harold")
    store.db.execute("DROP TRIGGER audit_is_kept_update")
    store.db.execute("UPDATE audit SET user = 'Nobody' WHERE number = 1")
    review = review_of(store, clock, Asked())
    assert not review.is_whole
    assert review.chain.startswith("The trail is not whole: it is wrong from line 1 on.")


def test_of_very_many_lines_the_newest_are_shown_and_all_are_counted(store: "Store", clock: FakeClock) -> None:
    training_vault.fill(store, clock)
    with store.filling():
        for _ in range(MOST_SHOWN + 3):
            act(store, clock, "print", "note", "x")
    review = review_of(store, clock, Asked())
    assert (len(review.left.lines), review.left.count) == (MOST_SHOWN, MOST_SHOWN + 3)

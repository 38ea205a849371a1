"""Appeals of real records: what was typed is told as typed, by whom and when, on every paper of the packet."""

import io
from datetime import timedelta

from pypdf import PdfReader

from desktop_app.store.store import Store
from desktop_app.workflows.papers.issue_superbill import issue_superbill
from desktop_app.workflows.papers.make_appeal import Denial, make_appeal
from desktop_app.workflows.training.correct_clock import correct_time
from desktop_app.workflows.training.enter_session import PaperTimes, enter_session
from desktop_app.workflows.training.mark_clock import keep_alive, mark_clock
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests import builders
from tests.builders import DAY, START
from tests.fake_clock import FakeClock
from tests.group_builders import add_rosa_and_sam, start, write_whole_part
from tests.workflows.conftest import write_whole_note
from tests.workflows.papers.test_issue_superbills import a_session

HAROLDS = SessionPlan("harold", ("marian",), "lee")


def from_paper(office: Store, clock: FakeClock) -> str:
    clock.advance(minutes=8 * 60)
    session_id = enter_session(office, clock, HAROLDS, PaperTimes(START, START + timedelta(minutes=45))).session_id
    write_whole_note(office, clock, session_id)
    sign_session(office, clock, session_id)
    return session_id


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages)


def test_a_visit_from_paper_is_defended_as_one_on_every_page(office: Store, clock: FakeClock) -> None:
    text = text_of(make_appeal(office, clock, Denial((from_paper(office, clock),), "time")).pdf)
    assert "written on paper at the visit and entered on June 10, 2026 at 6:02 PM by Lee Park" in text
    assert "06/10/2026 10:02:00 AM Training started 06/10/2026 06:02:00 PM" in text
    assert "at their moment" not in text


def test_its_presence_was_not_recorded_during_the_session(office: Store, clock: FakeClock) -> None:
    text = text_of(make_appeal(office, clock, Denial((from_paper(office, clock),), "presence")).pdf)
    assert "Presence of the patient. It was written on paper at the visit and entered on" in text
    assert "recorded during the session" not in text


def test_a_corrected_press_is_told_with_what_was_pressed(office: Store, clock: FakeClock) -> None:
    session_id = start_session(office, clock, HAROLDS).session_id
    for _ in range(120):
        clock.advance(seconds=20)
        keep_alive(office, clock, session_id)
    mark_clock(office, clock, session_id, "stop")
    correct_time(office, clock, session_id, 1, START - timedelta(minutes=2))
    write_whole_note(office, clock, session_id)
    sign_session(office, clock, session_id)
    text = text_of(make_appeal(office, clock, Denial((session_id,), "time")).pdf)
    assert "one time was entered or corrected" in text
    assert "06/10/2026 10:00:00 AM Correction of no. 1 06/10/2026 10:42:00 AM By hand, Lee Park" in text
    assert "cannot be changed afterwards" not in text


def test_our_number_never_stands_in_for_the_payers(office: Store, clock: FakeClock) -> None:
    session_id = a_session(office, clock, is_signed=True)
    number = issue_superbill(office, clock, session_id).number
    text = text_of(make_appeal(office, clock, Denial((session_id,), "place")).pdf)
    assert f"OUR SUPERBILL {number}" in text
    assert "CLAIM NUMBER not on file" in text
    with_number = text_of(make_appeal(office, clock, Denial((session_id,), "place", "77-1")).pdf)
    assert "CLAIM NUMBER 77-1" in with_number


def test_the_letter_tells_only_the_steps_that_lead_to_the_units(office: Store, clock: FakeClock) -> None:
    packet = make_appeal(office, clock, Denial((a_session(office, clock, is_signed=True),), "time"))
    letter = text_of(packet.pdf).split("List of enclosures")[0]
    assert "40 minutes count, cut down to whole minutes once. By the 30 + 8 rule" in letter
    assert [words for words in ("it would be", "Manual", "fee", "$") if words in letter] == []


def test_every_consent_that_held_on_a_denied_day_is_enclosed(office: Store, clock: FakeClock) -> None:
    with office.act("create", "patient", "harold", clock.now().utc):
        office.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb", relationship="daughter"))
        for key, given, ids in (("c2", DAY, ("dana",)), ("c3", DAY + timedelta(days=30), ("dana",))):
            office.consents.save(builders.consent(id=key, given_on=given, caregiver_ids=ids))
    sessions = (a_session(office, clock, is_signed=True), a_visit_with(office, clock, "dana"))
    packet = make_appeal(office, clock, Denial(sessions, "place"))
    assert [title for title in packet.titles if "Consent" in title] == [
        "Consent of 05/20/2026",
        "Consent of 06/10/2026",
    ]
    assert not any("Consent for" in words for words in packet.missing)


def test_a_trained_caregiver_whom_no_consent_names_is_missed(office: Store, clock: FakeClock) -> None:
    with office.act("create", "patient", "harold", clock.now().utc):
        office.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb", relationship="daughter"))
    packet = make_appeal(office, clock, Denial((a_visit_with(office, clock, "dana"),), "place"))
    assert "Consent for Dana Whitcomb" in packet.missing
    assert not any("Consent" in title for title in packet.titles)


def a_visit_with(office: Store, clock: FakeClock, caregiver_id: str) -> str:
    start = clock.now().utc - timedelta(minutes=45)
    plan = SessionPlan("harold", (caregiver_id,), "lee")
    session_id = enter_session(office, clock, plan, PaperTimes(start, clock.now().utc)).session_id
    write_whole_note(office, clock, session_id)
    sign_session(office, clock, session_id, "kept as a record")
    return session_id


def test_the_minutes_of_a_group_are_not_said_to_be_of_one_patient_alone(office: Store, clock: FakeClock) -> None:
    add_rosa_and_sam(office, clock)
    records = start(office, clock)
    for _ in range(120):
        clock.advance(seconds=20)
        keep_alive(office, clock, records["harold"])
    mark_clock(office, clock, records["harold"], "stop")
    for session_id in records.values():
        write_whole_part(office, clock, session_id)
        sign_session(office, clock, session_id)
    text = text_of(make_appeal(office, clock, Denial((records["harold"],), "bundled")).pdf)
    assert "the same minutes stand in the record of each of these patients" in text
    assert "any other code, patient or clinician" not in text

"""What a reviewer must find on the note and the superbill without asking for more."""

import io
from datetime import timedelta

import pytest
from pypdf import PdfReader

from desktop_app.store.store import Store
from desktop_app.workflows.papers.kinds import kind_called
from desktop_app.workflows.papers.make_appeal import Denial, make_appeal
from desktop_app.workflows.training.enter_group import PaperGroup, enter_group
from desktop_app.workflows.training.enter_session import PaperTimes, enter_session
from desktop_app.workflows.training.sign_session import sign_session
from desktop_app.workflows.training.start_session import SessionPlan
from tests import builders, group_builders
from tests.builders import START
from tests.fake_clock import FakeClock
from tests.group_builders import SECRETS, plan_of, write_whole_part
from tests.workflows.papers.test_issue_superbills import a_session


def text_of(kind: str, office: Store, clock: FakeClock, visit: str) -> str:
    pages = PdfReader(io.BytesIO(kind_called(kind).make(office, clock, visit, "harold"))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.fixture
def group_visit(office: Store, clock: FakeClock) -> str:
    """Harold's signed part of a group of three."""
    group_builders.add_rosa_and_sam(office, clock)
    clock.advance(minutes=8 * 60)
    times = PaperTimes(START, START + timedelta(minutes=60))
    session_id = enter_group(office, clock, PaperGroup(plan_of("harold", "rosa", "sam"), times)).session_id
    write_whole_part(office, clock, session_id)
    sign_session(office, clock, session_id)
    return session_id


@pytest.mark.parametrize("kind", ["note", "superbill"])
def test_a_group_says_how_many_patients_were_represented_and_who_none_of_them_is(
    kind: str, office: Store, clock: FakeClock, group_visit: str
) -> None:
    text = text_of(kind, office, clock, group_visit)
    assert "97552" in text
    assert "3 patients represented" in text
    assert "A group is one unit for each patient represented, whatever the minutes." in text
    assert [secret for who in ("rosa", "sam") for secret in SECRETS[who] if secret in text] == []


def test_the_note_of_a_group_says_so_beside_its_service(office: Store, clock: FakeClock, group_visit: str) -> None:
    assert "Caregiver training in daily skills Group, 3 patients represented" in text_of(
        "note", office, clock, group_visit
    )


def test_the_note_has_the_goals_in_words_and_the_rule_of_its_units(office: Store, clock: FakeClock) -> None:
    text = text_of("note", office, clock, a_session(office, clock, is_signed=True))
    assert "Goal 1: Sit to stand with one helper, no lifting" in text
    rule = "Units by the payer's rule: the first unit needs all 30 minutes, each further unit 8 minutes of its 15."
    assert f"97550 GP × 1 97551 GP × 1 {rule}" in text
    assert "represented" not in text


def test_an_appeal_without_a_plan_encloses_none(office: Store, clock: FakeClock) -> None:
    with office.act("create", "patient", "rosa", clock.now().utc):
        office.patients.save(builders.patient(id="rosa", account="A-1002"))
        office.caregivers.save(builders.caregiver(id="luz", patient_id="rosa"))
    clock.advance(minutes=8 * 60)
    times = PaperTimes(START, START + timedelta(minutes=45))
    session_id = enter_session(office, clock, SessionPlan("rosa", ("luz",), "lee"), times).session_id
    sign_session(office, clock, session_id, "kept as a record")
    packet = make_appeal(office, clock, Denial((session_id,), "necessity"))
    assert "Plan of care: dates and goals" not in packet.titles
    assert "The plan of care that includes this training" in packet.missing

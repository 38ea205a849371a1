"""The good-faith estimate from the records: who trains, in what, where, in which state, and until when."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from desktop_app.domain.billing.facts import PayerKind
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers.estimate import Estimate
from desktop_app.domain.people.patient import Coverage
from desktop_app.domain.people.practice import Address
from desktop_app.store.store import Store
from desktop_app.workflows.papers.estimate_plan import USUAL_PLAN, EstimatePlan, propose_estimate
from desktop_app.workflows.papers.frame import frame_of
from desktop_app.workflows.papers.make_estimate import estimate_of
from desktop_app.workflows.papers.make_paper import PaperWish, make_paper
from desktop_app.workflows.papers.offer_papers import offer_papers
from desktop_app.workflows.training.mark_clock import mark_clock
from desktop_app.workflows.training.start_session import SessionPlan, start_session
from tests import builders
from tests.fake_clock import FakeClock

SARA = builders.clinician(
    id="sara", name="Sara Quinn", profession="SLP", credentials="CCC-SLP", npi="1003000126", license_state="MA"
)
TESS = builders.clinician(id="tess", name="Tess Ono", profession="PTA", credentials="PTA", supervisor_id="lee")
NO_FIRST_VISIT = replace(USUAL_PLAN, through=date(2026, 6, 9))
SPEECH = builders.plan_of_care(discipline="SLP")


@pytest.fixture
def practice(office: Store, clock: FakeClock) -> Iterator[Store]:
    """Lee, a physical therapist, with Sara for speech and Tess, whom Lee supervises."""
    with office.act("create", "practice", "practice", clock.now().utc):
        office.clinicians.save(SARA)
        office.clinicians.save(TESS)
    return office


def change(store: Store, clock: FakeClock, **changes: object) -> None:
    with store.act("change", "patient", "harold", clock.now().utc):
        store.patients.save(builders.patient(**changes))


def plan_for_speech(store: Store, clock: FakeClock) -> None:
    with store.act("change", "plan_of_care", "plan-1", clock.now().utc):
        store.plans.save(SPEECH)


def visit(store: Store, clock: FakeClock, clinician: str, **more: object) -> str:
    plan = replace(SessionPlan("harold", ("marian",), clinician), **more)
    session_id = start_session(store, clock, plan).session_id
    clock.advance(minutes=45)
    mark_clock(store, clock, session_id, "stop")
    clock.advance(minutes=24 * 60)
    return session_id


def proposed(store: Store, clock: FakeClock, session_id: str = "") -> EstimatePlan:
    return propose_estimate(frame_of(store, clock, session_id, "harold"))


def estimated(store: Store, clock: FakeClock, plan: EstimatePlan | None = None, session_id: str = "") -> Estimate:
    frame = frame_of(store, clock, session_id, "harold")
    return estimate_of(frame, plan or propose_estimate(frame))


def test_a_patient_of_speech_therapy_gets_the_speech_therapists_name_and_number(
    practice: Store, clock: FakeClock
) -> None:
    plan_for_speech(practice, clock)
    estimate = estimated(practice, clock)
    assert (estimate.provider, estimate.provider_npi) == ("Sara Quinn, CCC-SLP", "1003000126")


def test_the_patients_last_visit_goes_before_the_plan_of_care(practice: Store, clock: FakeClock) -> None:
    visit(practice, clock, "lee")
    visit(practice, clock, "sara", service="direct_care", place_of_service="11")
    plan = proposed(practice, clock)
    assert (plan.clinician_id, plan.service, plan.place) == ("sara", "direct_care", "11")
    assert (plan.visits, plan.minutes) == (USUAL_PLAN.visits, USUAL_PLAN.minutes)


def test_the_visit_that_it_is_made_from_goes_before_the_last_one(practice: Store, clock: FakeClock) -> None:
    first = visit(practice, clock, "sara", service="behavior", place_of_service="13")
    visit(practice, clock, "lee")
    plan = proposed(practice, clock, first)
    assert (plan.clinician_id, plan.service, plan.place) == ("sara", "behavior", "13")
    pdf = make_paper(practice, clock, PaperWish("estimate", first, "harold"))
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert "Sara Quinn, CCC-SLP" in text
    assert "Lee Park" not in text


def test_after_an_assistants_visit_the_supervisor_is_the_provider(practice: Store, clock: FakeClock) -> None:
    visit(practice, clock, "tess")
    assert estimated(practice, clock).provider == "Lee Park, PT, DPT"


def test_who_is_chosen_is_the_provider(practice: Store, clock: FakeClock) -> None:
    estimate = estimated(practice, clock, replace(USUAL_PLAN, clinician_id="sara"))
    assert estimate.provider == "Sara Quinn, CCC-SLP"


def test_those_who_may_be_the_provider_are_offered_with_the_one_who_is_proposed(
    practice: Store, clock: FakeClock
) -> None:
    plan_for_speech(practice, clock)
    offer = offer_papers(practice, clock, "", "harold")
    assert offer.clinicians == (("lee", "Lee Park, PT, DPT"), ("sara", "Sara Quinn, CCC-SLP"))
    assert offer.estimate == replace(USUAL_PLAN, clinician_id="sara")


@pytest.mark.parametrize(("place", "state"), [("12", "NY"), ("11", "CT")])
def test_the_state_is_where_the_service_is_given_and_not_the_one_of_a_license(
    practice: Store, clock: FakeClock, place: str, state: str
) -> None:
    change(practice, clock, address=Address("1 Mill Road", "Rye", "NY", "10580"))
    estimate = estimated(practice, clock, replace(USUAL_PLAN, clinician_id="sara", place=place))
    assert estimate.state == state


def test_without_a_last_day_it_covers_twelve_months_from_the_first_visit_or_today(
    office: Store, clock: FakeClock
) -> None:
    assert estimated(office, clock).through == date(2027, 6, 10)
    first = replace(USUAL_PLAN, first_on=date(2026, 7, 6))
    assert estimated(office, clock, first).through == date(2027, 7, 6)
    assert estimated(office, clock, replace(first, through=date(2026, 9, 30))).through == date(2026, 9, 30)


def test_a_last_day_more_than_twelve_months_away_is_refused(office: Store, clock: FakeClock) -> None:
    plan = replace(USUAL_PLAN, first_on=date(2026, 7, 6))
    assert estimated(office, clock, replace(plan, through=date(2027, 7, 6))).through == date(2027, 7, 6)
    with pytest.raises(Refused, match="at most 12 months"):
        estimated(office, clock, replace(plan, through=date(2027, 7, 7)))


def test_a_last_day_before_the_first_is_refused_as_that(office: Store, clock: FakeClock) -> None:
    plan = replace(USUAL_PLAN, first_on=date(2026, 7, 6))
    assert estimated(office, clock, replace(plan, through=date(2026, 7, 6))).through == date(2026, 7, 6)
    for wrong, first in ((replace(plan, through=date(2026, 7, 5)), "7/6/2026"), (NO_FIRST_VISIT, "6/10/2026")):
        with pytest.raises(Refused, match=f"before the first, which is {first}") as refused:
            estimated(office, clock, wrong)
        assert "later last day" in refused.value.next_step
        assert refused.value.field == "through"


def test_after_a_group_for_behavior_the_visits_are_as_long_as_its_first_unit(office: Store, clock: FakeClock) -> None:
    session_id = visit(office, clock, "lee", service="behavior")
    with office.act("change", "training_session", session_id, clock.now().utc):
        office.sessions.save(replace(office.sessions.get(session_id), is_group=True))
    estimate = estimated(office, clock)
    assert (estimate.service, estimate.minutes) == ("Caregiver training in behavior management, group", 60)
    assert [line.code for line in estimate.lines] == ["96202"]


def covered_by(store: Store, clock: FakeClock, kind: PayerKind) -> None:
    with store.act("change", "payer", "aetna", clock.now().utc):
        store.payers.save(builders.payer(kind=kind, name=kind))


@pytest.mark.parametrize(("kind", "program"), [("medicare", "Medicare"), ("medicaid", "Medicaid")])
def test_a_patient_of_a_program_gets_no_estimate_and_is_led_to_the_notice_of_costs(
    office: Store, clock: FakeClock, kind: PayerKind, program: str
) -> None:
    covered_by(office, clock, kind)
    with pytest.raises(Refused, match=f"This patient has {program}") as refused:
        make_paper(office, clock, PaperWish("estimate", "", "harold"))
    (offered,) = (paper for paper in offer_papers(office, clock, "", "harold").papers if paper.kind == "estimate")
    assert offered.lacks == refused.value.sentence
    assert offered.next_step == f"Give the notice of costs instead: it says what {program} leaves to pay."


@pytest.mark.parametrize("kind", ["self_pay", "commercial"])
def test_who_pays_alone_or_may_leave_a_plan_unused_gets_one(office: Store, clock: FakeClock, kind: PayerKind) -> None:
    covered_by(office, clock, kind)
    (offered,) = (paper for paper in offer_papers(office, clock, "", "harold").papers if paper.kind == "estimate")
    assert offered.lacks == ""
    assert estimated(office, clock).total == 540


def test_without_a_payer_there_is_an_estimate(office: Store, clock: FakeClock) -> None:
    change(office, clock, coverage=Coverage())
    assert estimated(office, clock).total == 540

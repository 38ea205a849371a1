"""What goes into a table comes out of it the same, and in the promised order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from desktop_app.domain.papers.issued import GivenHandout
from desktop_app.store.errors import NotFound
from desktop_app.store.store import Store
from tests import builders

NOW = datetime(2026, 6, 10, 14, 2, tzinfo=UTC)


@pytest.fixture
def chart(store: Store) -> Store:
    """A store with a practice and Harold's chart in it."""
    with store.act("create", "practice", "practice", NOW):
        store.practice.save(builders.practice())
        store.clinicians.save(builders.clinician())
        store.payers.save(builders.payer())
        store.patients.save(builders.patient())
        store.caregivers.save(builders.caregiver())
        store.consents.save(builders.consent())
        store.plans.save(builders.plan_of_care())
    return store


def _session(store: Store, session_id: str, minutes: float = 0, state: str = "unsigned") -> None:
    with store.act("create", "training_session", session_id, NOW):
        store.sessions.save(replace(builders.training_session(id=session_id), state=state))
        store.clock_events.append(session_id, builders.clock_event(1, "start", minutes))


def test_the_practice_is_none_before_it_is_set_up_and_one_ever_after(store: Store) -> None:
    assert store.practice.get() is None
    for name in ("Riverside Home Therapy, LLC", "Riverside Therapy, LLC"):
        with store.act("set_up", "practice", "practice", NOW):
            store.practice.save(builders.practice(name=name, is_sample=True))
    assert store.practice.get() == builders.practice(name="Riverside Therapy, LLC", is_sample=True)


def test_a_clinician_may_be_entered_before_the_supervisor(store: Store) -> None:
    assistant = builders.clinician(id="tess", name="Tess Nolan", profession="PTA", supervisor_id="lee")
    with store.act("create", "clinician", "tess", NOW):
        store.clinicians.save(assistant)
        store.clinicians.save(builders.clinician())
    assert store.clinicians.all() == (assistant, builders.clinician())
    assert store.clinicians.get("tess") == assistant


def test_payers_come_by_name(store: Store) -> None:
    cigna, aetna = builders.payer(id="c", name="cigna"), builders.payer(id="a", name="Aetna", kind="self_pay")
    with store.act("create", "payer", "c", NOW):
        store.payers.save(cigna)
        store.payers.save(aetna)
    assert store.payers.all() == (aetna, cigna)
    assert store.payers.get("c") == cigna


def test_fees_are_kept_to_the_cent_and_can_be_taken_away(store: Store) -> None:
    with store.act("change", "fee", "97550", NOW):
        store.fees.save("97550", Decimal("60.01"))
        store.fees.save("97551", Decimal("30"))
        store.fees.save("97552", Decimal("25.00"))
        store.fees.save("97552", None)
    assert store.fees.all() == {"97550": Decimal("60.01"), "97551": Decimal("30.00")}


def test_half_a_cent_is_no_money(store: Store) -> None:
    with pytest.raises(ValueError, match="whole cents"), store.act("change", "fee", "97550", NOW):
        store.fees.save("97550", Decimal("60.005"))


@pytest.mark.parametrize("episode", [None, True, False])
def test_a_patient_comes_back_whole(chart: Store, episode: bool | None) -> None:
    patient = builders.patient(
        home_health_episode=episode, used_pt_slp=Decimal("2332.17"), kx_attested=True, diagnoses=("Z74.1", "R26.89")
    )
    with chart.act("change", "patient", patient.id, NOW):
        chart.patients.save(patient)
    assert chart.patients.get("harold") == patient
    assert chart.patients.count() == 1


def test_what_is_not_there_is_said_to_be_missing(store: Store) -> None:
    for look in (store.patients, store.caregivers, store.clinicians, store.payers, store.sessions, store.superbills):
        with pytest.raises(NotFound):
            look.get("nobody")


def test_the_chart_comes_back_whole(chart: Store) -> None:
    assert chart.caregivers.of_patient("harold") == (builders.caregiver(),)
    assert chart.consents.of_patient("harold") == (builders.consent(),)
    assert chart.plans.of_patient("harold") == (builders.plan_of_care(),)


def test_caregivers_keep_the_order_in_which_they_came(chart: Store) -> None:
    dana = builders.caregiver(id="dana", name="Dana Whitcomb", relationship="daughter", language="es", is_adult=None)
    with chart.act("create", "caregiver", "dana", NOW):
        chart.caregivers.save(dana)
        chart.caregivers.save(builders.caregiver(phone="(203) 555-0199"))
    assert builders.names(chart.caregivers.of_patient("harold")) == ("Marian Whitcomb", "Dana Whitcomb")
    assert chart.caregivers.get("dana") == dana


def test_a_consent_may_be_widened_and_withdrawn(chart: Store) -> None:
    with chart.act("create", "caregiver", "dana", NOW):
        chart.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb"))
        wider = builders.consent(caregiver_ids=("dana", "marian"), withdrawn_on=date(2026, 6, 9))
        chart.consents.save(wider)
    assert chart.consents.of_patient("harold") == (wider,)


def test_the_goals_of_a_plan_keep_their_order_and_go_with_it(chart: Store) -> None:
    goals = tuple(builders.goal(id=f"g{number}", number=number) for number in (3, 1))
    plan = builders.plan_of_care(goals=goals, certified_on=None, certified_through=None)
    with chart.act("change", "plan_of_care", plan.id, NOW):
        chart.plans.save(plan)
    assert chart.plans.of_patient("harold") == (plan,)


def test_a_session_comes_back_with_its_people_skills_marks_and_note(chart: Store) -> None:
    with chart.act("create", "caregiver", "dana", NOW):
        chart.caregivers.save(builders.caregiver(id="dana", name="Dana Whitcomb"))
    session = builders.training_session(
        caregiver_ids=("dana", "marian"),
        skills=(
            builders.skill(id="s2", marks=(("dana", "unsafe"), ("marian", "independent"))),
            builders.skill(id="s1", marks=(), goal_ids=("goal-1", "goal-2")),
        ),
        modifiers=("59", "GP"),
        modifier_reason="separate visit",
        document_reason="the family asked",
        modality="video",
    )
    with chart.act("create", "training_session", session.id, NOW):
        chart.sessions.save(session)
    assert chart.sessions.get("session-1") == session
    with chart.act("change", "training_session", session.id, NOW):
        chart.sessions.save(replace(session, skills=session.skills[1:]))
    assert [skill.id for skill in chart.sessions.get("session-1").skills] == ["s1"]


def test_two_sessions_may_carry_the_same_skill_id(chart: Store) -> None:
    _session(chart, "session-1")
    _session(chart, "session-2", 90)
    assert chart.sessions.get("session-1").skills == chart.sessions.get("session-2").skills


def test_sessions_are_told_apart_by_state_and_come_in_order(chart: Store) -> None:
    _session(chart, "later", 60)
    _session(chart, "earlier", 0)
    _session(chart, "now", 120, state="running")
    assert [s.id for s in chart.sessions.of_patient("harold")] == ["now", "later", "earlier"]
    assert [s.id for s in chart.sessions.unsigned()] == ["earlier", "later"]
    assert [s.id for s in chart.sessions.running()] == ["now"]
    assert chart.sessions.of_patient("nobody") == ()


@pytest.mark.parametrize(("start", "end", "found"), [(0, 60, ["a"]), (0, 61, ["a", "b"]), (1, 60, []), (60, 61, ["b"])])
def test_between_counts_the_first_instant_and_not_the_last(
    chart: Store, start: int, end: int, found: list[str]
) -> None:
    _session(chart, "a", 0)
    _session(chart, "b", 60)
    zero = builders.START
    sessions = chart.sessions.between(zero + timedelta(minutes=start), zero + timedelta(minutes=end))
    assert [s.id for s in sessions] == found


def test_clock_events_come_back_with_all_their_moments(chart: Store) -> None:
    _session(chart, "session-1")
    gap = builders.clock_event(2, "gap", 12, since=builders.moment(8, boot="boot-0"))
    answer = builders.clock_event(3, "count_gap", 13, answers=2, entered_by_hand=True)
    with chart.act("clock", "training_session", "session-1", NOW):
        chart.clock_events.append("session-1", gap)
        chart.clock_events.append("session-1", answer)
    assert chart.clock_events.of("session-1") == (builders.clock_event(), gap, answer)


def test_only_the_last_pulse_is_kept(chart: Store) -> None:
    _session(chart, "session-1")
    assert chart.clock_events.last_pulse("session-1") is None
    for minute in (1, 2):
        with chart.pulsing():
            chart.clock_events.pulse("session-1", builders.moment(minute))
    assert chart.clock_events.last_pulse("session-1") == builders.moment(2)


def test_handouts_come_back_with_their_bytes(chart: Store) -> None:
    _session(chart, "session-1")
    given = GivenHandout("h1", "session-1", "harold", "marian", "bed-transfer", "es", NOW, b"%PDF-1.7 the very bytes")
    with chart.act("give", "handout", "h1", NOW):
        chart.handouts.add(given)
    assert chart.handouts.of_session("session-1") == chart.handouts.of_patient("harold") == (given,)


def test_settings_have_a_default_until_they_are_set(store: Store) -> None:
    assert store.settings.get("last_backup", "never") == "never"
    with store.act("set", "setting", "last_backup", NOW):
        store.settings.set("last_backup", NOW.isoformat())
    assert store.settings.get("last_backup", "never") == NOW.isoformat()

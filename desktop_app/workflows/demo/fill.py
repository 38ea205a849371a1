"""Fill an empty vault with the sample practice: 40 invented patients and 200 sessions in every state."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.training.clock import Clock, Moment
from desktop_app.workflows.demo import headline, names, neighbors
from desktop_app.workflows.demo.afterwards import write_afterwards
from desktop_app.workflows.demo.calendar import ZONE, VisitCalendar
from desktop_app.workflows.demo.household import Household
from desktop_app.workflows.demo.payments import pay_for
from desktop_app.workflows.demo.running import running_events, running_session
from desktop_app.workflows.demo.themes_ot_slp import DEMENTIA
from desktop_app.workflows.demo.themes_pt import PARKINSON
from desktop_app.workflows.demo.visits import Visit, group_visits, groups_of, visits_of
from desktop_app.workflows.practice.payer_questions import note_answer

if TYPE_CHECKING:
    from desktop_app.store.store import Store

SEED = 20260610
SESSIONS = 200
NEIGHBOR_VISITS = [5, 5, 5, 5, 1] + [5] * 22 + [6] * 5
BILLED_DAYS = 14
"""Superbills are made for the visits of so many days; older ones would only make the sample slow to open."""
IN_THE_GROUPS = ((17, 25), (11, 19, 27))
"""Neighbors (by place) who came together: two families of one clinician, and three of another."""
MINUTES_AGO_TODAY = {"walter": 162, "samuel": 112}


def fill_sample(store: Store, clock: Clock, issue: Callable[[str], object] | None = None) -> None:
    """Write the sample into an empty vault. The same day gives the same people, visits and words.

    One session runs and counts 41 minutes at the clock's present moment. `issue` is asked to make the superbill of
    each session (id) that should have one; without it there are none.
    """
    now = clock.now()
    today = now.utc.astimezone(ZoneInfo(ZONE)).date()
    lot = Random(SEED)  # noqa: S311 - a story, not a secret
    first = headline.households()
    others = neighbors.households(lot, len(first) + 1, NEIGHBOR_VISITS)
    _write_office(store, now)
    for payer_id, answer in names.PAYER_ANSWERS.items():
        note_answer(store, clock, payer_id, answer)
    _write_people(store, (*first, *others), today, now)
    visits = _visits(
        (*first, *others), [tuple(others[place] for place in group) for group in IN_THE_GROUPS], now, today, lot
    )
    _write_visits(store, visits, now)
    write_afterwards(store, visits, now)
    _write_running(store, first[0], now, lot)
    recent = [v for v in visits if v.standing == "billed" and now.utc - v.started_at < timedelta(days=BILLED_DAYS)]
    with store.act("create", "money_line", "all", now.utc, "sample"):
        pay_for(store, recent)
    if issue is not None:
        for visit in recent:
            issue(visit.session.id)


def _write_office(store: Store, now: Moment) -> None:
    with store.act("create", "practice", "practice", now.utc, "sample"):
        store.practice.save(names.PRACTICE)
        for clinician in names.CLINICIANS:
            store.clinicians.save(clinician)
        for payer in names.PAYERS:
            store.payers.save(payer)
        for code, amount in names.FEES.items():
            store.fees.save(code, amount)


def _write_people(store: Store, households: Iterable[Household], today: date, now: Moment) -> None:
    with store.act("create", "patient", "all", now.utc, "sample"):
        for household in households:
            store.patients.save(household.patient)
            for caregiver in household.caregivers:
                store.caregivers.save(caregiver)
            for consent in household.consents(today):
                store.consents.save(consent)
            store.plans.save(household.plan(today))


def _visits(
    households: Iterable[Household], groups: list[tuple[Household, ...]], now: Moment, today: date, lot: Random
) -> tuple[Visit, ...]:
    """All visits that ended, oldest first."""
    calendar = VisitCalendar(today, lot)
    saturday = _last_saturday(today)
    found = [*group_visits(groups[0], DEMENTIA.skills[2], saturday, lot)]
    found += group_visits(groups[1], PARKINSON.skills[0], saturday + timedelta(hours=3), lot)
    for household in households:
        starts = _starts(household, calendar, now)
        found += visits_of(household, starts, lot, is_billed=_is_billed(household))
    kept = [_unbilled_if_due(visit, found) for visit in found]
    return tuple(sorted(kept, key=lambda visit: visit.started_at))


def _starts(household: Household, calendar: VisitCalendar, now: Moment) -> tuple[datetime, ...]:
    """Weekly starts; what is seen today stands a while before the present moment."""
    patient, clinician = household.patient.id, household.clinician_id
    if household.last_seen:
        return calendar.starts(patient, clinician, household.visits, household.last_seen)
    before = calendar.starts(patient, clinician, household.visits - 1, 7)
    ago = MINUTES_AGO_TODAY.get(patient)
    return before if ago is None else (*before, now.utc - timedelta(minutes=ago))


def _is_billed(household: Household) -> bool:
    """Medicare and Medicaid get claims, and a patient without consent gets nothing yet."""
    return household.patient.coverage.payer_id not in ("medicare", "medicaid") and household.trouble != "no_consent"


def _unbilled_if_due(visit: Visit, visits: Iterable[Visit]) -> Visit:
    """The last superbill of one patient was not made yet."""
    if visit.session.patient_ids != (headline.SUPERBILL_DUE,):
        return visit
    last = max(other.started_at for other in visits if other.session.patient_ids == visit.session.patient_ids)
    return Visit(visit.session, visit.events, "signed") if visit.started_at == last else visit


def _last_saturday(today: date) -> datetime:
    """Ten o'clock on the Saturday before today (UTC): no other visit is on a weekend."""
    saturday = today - timedelta(days=(today.weekday() - 5) % 7 or 7)
    return datetime.combine(saturday, time(10), ZoneInfo(ZONE)).astimezone(UTC)


def _write_visits(store: Store, visits: tuple[Visit, ...], now: Moment) -> None:
    with store.act("create", "training_session", "all", now.utc, "sample"):
        for visit in visits:
            session_id = visit.session.id
            store.sessions.save(visit.session)
            for event in visit.events:
                store.clock_events.append(session_id, event)
            store.clock_events.pulse(session_id, visit.events[-1].at)
        for group in groups_of(visits):
            store.groups.form(group, now.utc)
        for visit in visits:
            session_id = visit.session.id
            if visit.standing != "unsigned":
                store.sessions.sign(session_id, visit.signature())


def _write_running(store: Store, household: Household, now: Moment, lot: Random) -> None:
    session = running_session(household, f"{lot.getrandbits(64):016x}", lot)
    written = running_events(now)
    with store.act("create", "training_session", session.id, written[0].at.utc):
        store.sessions.save(session)
        for event in written:
            store.clock_events.append(session.id, event)
        store.clock_events.pulse(session.id, now)

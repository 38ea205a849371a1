"""Which published reading of the minutes a payer follows, from which day on; and what another would have given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.facts import BehaviorGroupRule, Case, IndividualRule
from desktop_app.domain.billing.results import Claim
from desktop_app.domain.billing.rule_names import BEHAVIOR_GROUP_RULES, INDIVIDUAL_RULES
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.people.practice import Payer
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.local_day import local_day
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.reading_history import remember_group_reading, remember_reading
from desktop_app.workflows.records import Records
from desktop_app.workflows.topics import PRACTICE, SESSIONS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store

LOOK_BACK_DAYS = 90
Kind = Literal["individual", "group"]
Rule = IndividualRule | BehaviorGroupRule
READINGS: Mapping[Kind, Mapping[Rule, tuple[str, str]]] = {
    "individual": dict(INDIVIDUAL_RULES.items()),
    "group": dict(BEHAVIOR_GROUP_RULES.items()),
}
"""The published readings of individual training, and of behavior groups, each with its name and meaning."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the sessions of the look-back would have been under one rule; charges in dollars."""

    rule: Rule
    claims_billable: int
    units: int
    charges: Decimal
    is_current: bool


@dataclass(frozen=True, slots=True)
class Differing:
    """One claim that comes out differently: units by rule, in the order of the readings."""

    patient_name: str
    date_of_service: date
    minutes: int
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The published readings side by side for one payer, of individual training or of behavior groups."""

    payer: Payer
    kind: Kind
    since: date
    until: date
    claims: int
    readings: tuple[Reading, ...]
    differing: tuple[Differing, ...]


def compare_readings(store: Store, clock: Clock, payer_id: str, kind: Kind = "individual") -> Comparison:
    """Count the last 90 days of this payer's sessions of a kind under every published reading."""
    records = Records(store, clock.now())
    payer, until = store.payers.get(payer_id), records.today
    since = until - timedelta(days=LOOK_BACK_DAYS)
    present: Rule = payer.individual_rule if kind == "individual" else payer.behavior_group_rule
    cases = _cases(records, payer, kind, since, until)
    by_rule = {rule: _claims_under(cases, kind, rule, records.tables) for rule in READINGS[kind]}
    names = {patient_id: records.chart(patient_id).patient.name for _, patient_id in cases}
    return Comparison(
        payer=payer,
        kind=kind,
        since=since,
        until=until,
        claims=len(next(iter(by_rule.values()))),
        readings=tuple(_reading(rule, claims, present) for rule, claims in by_rule.items()),
        differing=tuple(_differing(by_rule, names)),
    )


def choose_reading(store: Store, clock: Clock, payer_id: str, rule: IndividualRule) -> Saved:
    """From today on this payer's minutes are read by `rule`; earlier sessions keep the reading of their day."""
    payer, today = store.payers.get(payer_id), local_day(store, clock)
    with store.act("change", "payer", payer_id, clock.now().utc, f"{payer.individual_rule} to {rule}"):
        remember_reading(store, payer, rule, today)
        store.payers.save(replace(payer, individual_rule=rule))
    return Saved(payer_id, changed(PRACTICE, SESSIONS))


def choose_group_reading(store: Store, clock: Clock, payer_id: str, rule: BehaviorGroupRule) -> Saved:
    """From today on the minutes of behavior groups are read by `rule`; earlier groups keep the reading of their day."""
    payer, today = store.payers.get(payer_id), local_day(store, clock)
    detail = f"groups: {payer.behavior_group_rule} to {rule}"
    with store.act("change", "payer", payer_id, clock.now().utc, detail):
        remember_group_reading(store, payer, rule, today)
        store.payers.save(replace(payer, behavior_group_rule=rule))
    return Saved(payer_id, changed(PRACTICE, SESSIONS))


Wanted = tuple[Case, str]


def _cases(records: Records, payer: Payer, kind: Kind, since: date, until: date) -> tuple[Wanted, ...]:
    """The day of each of this payer's patients in the look-back, each day once."""
    seen: dict[tuple[str, date | None], Wanted] = {}
    for timed in records.between(since, until):
        session, day = timed.session, records.began_on(timed)
        if session.state == "running" or not _is_of(kind, session.is_group, session.service):
            continue
        for patient_id in session.patient_ids:
            if records.chart(patient_id).patient.coverage.payer_id == payer.id and (patient_id, day) not in seen:
                case = records.evidence(session.id).case(patient_id, None, records.now.utc)
                seen[patient_id, day] = (case, patient_id)
    return tuple(seen.values())


Key = tuple[str, date | None, str]


def _is_of(kind: Kind, is_group: bool, service: str) -> bool:
    """Whether minutes of this kind earn the units; a group code without time has no reading."""
    return (is_group and service == "behavior") if kind == "group" else not is_group


def _claims_under(cases: Iterable[Wanted], kind: Kind, rule: Rule, tables: RuleTables) -> dict[Key, Claim]:
    found: dict[Key, Claim] = {}
    for case, patient_id in cases:
        for claim in evaluate(_read_by(case, kind, rule), tables).claims:
            if claim.patient == patient_id and _is_of(kind, claim.group, claim.service):
                found[(claim.patient, claim.date_of_service, f"{claim.service} {claim.discipline}")] = claim
    return found


def _read_by(case: Case, kind: Kind, rule: Rule) -> Case:
    individual = next((one for one in INDIVIDUAL_RULES if kind == "individual" and one == rule), None)
    group = next((one for one in BEHAVIOR_GROUP_RULES if kind == "group" and one == rule), None)
    payer = case.payer
    return replace(
        case,
        payer=replace(
            payer,
            individual_rule=individual or payer.individual_rule,
            behavior_group_rule=group or payer.behavior_group_rule,
        ),
    )


def _reading(rule: Rule, claims: Mapping[Key, Claim], present: Rule) -> Reading:
    return Reading(
        rule=rule,
        claims_billable=sum(bool(claim.lines) for claim in claims.values()),
        units=sum(line.units for claim in claims.values() for line in claim.lines),
        charges=sum((claim.total for claim in claims.values()), Decimal("0.00")),
        is_current=rule == present,
    )


def _differing(by_rule: Mapping[Rule, Mapping[Key, Claim]], names: Mapping[str, str]) -> Iterable[Differing]:
    first = next(iter(by_rule.values()))
    for key, claim in first.items():
        units = tuple(sum(line.units for line in claims[key].lines) for claims in by_rule.values())
        if len(set(units)) > 1 and claim.date_of_service:
            yield Differing(names.get(claim.patient, ""), claim.date_of_service, claim.minutes, units)

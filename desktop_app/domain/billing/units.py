"""The one place where minutes become units, for every service and every published reading of the time rule.

Individual training: a first block of 30 minutes and add-on blocks of 15; behavior groups: 60 and 15; the other groups
are one unit whatever the minutes. The readings differ in when a block is earned: in full, or once its middle is passed.
Source: code definitions of 97550-97552, 96202, 96203, G0539-G0543; CPT time rule (attained past the midpoint).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from desktop_app.domain.billing.facts import BehaviorGroupRule, IndividualRule, Service

ADD_ON_BLOCK = 15

CODES: dict[tuple[Service, bool], tuple[str, str | None]] = {
    ("functional", False): ("97550", "97551"),
    ("functional", True): ("97552", None),
    ("behavior", False): ("G0539", "G0540"),
    ("behavior", True): ("96202", "96203"),
    ("direct_care", False): ("G0541", "G0542"),
    ("direct_care", True): ("G0543", None),
}
FIRST_OF = {add_on: first for first, add_on in CODES.values() if add_on is not None}
FIRST_CODES = tuple(first for first, _ in CODES.values())
ALL_CODES = (*FIRST_CODES, *FIRST_OF)


class Units(NamedTuple):
    """The codes of a service and how many of each the minutes earn; an untimed group has no add-on code."""

    first_code: str
    add_on_code: str | None
    first: int
    add_on: int


class Reading(NamedTuple):
    """Another published rule and the units it gives."""

    rule: str
    units: Units


@dataclass(frozen=True, slots=True)
class Ladder:
    """When units are earned: the first at `first_at` minutes, add-on number k at `base + 15k - grace` minutes."""

    first_at: int
    base: int
    grace: int

    def add_on_at(self, number: int) -> int:
        """The minute at which this add-on unit (1, 2, ...) is earned."""
        return self.base + ADD_ON_BLOCK * number - self.grace

    def earned(self, minutes: int) -> tuple[int, int]:
        """First and add-on units for whole minutes."""
        if minutes < self.first_at:
            return 0, 0
        return 1, max(0, (minutes - self.base + self.grace) // ADD_ON_BLOCK)


INDIVIDUAL_LADDERS: dict[str, Ladder] = {
    "strict_30_8": Ladder(first_at=30, base=30, grace=7),
    "cpt_midpoint": Ladder(first_at=16, base=30, grace=7),
    "full_increments": Ladder(first_at=30, base=30, grace=0),
}
BEHAVIOR_GROUP_LADDERS: dict[str, Ladder] = {
    "full": Ladder(first_at=60, base=60, grace=0),
    "cpt_midpoint": Ladder(first_at=31, base=60, grace=7),
}


def is_timed(service: Service, group: bool) -> bool:
    """True where minutes decide: all individual training, and behavior groups."""
    return CODES[service, group][1] is not None


def rule_in_force(group: bool, individual_rule: IndividualRule, behavior_rule: BehaviorGroupRule) -> str:
    """The name of the payer's rule that a timed service follows."""
    return behavior_rule if group else individual_rule


@lru_cache(maxsize=4096)
def units(
    minutes: int, service: Service, group: bool, individual_rule: IndividualRule, behavior_rule: BehaviorGroupRule
) -> Units:
    """The units that whole minutes earn under the payer's rule."""
    return _read(minutes, service, group, rule_in_force(group, individual_rule, behavior_rule))


@lru_cache(maxsize=4096)
def other_readings(
    minutes: int, service: Service, group: bool, individual_rule: IndividualRule, behavior_rule: BehaviorGroupRule
) -> tuple[Reading, ...]:
    """What each of the other published rules gives for the same minutes; none for an untimed group."""
    if not is_timed(service, group):
        return ()
    chosen = rule_in_force(group, individual_rule, behavior_rule)
    return tuple([Reading(rule, _read(minutes, service, group, rule)) for rule in _ladders(group) if rule != chosen])


def thresholds(
    service: Service,
    group: bool,
    individual_rule: IndividualRule,
    behavior_rule: BehaviorGroupRule,
    up_to: int = 180,
) -> tuple[int, ...]:
    """The minutes at which each unit is earned, from the first, up to and including `up_to`; none where untimed."""
    if not is_timed(service, group):
        return ()
    ladder = _ladders(group)[rule_in_force(group, individual_rule, behavior_rule)]
    marks = [ladder.first_at]
    while (mark := ladder.add_on_at(len(marks))) <= up_to:
        marks.append(mark)
    return tuple(mark for mark in marks if mark <= up_to)


def next_unit(
    minutes: int, service: Service, group: bool, individual_rule: IndividualRule, behavior_rule: BehaviorGroupRule
) -> int | None:
    """Minutes until the next unit is earned; None for an untimed group."""
    if not is_timed(service, group):
        return None
    ladder = _ladders(group)[rule_in_force(group, individual_rule, behavior_rule)]
    first, add_on = ladder.earned(minutes)
    return (ladder.add_on_at(add_on + 1) if first else ladder.first_at) - minutes


def _ladders(group: bool) -> dict[str, Ladder]:
    return BEHAVIOR_GROUP_LADDERS if group else INDIVIDUAL_LADDERS


def _read(minutes: int, service: Service, group: bool, rule: str) -> Units:
    first_code, add_on_code = CODES[service, group]
    if add_on_code is None:
        return Units(first_code, None, 1, 0)
    return Units(first_code, add_on_code, *_ladders(group)[rule].earned(minutes))

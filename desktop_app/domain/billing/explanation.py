"""How a claim came about, step by step: one sentence each, with the source of the rule in it.

The same in short are the steps that lead to the units, without sources and without what another rule would give.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from desktop_app.domain.billing.drafts import Draft, earned_units
from desktop_app.domain.billing.facts import BehaviorGroupRule, IndividualRule, Service
from desktop_app.domain.billing.fees import first_day
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.modifiers import assistant_percent
from desktop_app.domain.billing.units import Reading, Units, is_timed, other_readings, rule_in_force, units
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import clock_words, dollars, elapsed_words, listed, minutes_words, opened
from desktop_app.domain.days import day_words

RULE_WORDS: dict[tuple[bool, str], str] = {
    (False, "strict_30_8"): "the 30 + 8 rule (a full 30 minutes, then add-on units from 8 more)",
    (False, "cpt_midpoint"): "the CPT midpoint rule (from 16 minutes, then add-on units at 38, 53, 68)",
    (False, "full_increments"): "the full increment rule (a full 30 minutes, then each full 15)",
    (True, "full"): "the full block rule (a full 60 minutes, then each full 15)",
    (True, "cpt_midpoint"): "the CPT midpoint rule (from 31 minutes, then add-on units at 68, 83, 98)",
}
RULE_SOURCES: dict[str, str] = {
    "strict_30_8": "code definitions; the cautious reading of the CPT time rule",
    "cpt_midpoint": "CPT introduction, Time: a unit is attained once its midpoint is passed",
    "full_increments": "code definitions read to the letter",
    "full": "code definitions read to the letter",
}


class Explanation(NamedTuple):
    """All sentences in the order in which the count was made; `steps` are the few that lead to the units.

    There are no steps where other units than those of the minutes were typed by hand.
    """

    sentences: tuple[str, ...]
    steps: tuple[str, ...]


class Step(NamedTuple):
    """A step of the count in words, and the source of its rule."""

    words: str
    source: str

    @property
    def cited(self) -> str:
        """The sentence with its source."""
        return f"{self.words} ({self.source})."


def explanation(draft: Draft, blocked: bool) -> Explanation:
    """How the claim of this draft came about."""
    payer = draft.case.payer
    rules = (draft.service, draft.group, payer.individual_rule, payer.behavior_group_rule)
    minutes = (*[_session(visit) for visit in draft.visits], _sum(draft))
    counted = _counted(first_day(draft.tables, draft.earned.first_code), draft.minutes, *rules)
    is_earned = draft.requested is None or draft.requested == earned_units(draft.earned)
    return Explanation(
        sentences=(*[step.cited for step in minutes], *counted.sentences, *_after_the_count(draft, blocked)),
        steps=(*[f"{step.words}." for step in minutes], *counted.steps) if is_earned else (),
    )


def _after_the_count(draft: Draft, blocked: bool) -> tuple[str, ...]:
    return (
        *_requested(draft),
        *_modifiers(draft),
        *_threshold(draft),
        *_fees(draft),
        *(("A blocking finding stands against this claim, so it has no lines.",) if blocked else ()),
    )


def units_words(units: Units) -> str:
    """Units by code: 1 x 97550 and 2 x 97551; no unit of 97550."""
    if not units.first:
        return f"no unit of {units.first_code}"
    return f"1 x {units.first_code}" + (f" and {units.add_on} x {units.add_on_code}" if units.add_on else "")


def _session(visit: Visit) -> Step:
    start, end, time = visit.sitting.local_start, visit.sitting.local_end, visit.sitting.time
    if start is None or end is None:
        return Step(f"{opened(visit.when)} has no complete clock times and adds no minutes", sources.TIMED_CODES)
    clock = f"{day_words(start.date())}, {clock_words(start)} to {clock_words(end)}"
    if time.standing == "invalid":
        return Step(f"{clock}, which leaves no time to count", sources.CPT_TIME)
    out = [f"{elapsed_words(time.on_break)} of breaks"] if time.on_break else []
    if time.with_patient:
        out.append(f"{elapsed_words(time.with_patient)} with the patient present")
    if not out:
        return Step(f"{clock}: {elapsed_words(time.span)}, nothing taken out", sources.CODE_DEFINITION)
    return Step(
        f"{clock}: {elapsed_words(time.span)} less {listed(out)} leaves {elapsed_words(time.counted)}",
        sources.CODE_DEFINITION,
    )


def _sum(draft: Draft) -> Step:
    if len(draft.visits) == 1:
        return Step(f"{opened(minutes_words(draft.minutes))} count, cut down to whole minutes once", sources.CPT_TIME)
    return Step(
        f"The {len(draft.visits)} sessions are added to the second and cut down once: {minutes_words(draft.minutes)}",
        f"{sources.CPT_TIME}; {sources.NCCI_MUE}",
    )


@lru_cache(maxsize=4096)
def _counted(
    since: date | None,
    minutes: int,
    service: Service,
    group: bool,
    individual_rule: IndividualRule,
    behavior_rule: BehaviorGroupRule,
) -> Explanation:
    """The rule, its arithmetic and what the other rules would give; the same minutes are told in the same words."""
    earned = units(minutes, service, group, individual_rule, behavior_rule)
    code = f"{earned.first_code}, billable since {day_words(since)}," if since else earned.first_code
    if not is_timed(service, group):
        each = Step(f"{code} is one unit for each patient represented, whatever the minutes", sources.CPT_GROUP)
        return Explanation((each.cited,), (f"{each.words}.",))
    rule = rule_in_force(group, individual_rule, behavior_rule)
    others = other_readings(minutes, service, group, individual_rule, behavior_rule)
    given = f"{minutes_words(minutes)} give {units_words(earned)}"
    return Explanation(
        (
            f"For {code} this payer follows {RULE_WORDS[group, rule]} ({RULE_SOURCES[rule]}).",
            f"{opened(given)} ({sources.TIMED_CODES}).",
            *[_other(each, earned, group) for each in others],
        ),
        (f"By {RULE_WORDS[group, rule]} {given}.",),
    )


def _other(reading: Reading, earned: Units, group: bool) -> str:
    same = "the same, " if reading.units == earned else ""
    rule = RULE_WORDS[group, reading.rule]
    return f"By {rule} it would be {same}{units_words(reading.units)} ({RULE_SOURCES[reading.rule]})."


def _requested(draft: Draft) -> Iterator[str]:
    if draft.requested is not None:
        asked = listed([f"{count} x {code}" for code, count in draft.requested.items()])
        yield f"The codes were typed by hand instead: {asked} ({sources.NCCI_ADD_ON}; {sources.NCCI_MUE})."


def _modifiers(draft: Draft) -> Iterator[str]:
    if draft.modifiers:
        yield f"Each line carries {listed(draft.modifiers)} ({sources.MODIFIERS})."
    if draft.by_assistant:
        percent = assistant_percent(draft.by_assistant, draft.counted)
        applies = f"{draft.assistant} applies" if draft.assistant else "no CQ or CO applies"
        yield f"An assistant alone gave {percent}% of the counted time, so {applies} ({sources.ASSISTANTS})."


def _threshold(draft: Draft) -> Iterator[str]:
    if draft.threshold is not None and draft.therapy_sum is not None:
        over = "over" if draft.therapy_sum > draft.threshold else "not over"
        yield (
            f"Therapy of the year with this claim is {dollars(draft.therapy_sum)}, {over} the threshold of "
            f"{dollars(draft.threshold)} ({sources.KX})."
        )


def _fees(draft: Draft) -> Iterator[str]:
    own = draft.case.practice.fees
    for line in draft.lines:
        if line.fee is None:
            yield f"{line.code} has no fee for that date ({sources.FEES})."
            continue
        price = f"{line.units} x {dollars(line.fee)} = {dollars(line.units * line.fee)}"
        if line.code in own:
            yield f"{line.code}: {price}, the practice's own fee (practice fee schedule)."
        elif draft.day is not None:
            where = "facility" if draft.facility else "non-facility"
            yield f"{line.code}: {price}, the national {where} amount of {draft.day.year} ({sources.FEES})."

"""Requirements on the counted minutes of a claim: enough for a unit, read alike by all rules, of usual length."""

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.explanation import RULE_WORDS, units_words
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.units import next_unit, rule_in_force
from desktop_app.domain.billing.wording import clock_words, listed, minutes_words, opened, patient_words
from desktop_app.domain.days import day_words

USUAL_MINUTES = 120


def has_broken_clock(draft: Draft) -> bool:
    """True where a session has no clock times, an invalid one, or the patient there throughout."""
    return any(visit.sitting.time.standing != "sound" or visit.sitting.time.always_present for visit in draft.visits)


def below_minimum(draft: Draft) -> Words | None:
    """A timed service earns no unit under the payer's rule."""
    if draft.earned.first or has_broken_clock(draft):
        return None
    payer = draft.case.payer
    rules = (draft.service, draft.group, payer.individual_rule, payer.behavior_group_rule)
    more = next_unit(draft.minutes, *rules)
    rule = RULE_WORDS[draft.group, rule_in_force(*rules[1:])]
    return Words(
        f"{opened(minutes_words(draft.minutes))} {'earns' if draft.minutes == 1 else 'earn'} no unit of "
        f"{draft.earned.first_code} by {rule}; "
        f"{minutes_words(more or 0)} more would.",
        "Bill nothing for it, correct the times if they are wrong, or check which rule this payer follows.",
        sources.TIMED_CODES,
    )


def rules_differ(draft: Draft) -> Words | None:
    """Another published rule gives other units for the same minutes."""
    if draft.requested is not None or has_broken_clock(draft):
        return None
    others = [reading for reading in draft.readings if reading.units != draft.earned]
    if not others:
        return None
    told = listed([f"{RULE_WORDS[draft.group, each.rule]} gives {units_words(each.units)}" for each in others])
    return Words(
        f"{opened(minutes_words(draft.minutes))} are {units_words(draft.earned)} by this payer's rule; {told}.",
        "Ask the payer which rule it follows and set it for the payer, so that nothing is billed on a guess.",
        sources.CPT_TIME,
    )


def unusual_length(draft: Draft) -> Words | None:
    """More than two hours of training in a day."""
    if draft.minutes <= USUAL_MINUTES:
        return None
    return Words(
        f"{minutes_words(draft.minutes)} of training in one day is unusually long; a timer may have been left running.",
        "Check the start, the end and the breaks; if they are right, let the note show why so much was needed.",
        sources.CPT_TIME,
    )


def merged(draft: Draft) -> Words | None:
    """Several sessions are billed as one, their time added first."""
    if len(draft.visits) < 2:
        return None
    starts = [visit.sitting.local_start for visit in draft.visits]
    clocks = [clock_words(start.replace(second=0)) for start in starts if start is not None]
    day = "without a date" if draft.day is None else f"on {day_words(draft.day)}"
    at = f" ({listed(clocks)})" if clocks else ""
    return Words(
        f"{len(draft.visits)} sessions of {patient_words(draft.patient)} {day}{at} are one claim of "
        f"{minutes_words(draft.minutes)}: the first code is billed once a day.",
        "Check that they belong together; each keeps its own note and its own times.",
        sources.NCCI_MUE,
    )

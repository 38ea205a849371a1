"""From a review to the rows of its claim: pure functions."""

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.facts import Span
from desktop_app.domain.billing.rule_names import BEHAVIOR_GROUP_RULES, INDIVIDUAL_RULES
from desktop_app.domain.billing.units import is_timed
from desktop_app.domain.people.practice import Payer
from desktop_app.domain.training.printed_times import clock_digits, grain_of
from desktop_app.domain.training.session import TrainingSession
from desktop_app.ui.wording import review as words
from desktop_app.ui.wording.session import ONE_UNIT
from desktop_app.workflows.training.look_over import LookedOver

LETTERS = "ABCD"  # as many as a claim line holds


def rows(looked: LookedOver, zone: ZoneInfo) -> list[tuple[str, tuple[str, ...]]]:
    """One row a line; clock times and minutes stand once, for all lines live on the same minutes."""
    letters = " ".join(LETTERS[: len(looked.review.chart.patient.diagnoses)])
    made: list[tuple[str, tuple[str, ...]]] = []
    for place, line in enumerate(looked.lines):
        once = (clock(looked, zone), str(minutes(looked))) if place == 0 else ("", "")
        cells = (line.code, looked.labels.get(line.code, ""), " ".join(line.modifiers), letters, *once)
        made.append((line.code, (*cells, str(line.units), f"{line.charge:,.2f}")))
    return made


def minutes(looked: LookedOver) -> int:
    """The minutes of the claim, which may gather several sessions of the day."""
    claim = looked.review.claim
    return claim.minutes if claim else looked.review.timed.face.counted_minutes


def clock(looked: LookedOver, zone: ZoneInfo) -> str:
    """The counted intervals, as finely as the superbill has them: 10:02–10:29, 10:35–10:38."""
    claim = looked.review.claim
    named = claim.sessions if claim else (looked.review.timed.session.id,)
    sat = [timed for timed in looked.review.evidence.day if timed.session.id in named]
    spans = [span for timed in sat for span in timed.face.spans("counted")]
    counted = [(span.start.astimezone(zone), span.end.astimezone(zone)) for span in sorted(spans, key=_start)]
    grain = grain_of(counted, minutes(looked))
    return ", ".join(f"{clock_digits(start, grain)}–{clock_digits(end, grain)}" for start, end in counted)


def payer_line(looked: LookedOver) -> str:
    """Who is asked for it, and by which reading of the minutes."""
    payer, session = looked.review.chart.payer, looked.review.timed.session
    if payer is None:
        return words.NO_PAYER
    line = words.claim_form_for if looked.program else words.claim_for
    return line(payer.name, _rule(payer, session))


def _rule(payer: Payer, session: TrainingSession) -> str:
    if not is_timed(session.service, session.is_group):
        return ONE_UNIT
    if session.is_group:
        return BEHAVIOR_GROUP_RULES[payer.behavior_group_rule][0]
    return INDIVIDUAL_RULES[payer.individual_rule][0]


def _start(span: Span) -> datetime:
    return span.start

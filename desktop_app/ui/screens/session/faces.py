"""From what the clock says to what the session screen shows: pure functions, no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.rule_names import BEHAVIOR_GROUP_RULES, INDIVIDUAL_RULES
from desktop_app.domain.billing.units import CODES, is_timed, next_unit, thresholds, units
from desktop_app.domain.people.practice import Payer
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.timekeeping import Gap, Segment, TimerFace, was_present_in
from desktop_app.ui.widgets.drawn.timer_strip import StripSpan
from desktop_app.ui.widgets.drawn.unit_ladder import Step
from desktop_app.ui.wording import session as words

NO_PAYER = Payer("", "", "self_pay")
LEAST_SCALE = 80
STRIP_KINDS = {"counted": "counted", "patient_present": "patient", "gap": "gap", "paused": "break"}
SHORTEST_TOLD = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class Reading:
    """The units so far as the card shows them: chips, the next step in words, and the ladder."""

    minutes: float
    codes: tuple[str, ...]
    upcoming: str
    steps: tuple[Step, ...]
    first_block: int
    end: float
    rule: tuple[str, str]


def strip(face: TimerFace, zone: ZoneInfo) -> tuple[tuple[StripSpan, ...], tuple[str, str]]:
    """The spans of the strip in seconds since the start, with the clock times at both ends."""
    if face.started_at is None:
        return (), ("", "")
    spans = tuple(_span(segment, face) for segment in _shown(face))
    ends = face.ends_at or face.started_at
    last = words.short_clock(ends.astimezone(zone))
    right = last if face.state == "stopped" else f"{words.PAUSED if face.state == 'paused' else 'Now'} {last}"
    return spans, (words.short_clock(face.started_at.astimezone(zone)), right)


def _shown(face: TimerFace) -> Sequence[Segment]:
    """Every stretch but the pause that still goes on: it is not part of the session."""
    trailing = face.state == "paused" and face.segments and face.segments[-1].kind == "paused"
    return face.segments[:-1] if trailing else face.segments


def _span(segment: Segment, face: TimerFace) -> StripSpan:
    start = face.started_at or segment.start
    elapsed = segment.end - segment.start
    told = f"{_name(segment, face)} {words.colon_length(elapsed)}" if elapsed >= SHORTEST_TOLD else ""
    return StripSpan(
        (segment.start - start).total_seconds(),
        (segment.end - start).total_seconds(),
        STRIP_KINDS[segment.kind],
        "" if segment.kind == "counted" else told,
    )


def _name(segment: Segment, face: TimerFace) -> str:
    if segment.kind == "gap":
        cause = next((gap.cause for gap in face.gaps if gap.start == segment.start), "slept")
        return words.STRIP_GAPS[cause]
    return words.STRIP_PATIENT if segment.kind == "patient_present" else words.STRIP_BREAK


def reading(
    face: TimerFace, session: TrainingSession, payer: Payer | None, limit: int | None, zone: ZoneInfo
) -> Reading:
    """The units of this session under its payer's rule."""
    payer = payer or NO_PAYER
    minutes = face.counted_minutes
    steps = _steps(face, session, payer, limit, zone)
    marks = _thresholds(session, payer)
    return Reading(
        minutes=face.counted.total_seconds() / 60,
        codes=codes(minutes, session, payer),
        upcoming=_upcoming(minutes, session, payer),
        steps=steps,
        first_block=marks[0] if marks else 30,
        end=float(max(LEAST_SCALE, minutes + 5, *(step.at_minutes + 12 for step in steps), 0)),
        rule=_rule(session, payer),
    )


def codes(minutes: int, session: TrainingSession, payer: Payer) -> tuple[str, ...]:
    """Earned codes as chips show them: 97550 × 1, +97551 × 2."""
    earned = units(minutes, session.service, session.is_group, payer.individual_rule, payer.behavior_group_rule)
    shown = [(earned.first_code, earned.first), (f"+{earned.add_on_code}", earned.add_on)]
    return tuple(f"{code} × {count}" for code, count in shown if count)


def units_in_words(minutes: int, session: TrainingSession, payer: Payer | None) -> str:
    """The same in one line, for a sentence."""
    return ", ".join(codes(minutes, session, payer or NO_PAYER)) or words.NO_UNIT_YET.lower()


def open_gap(face: TimerFace) -> Gap | None:
    """The first gap that nobody has said anything about."""
    return next((gap for gap in face.gaps if gap.answer is None), None)


def gap_words(
    gap: Gap, face: TimerFace, session: TrainingSession, payer: Payer | None, name: str, zone: ZoneInfo
) -> tuple[str, str]:
    """The notice of a gap: what was not seen, and what the answer changes."""
    without = face.counted_minutes
    counted = int((face.counted + (gap.end - gap.start)).total_seconds()) // 60
    now, then = units_in_words(without, session, payer), units_in_words(counted, session, payer)
    is_beside = was_present_in(face, gap.number)
    detail = words.gap_beside_patient(name, now) if is_beside else words.gap_detail(name, now, then)
    return words.gap_sentence(gap, gap.start.astimezone(zone), gap.end.astimezone(zone)), detail


def _thresholds(session: TrainingSession, payer: Payer) -> tuple[int, ...]:
    return thresholds(session.service, session.is_group, payer.individual_rule, payer.behavior_group_rule)


def _upcoming(minutes: int, session: TrainingSession, payer: Payer) -> str:
    left = next_unit(minutes, session.service, session.is_group, payer.individual_rule, payer.behavior_group_rule)
    return words.next_words(left) if left is not None else words.ONE_UNIT


def _steps(
    face: TimerFace, session: TrainingSession, payer: Payer, limit: int | None, zone: ZoneInfo
) -> tuple[Step, ...]:
    first, add_on = CODES[session.service, session.is_group]
    if not is_timed(session.service, session.is_group):
        return ()
    minutes = face.counted_minutes
    made: list[Step] = []
    for number, mark in enumerate(_thresholds(session, payer)):
        code = first if number == 0 else f"+{add_on}"
        is_over = limit is not None and number > limit
        state, note = _standing(mark, minutes, face, zone, bool(made) and made[-1].at_minutes > minutes)
        over = ("over", words.over_note(limit)) if is_over and limit is not None else (state, note)
        made.append(Step(float(mark), code, *over))
        if is_over or (mark > minutes and number >= 1 and mark >= minutes + 20):
            break
    return tuple(made)


def _standing(mark: int, minutes: int, face: TimerFace, zone: ZoneInfo, is_later: bool) -> tuple[str, str]:
    if mark <= minutes:
        return "earned", ""
    if is_later:
        return "later", ""
    return "next", words.next_note(mark - minutes, _about(mark, face, zone))


def _about(mark: int, face: TimerFace, zone: ZoneInfo) -> str:
    """When the step is reached if nothing interrupts; empty while nothing is counted."""
    if face.state != "running" or face.patient_present or face.now is None:
        return ""
    at: datetime = face.now + (timedelta(minutes=mark) - face.counted)
    return words.short_clock(at.astimezone(zone))


def _rule(session: TrainingSession, payer: Payer) -> tuple[str, str]:
    if not is_timed(session.service, session.is_group):
        return words.rule_sentence(words.ONE_UNIT, words.ONE_UNIT)
    if session.is_group:
        name, meaning = BEHAVIOR_GROUP_RULES[payer.behavior_group_rule]
    else:
        name, meaning = INDIVIDUAL_RULES[payer.individual_rule]
    return words.rule_sentence(name, meaning)

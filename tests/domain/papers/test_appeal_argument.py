"""A letter of appeal asserts what the record bears, for every kind of denial, and never what it contradicts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, get_args
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.billing.results import Claim, Line
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.appeal import DenialKind, missing
from desktop_app.domain.papers.appeal_argument import argument_of
from desktop_app.domain.papers.appeal_facts import facts_of
from desktop_app.domain.papers.appeal_record import AppealRecord
from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.session import TrainingSession
from desktop_app.domain.training.timed import TimedSession
from desktop_app.domain.training.timekeeping import replay
from desktop_app.domain.training.written_clock import WrittenClock
from tests.builders import (
    DAY,
    START,
    caregiver,
    clock_event,
    clock_events,
    moment,
    note,
    patient,
    plan_of_care,
    skill,
    training_session,
)

PRESSED = clock_events(("start", 0), ("patient_in", 10), ("patient_out", 12), ("stop", 42))
FROM_PAPER = tuple(
    clock_event(number, kind, 480, said=START + timedelta(minutes=minute), entered_by_hand=True)
    for number, kind, minute in ((1, "start", 0), (2, "stop", 40))
)
CORRECTED = (
    *PRESSED,
    clock_event(5, "correct", 50, answers=3, said=START + timedelta(minutes=13), entered_by_hand=True),
)
TAKEN_BACK = (*CORRECTED, clock_event(6, "strike", 51, answers=2, entered_by_hand=True))
WITH_A_GAP = (clock_event(1), clock_event(2, "gap", 20, since=moment(15)), clock_event(3, "stop", 42))


def clock(events: tuple[ClockEvent, ...] = PRESSED, **changes: Any) -> WrittenClock:
    writers = dict.fromkeys((event.number for event in events), "Lee Park")
    return WrittenClock(TimedSession(training_session(**changes), replay(events)), events, writers)


def a_week_before(**changes: Any) -> TimedSession:
    start = moment(-7 * 24 * 60)
    events = (ClockEvent(1, "start", start), ClockEvent(2, "stop", moment(-7 * 24 * 60 + 40)))
    return TimedSession(training_session(id="session-0", **changes), replay(events))


def claim(*codes: str) -> Claim:
    lines = tuple(Line(code, ("GP",), 1, Decimal(30)) for code in codes)
    return Claim("harold", DAY, "functional", False, "PT", ("session-1",), 40, lines, Decimal(90), ())


def record(one: WrittenClock | None = None, **changes: Any) -> AppealRecord:
    base = AppealRecord(
        chart=ChartRecord(patient(), caregivers=(caregiver(),), plans=(plan_of_care(),)),
        clocks=(one or clock(),),
        earlier=(a_week_before(note=note(necessity="He was afraid of the car.")),),
        claims=(claim("97550", "97551"),),
        place_words="12 Home",
        zone=ZoneInfo("America/New_York"),
    )
    return replace(base, **changes)


def marked(*marks: str) -> dict[str, Any]:
    return {"skills": tuple(skill(id=f"s{n}", marks=(("marian", mark),)) for n, mark in enumerate(marks))}


RECORDS: dict[str, AppealRecord] = {
    "all is well": record(),
    "entered from paper": record(clock(FROM_PAPER)),
    "corrected": record(clock(CORRECTED)),
    "taken back": record(clock(TAKEN_BACK)),
    "with a gap": record(clock(WITH_A_GAP)),
    "one of two from paper": record(clocks=(clock(), clock(FROM_PAPER, id="session-2"))),
    "not yet": record(clock(**marked("with_cues", "not_yet"))),
    "unsafe": record(clock(**marked("unsafe"))),
    "no mark": record(clock(skills=(skill(marks=()),))),
    "a group": record(clock(is_group=True)),
    "two at once": record(overlaps=True),
    "a group and two at once": record(clock(is_group=True), overlaps=True),
    "the same need": record(earlier=(a_week_before(),)),
    "the same need but for spaces": record(
        earlier=(a_week_before(note=note(necessity=note().necessity.upper().replace(" ", "  "))),)
    ),
    "no need": record(clock(note=note(necessity=""))),
    "no reason for absence": record(clock(note=note(absence_reason=" "))),
    "no goal": record(clock(skills=(skill(goal_ids=()),))),
    "not certified": record(
        chart=ChartRecord(patient(), caregivers=(caregiver(),), plans=(plan_of_care(certified_on=None),))
    ),
    "certified later": record(
        chart=ChartRecord(
            patient(), caregivers=(caregiver(),), plans=(plan_of_care(certified_on=DAY + timedelta(days=3)),)
        )
    ),
    "no add-on": record(claims=(claim("97550"),)),
    "add-on alone": record(claims=(claim("97551"),)),
}


def session(found: AppealRecord) -> TrainingSession:
    return found.denied[0].session


BEARS: dict[str, Callable[[AppealRecord], bool]] = {
    "cannot be changed afterwards": lambda r: any(not (c.face.typed or c.face.struck) for c in r.clocks),
    "at their moment": lambda r: any(not c.face.from_paper for c in r.clocks),
    "written on paper at the visit": lambda r: any(c.face.from_paper for c in r.clocks),
    "It was recorded during the session": lambda r: any(not (c.face.typed or c.face.struck) for c in r.clocks),
    "until the caregiver could show it": lambda r: all(
        mark in ("with_cues", "independent") for s in session(r).skills for _, mark in s.marks
    ),
    "not yet shown": lambda r: any(mark in ("not_yet", "unsafe") for s in session(r).skills for _, mark in s.marks),
    "no other session": lambda r: not r.overlaps,
    "any other code, patient or clinician": lambda r: not session(r).is_group and not r.overlaps,
    "group session": lambda r: session(r).is_group,
    "a need of its own": lambda r: len({v.session.note.necessity.casefold().strip() for v in r.visits}) == 2,
    "certified plan": lambda r: all(p.certified_on is not None and p.certified_on <= DAY for p in r.chart.plans),
    "functional goal": lambda r: any(s.goal_ids for s in session(r).skills),
    "The clinical reason": lambda r: bool(session(r).note.absence_reason.strip()),
    "the first code stands beside it": lambda r: [line.code for line in r.claims[0].lines] == ["97550", "97551"],
}
"""What a letter may say, and when a record bears it, told from the record itself."""


def letter(kind: DenialKind, found: AppealRecord) -> str:
    return "\n".join([argument_of(kind, found), *(fact.text for fact in facts_of(kind, found))])


@pytest.mark.parametrize("kind", get_args(DenialKind))
@pytest.mark.parametrize("found", [pytest.param(found, id=name) for name, found in RECORDS.items()])
def test_a_letter_never_says_what_the_record_contradicts(kind: DenialKind, found: AppealRecord) -> None:
    text = letter(kind, found)
    assert [words for words, bears in BEARS.items() if words in text and not bears(found)] == []


@pytest.mark.parametrize("words", list(BEARS))
def test_each_of_these_words_is_said_of_some_record(words: str) -> None:
    kinds: tuple[DenialKind, ...] = get_args(DenialKind)
    assert any(words in letter(kind, found) for kind in kinds for found in RECORDS.values())


def test_two_visits_are_told_apart_where_only_one_was_pressed() -> None:
    told = argument_of("time", RECORDS["one of two from paper"])
    assert told.count("The clock times of June 10, 2026 were") == 2
    assert argument_of("time", record(clocks=(clock(), clock(id="session-2")))).count("clock times") == 1


def test_presence_says_how_it_is_known() -> None:
    pressed = "It was recorded during the session."
    entered = "It was written on paper at the visit and entered on June 10, 2026 at 6:02 PM by Lee Park."
    corrected = "It was recorded with the clock of the session and corrected by hand before the note was signed."
    told = {name: presence(found) for name, found in RECORDS.items()}
    assert told == dict.fromkeys(RECORDS, pressed) | {
        "entered from paper": entered,
        "one of two from paper": f"{pressed} {entered}",
        "corrected": corrected,
        "taken back": corrected,
    }


def presence(found: AppealRecord) -> str:
    texts = {fact.words: fact.text for fact in facts_of("presence", found)}
    return texts["Presence of the patient"].split(" Counted")[0]


def test_the_same_need_is_told_once_with_its_days_and_is_missed() -> None:
    found = facts_of("frequency", RECORDS["the same need"])
    assert found[0].text == f"06/03/2026 and 06/10/2026: {note().necessity}"
    assert "A need of its own for each session: notes say the same in the same words" in missing(found)
    assert not any("of its own" in words for words in missing(facts_of("frequency", record())))


def test_a_need_that_is_not_written_is_missed_as_such() -> None:
    words = missing(facts_of("frequency", RECORDS["no need"]))
    assert "What each session was needed for" in words
    assert not any("same words" in each for each in words)

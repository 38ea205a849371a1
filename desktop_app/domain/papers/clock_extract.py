"""The time audit as an extract: every event as it was written, the stretches they make, how minutes became units."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.results import Claim
from desktop_app.domain.billing.wording import opened
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.extract import Extract, ExtractSection, ExtractTable
from desktop_app.domain.papers.how_timed import entered_words
from desktop_app.domain.papers.printed_note import STRETCHES
from desktop_app.domain.papers.sender import Sender, addressee_of
from desktop_app.domain.training.clock import PRESSED, UNSEEN, ClockEvent, EventKind
from desktop_app.domain.training.timekeeping import TimerFace
from desktop_app.domain.training.timeline import struck_out
from desktop_app.domain.training.written_clock import WrittenClock

AS_PRESSED = "Clock events are written at their moment and never changed. Times are those of the practice."
IN_PART = (
    "Each line says when something was and when it was written down. No line is ever changed. Times are those of the "
    "practice."
)
EVENTS: dict[EventKind, str] = {
    "start": "Training started",
    "pause": "Paused",
    "resume": "Went on",
    "stop": "Training ended",
    "patient_in": "The patient came in",
    "patient_out": "The patient went out",
    "assistant_on": "The assistant went on alone",
    "assistant_off": "The therapist was back",
    "gap": "The program did not see the time before this",
    "clock_moved": "The computer's clock was set",
    "zone_changed": "The computer's time zone was set",
    "count_gap": "Answer: the gap counts",
    "leave_gap_out": "Answer: the gap is left out",
    "correct": "Correction of no. {about}",
    "strike": "No. {about} is taken back",
}
_ANSWERS = {
    "count": "counted, as the therapist answered",
    "leave_out": "left out, as the therapist answered",
    "ended": "training ended then, as the therapist answered",
}
_HAPPENED: tuple[EventKind, ...] = (*PRESSED, *UNSEEN)


def time_audit(
    sender: Sender,
    chart: ChartRecord,
    clocks: Iterable[WrittenClock],
    claims: Iterable[Claim],
    zone: ZoneInfo,
    printed_on: date,
) -> Extract:
    """Every event with when it was and when it was written down. What was typed is never told as pressed."""
    clocks = tuple(clocks)
    sections = [section for clock in clocks for section in _audit_of(clock, zone)]
    for claim in claims:
        sections.append(ExtractSection("How the minutes were counted and turned into units", claim.explanation))
    about = AS_PRESSED if all(clock.is_as_pressed for clock in clocks) else IN_PART
    return Extract(sender, "Time audit", about, addressee_of(chart.patient), printed_on, tuple(sections))


def _audit_of(clock: WrittenClock, zone: ZoneInfo) -> list[ExtractSection]:
    face = clock.face
    began = f"{face.started_at.astimezone(zone):%m/%d/%Y}" if face.started_at else "a day that is not known"
    entered = entered_words(clock, zone)
    gone = struck_out(clock.events)
    rows = tuple(_row(event, clock, gone, zone) for event in clock.events)
    written = ExtractTable(("No.", "When", "What", "Written down at", "Remark"), rows, (28, 126, 0, 126, 120))
    told = (f"The times were {entered}.",) if entered else ()
    return [
        ExtractSection(f"Session of {began}: {_title(clock)}", (*told, *_gaps(face, zone)), written),
        ExtractSection("The stretches of time", (_counted(face),), _stretches(face, zone)),
    ]


def _title(clock: WrittenClock) -> str:
    if clock.is_as_pressed:
        return "what the clock wrote down"
    return "times entered from paper" if clock.entered else "what was written down of its times"


def _row(event: ClockEvent, clock: WrittenClock, gone: tuple[int, ...], zone: ZoneInfo) -> tuple[str, ...]:
    when = event.said or (event.at.utc if event.kind in _HAPPENED else None)
    return (
        str(event.number),
        _second(when, zone) if when else "",
        EVENTS[event.kind].format(about=event.answers),
        _second(event.at.utc, zone),
        opened("; ".join(_remarks(event, clock, gone))),
    )


def _remarks(event: ClockEvent, clock: WrittenClock, gone: tuple[int, ...]) -> Iterable[str]:
    if event.entered_by_hand or event.said:
        writer = clock.writers.get(event.number, "")
        yield f"by hand, {writer}" if writer else "by hand"
    about = [each for each in clock.events if each.answers == event.number and each.number not in gone]
    yield from (f"corrected, see no. {each.number}" for each in about if each.kind == "correct")
    yield from (f"taken back, see no. {each.number}" for each in about if each.kind == "strike")


def _gaps(face: TimerFace, zone: ZoneInfo) -> tuple[str, ...]:
    return tuple(
        f"Gap from {_second(gap.start, zone)} to {_second(gap.end, zone)}: "
        f"{_ANSWERS.get(gap.answer or '', 'not answered, so left out')}."
        for gap in face.gaps
    )


def _counted(face: TimerFace) -> str:
    exactly = "" if face.from_paper else f" ({str(face.counted).split('.')[0]} to the second)"
    return f"{face.counted_minutes} whole minutes counted{exactly}."


def _stretches(face: TimerFace, zone: ZoneInfo) -> ExtractTable:
    rows = tuple(
        (_second(s.start, zone), _second(s.end, zone), str(s.end - s.start).split(".")[0], "", STRETCHES[s.kind])
        for s in face.segments
    )
    return ExtractTable(("From", "To", "Length", "", "What"), rows, (130, 130, 60, 20, 0), right=(2,))


def _second(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%m/%d/%Y %I:%M:%S %p}"

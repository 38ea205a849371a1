"""From the events of a session to the rows of its times: pure functions, no widgets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.modifiers import assistant_modifier, assistant_percent
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.clock import PRESSED, ClockEvent
from desktop_app.domain.training.competency import listed
from desktop_app.domain.training.timekeeping import AssistantSpan, Gap, TimerFace
from desktop_app.domain.training.timeline import struck_out, timeline
from desktop_app.ui.wording import times as words
from desktop_app.ui.wording.session import exact_clock
from desktop_app.workflows.training.time_record import TimeRecord


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One line: an event that was pressed or typed, or a gap. `at` is UTC; `clocks` is what the machine read."""

    key: str
    number: int
    at: datetime
    cells: tuple[str | tuple[str, str], ...]
    clocks: str
    gap: Gap | None = None
    can_be_taken_back: bool = False
    can_be_brought_back: bool = False


def rows(record: TimeRecord, face: TimerFace) -> list[TimeRow]:
    """Every event and every gap in the order in which they happened; what was taken back stays in its place."""
    made = [*_event_rows(record), *_gap_rows(record, face)]
    return sorted(made, key=lambda row: (row.at, row.number))


def _event_rows(record: TimeRecord) -> Iterable[TimeRow]:
    gone = set(struck_out(record.events))
    stands = {mark.number: mark.at for mark in timeline(record.events).marks}
    names = {each.id: each.signature for each in record.assistants}
    for event in record.events:
        if event.kind not in PRESSED:
            continue
        said = [e for e in record.events if e.answers == event.number and e.number not in gone and e.kind == "correct"]
        at = stands.get(event.number, event.said or event.at.utc)
        name = words.named(words.NAMES[event.kind], names.get(event.who, ""))
        is_gone = event.number in gone
        yield TimeRow(
            key=f"event {event.number}",
            number=event.number,
            at=at,
            cells=(
                exact_clock(at.astimezone(record.zone)),
                words.taken_back(name) if is_gone else name,
                _how(event, said[-1] if said else None, record.zone),
            ),
            clocks=words.both_clocks(event, record.events[0].at, event.at.utc.astimezone(record.zone)),
            can_be_taken_back=not is_gone and event.kind not in ("start", "stop"),
            can_be_brought_back=is_gone or bool(said),
        )


def _how(event: ClockEvent, correction: ClockEvent | None, zone: ZoneInfo) -> str:
    pressed = exact_clock(event.at.utc.astimezone(zone))
    if correction is not None:
        return words.corrected_from(pressed, exact_clock(correction.at.utc.astimezone(zone)))
    return words.typed_at(pressed) if event.said or event.entered_by_hand else words.pressed_at(pressed)


def _gap_rows(record: TimeRecord, face: TimerFace) -> Iterable[TimeRow]:
    events = {event.number: event for event in record.events}
    for gap in face.gaps:
        start, end = gap.start.astimezone(record.zone), gap.end.astimezone(record.zone)
        event = events[gap.number]
        yield TimeRow(
            key=f"gap {gap.number}",
            number=gap.number,
            at=gap.start,
            cells=(exact_clock(start), words.GAP_NAMES[gap.cause], words.ANSWERED[gap.answer]),
            clocks=" ".join(
                (
                    words.gap_sentence(gap, start, end),
                    words.both_clocks(event, record.events[0].at, event.at.utc.astimezone(record.zone)),
                )
            ),
            gap=gap,
        )


def share_words(face: TimerFace, clinician: Clinician, names: Mapping[str, str], is_medicare: bool) -> tuple[str, str]:
    """What an assistant gave alone, in words, and the modifier that it brings; empty where none did."""
    alone = counted_alone(face)
    if not alone:
        return "", ""
    percent = assistant_percent(alone, face.counted)
    modifier = assistant_modifier(clinician.discipline, alone, face.counted) or ""
    told = listed(dict.fromkeys(names.get(each.who, "An assistant") for each in face.assistants))
    return words.assistant_share(told, alone, percent, modifier, is_medicare), modifier


def counted_alone(face: TimerFace) -> timedelta:
    """How much of the counted time an assistant gave alone."""
    counted = face.spans("counted")
    return sum((_shared(span.start, span.end, each) for span in counted for each in face.assistants), timedelta())


def _shared(start: datetime, end: datetime, assistant: AssistantSpan) -> timedelta:
    return max(timedelta(), min(end, assistant.end) - max(start, assistant.start))

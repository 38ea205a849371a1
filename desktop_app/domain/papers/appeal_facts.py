"""The facts of the record that answer each kind of denial."""

from collections.abc import Callable, Sequence

from desktop_app.domain.billing.results import Claim
from desktop_app.domain.billing.units import FIRST_OF
from desktop_app.domain.billing.wording import minutes_words
from desktop_app.domain.papers.appeal import DenialKind, Fact
from desktop_app.domain.papers.appeal_record import AppealRecord
from desktop_app.domain.papers.how_timed import entered_words
from desktop_app.domain.papers.printed_note import plan_words
from desktop_app.domain.training.competency import competency_sentences, listed
from desktop_app.domain.training.printed_times import clock_at, grain_of
from desktop_app.domain.training.written_clock import WrittenClock

_PRESENCE = ("patient_in", "patient_out")


def facts_of(kind: DenialKind, record: AppealRecord) -> tuple[Fact, ...]:
    """The facts for this kind, in the order in which they persuade; one the record lacks has no text."""
    found = (fact(record) for fact in _FACTS[kind])
    return tuple(fact for fact in found if fact is not None)


def _necessity(record: AppealRecord) -> Fact:
    return Fact("Why the training was needed", record.written("necessity"))


def _technique(record: AppealRecord) -> Fact:
    return Fact("The skilled technique that was taught", record.written("technique"))


def _skills(record: AppealRecord) -> Fact:
    names = dict.fromkeys(skill.text for timed in record.denied for skill in timed.session.skills)
    return Fact("The skills", "; ".join(names))


def _shown(record: AppealRecord) -> Fact:
    sentences = (competency_sentences(t.session.skills, record.chart.caregivers) for t in record.denied)
    return Fact("What the caregivers showed", " ".join(filter(None, sentences)))


def _goals(record: AppealRecord) -> Fact:
    return Fact("The goals it serves", "; ".join(record.goals))


def _plan(record: AppealRecord) -> Fact:
    plans = [plan_words(plan) for plan in record.chart.plans if plan.includes_caregiver_training]
    return Fact("The plan of care that includes this training", "; ".join(plans))


def _progress(record: AppealRecord) -> Fact:
    return Fact("Progress", record.written("progress"))


def _absence(record: AppealRecord) -> Fact:
    return Fact("Why the patient was not there", record.written("absence_reason"))


def _never_present(record: AppealRecord) -> Fact:
    recorded = all(timed.session.presence_recorded for timed in record.denied)
    minutes = minutes_words(sum(timed.face.counted_minutes for timed in record.denied))
    how = " ".join(dict.fromkeys(_how_present(clock, record) for clock in record.clocks))
    return Fact("Presence of the patient", f"{how} Counted without the patient: {minutes}." if recorded else "")


def _how_present(clock: WrittenClock, record: AppealRecord) -> str:
    """How it is known who was in the room: pressed, or written down later and by whom."""
    entered = entered_words(clock, record.zone)
    if entered:
        return f"It was {entered}."
    numbers = {event.number for event in clock.events if event.kind in _PRESENCE}
    if numbers & {*clock.face.typed, *clock.face.struck}:
        return "It was recorded with the clock of the session and corrected by hand before the note was signed."
    return "It was recorded during the session."


def _clock(record: AppealRecord) -> Fact:
    days = []
    for timed in record.denied:
        counted = [
            (span.start.astimezone(record.zone), span.end.astimezone(record.zone))
            for span in timed.face.spans("counted")
        ]
        grain = grain_of(counted, timed.face.counted_minutes)
        spans = [f"{clock_at(start, grain)} to {clock_at(end, grain)}" for start, end in counted]
        if spans and timed.face.started_at:
            on = f"{timed.face.started_at.astimezone(record.zone):%m/%d/%Y}"
            days.append(f"{on}, {listed(spans)}: {timed.face.counted_minutes} minutes")
    return Fact("Clock times", "; ".join(days))


def _count(record: AppealRecord) -> Fact:
    return Fact("How the minutes became units", " ".join(step for claim in record.claims for step in claim.steps))


def _first_code(record: AppealRecord) -> Fact:
    found = [
        f"{line.code} with {FIRST_OF[line.code]} on {claim.date_of_service:%m/%d/%Y}"
        for claim in record.claims
        for line in claim.lines
        if line.code in FIRST_OF and claim.date_of_service and _has(claim, FIRST_OF[line.code])
    ]
    return Fact("The first code beside each add-on", "; ".join(found))


def _place(record: AppealRecord) -> Fact:
    return Fact("Where the training was given", record.place_words)


def _each_need(record: AppealRecord) -> Fact:
    """Each need with its days; where one is missing, nothing."""
    days: dict[str, list[str]] = {}
    for timed in record.visits:
        if timed.face.started_at:
            on = f"{timed.face.started_at.astimezone(record.zone):%m/%d/%Y}"
            days.setdefault(timed.session.note.necessity.strip(), []).append(on)
    needs = "" if "" in days else " ".join(f"{listed(on)}: {need}" for need, on in days.items())
    return Fact("What each session was needed for", needs)


def _needs_differ(record: AppealRecord) -> Fact | None:
    """Nothing to print, but something to miss: notes that say the same of each visit bear out no visit by itself."""
    if record.needs_differ or not _each_need(record).text:
        return None
    return Fact("A need of its own for each session: notes say the same in the same words", "")


def _next(record: AppealRecord) -> Fact:
    return Fact("What comes next, up to the end of training", record.written("next_visit"))


def _has(claim: Claim, code: str) -> bool:
    return any(line.code == code for line in claim.lines)


_FACTS: dict[DenialKind, Sequence[Callable[[AppealRecord], Fact | None]]] = {
    "necessity": (_necessity, _technique, _skills, _shown, _goals, _plan, _progress),
    "time": (_clock, _count, _technique, _skills),
    "presence": (_absence, _never_present, _clock, _plan),
    "bundled": (_clock, _never_present, _necessity, _technique),
    "add_on": (_first_code, _clock, _count),
    "place": (_place, _clock),
    "frequency": (_each_need, _needs_differ, _shown, _progress, _goals, _next),
}

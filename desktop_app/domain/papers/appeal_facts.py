"""The facts of the record that answer each kind of denial."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.results import Claim
from desktop_app.domain.billing.units import FIRST_OF
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.appeal import DenialKind, Fact
from desktop_app.domain.papers.goals_served import goals_served
from desktop_app.domain.papers.printed_note import plan_words
from desktop_app.domain.training.competency import competency_sentences, listed
from desktop_app.domain.training.printed_times import clock_at, grain_of
from desktop_app.domain.training.timed import TimedSession


@dataclass(frozen=True, slots=True)
class AppealRecord:
    """What the letter may speak of: the denied visits, all visits up to then, the claims, the chart."""

    chart: ChartRecord
    denied: tuple[TimedSession, ...]
    earlier: tuple[TimedSession, ...]
    claims: tuple[Claim, ...]
    place_words: str
    zone: ZoneInfo


def facts_of(kind: DenialKind, record: AppealRecord) -> tuple[Fact, ...]:
    """The facts for this kind, in the order in which they persuade; one the record lacks has no text."""
    return tuple(fact(record) for fact in _FACTS[kind])


def _necessity(record: AppealRecord) -> Fact:
    return Fact("Why the training was needed", _written(record, "necessity"))


def _technique(record: AppealRecord) -> Fact:
    return Fact("The skilled technique that was taught", _written(record, "technique"))


def _skills(record: AppealRecord) -> Fact:
    names = dict.fromkeys(skill.text for timed in record.denied for skill in timed.session.skills)
    return Fact("The skills", "; ".join(names))


def _shown(record: AppealRecord) -> Fact:
    sentences = (competency_sentences(t.session.skills, record.chart.caregivers) for t in record.denied)
    return Fact("What the caregivers showed", " ".join(filter(None, sentences)))


def _goals(record: AppealRecord) -> Fact:
    skills = [skill for timed in record.denied for skill in timed.session.skills]
    goals = [f"{name}: {text}" for name, text in goals_served(record.chart, skills)]
    return Fact("The goals it serves", "; ".join(goals))


def _plan(record: AppealRecord) -> Fact:
    plans = [plan_words(plan) for plan in record.chart.plans if plan.includes_caregiver_training]
    return Fact("The plan of care that includes this training", "; ".join(plans))


def _progress(record: AppealRecord) -> Fact:
    return Fact("Progress", _written(record, "progress"))


def _absence(record: AppealRecord) -> Fact:
    return Fact("Why the patient was not there", _written(record, "absence_reason"))


def _never_present(record: AppealRecord) -> Fact:
    recorded = all(timed.session.presence_recorded for timed in record.denied)
    counted = f"{sum(timed.face.counted_minutes for timed in record.denied)} minutes without the patient were counted."
    return Fact("Presence of the patient", f"It was recorded during the session; {counted}" if recorded else "")


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
    return Fact("How the minutes became units", " ".join(s for claim in record.claims for s in claim.explanation))


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
    visits = (*record.earlier, *record.denied)
    needs = [
        f"{timed.face.started_at.astimezone(record.zone):%m/%d/%Y}: {timed.session.note.necessity.strip()}"
        for timed in visits
        if timed.face.started_at and timed.session.note.necessity.strip()
    ]
    return Fact("What each session was needed for", " ".join(needs) if len(needs) == len(visits) else "")


def _next(record: AppealRecord) -> Fact:
    return Fact("What comes next, up to the end of training", _written(record, "next_visit"))


def _written(record: AppealRecord, field: str) -> str:
    texts = (str(getattr(timed.session.note, field)).strip() for timed in record.denied)
    return " ".join(dict.fromkeys(text for text in texts if text))


def _has(claim: Claim, code: str) -> bool:
    return any(line.code == code for line in claim.lines)


_FACTS: dict[DenialKind, Sequence[Callable[[AppealRecord], Fact]]] = {
    "necessity": (_necessity, _technique, _skills, _shown, _goals, _plan, _progress),
    "time": (_clock, _count, _technique, _skills),
    "presence": (_absence, _never_present, _clock, _plan),
    "bundled": (_clock, _never_present, _necessity, _technique),
    "add_on": (_first_code, _clock, _count),
    "place": (_place, _clock),
    "frequency": (_each_need, _shown, _progress, _goals, _next),
}

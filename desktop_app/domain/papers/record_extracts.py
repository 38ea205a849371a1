"""Parts of the record as extracts: time audit, plan of care, teach-back history, the rules that were used."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.results import Claim
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.extract import Extract, ExtractSection, ExtractTable
from desktop_app.domain.papers.goals_served import goals_of
from desktop_app.domain.papers.printed_note import MARKS, STRETCHES
from desktop_app.domain.papers.sender import Sender, addressee_of
from desktop_app.domain.training.clock import ClockEvent, EventKind
from desktop_app.domain.training.timed import TimedSession

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
    "count_gap": "Answer: the gap counts",
    "leave_gap_out": "Answer: the gap is left out",
}
_ANSWERS = {"count": "counted, as the therapist answered", "leave_out": "left out, as the therapist answered"}


def time_audit(
    sender: Sender,
    chart: ChartRecord,
    visits: Iterable[tuple[TimedSession, tuple[ClockEvent, ...]]],
    claims: Iterable[Claim],
    zone: ZoneInfo,
    printed_on: date,
) -> Extract:
    """Every event of the clock as it was written, the stretches they make, and how minutes became units."""
    sections: list[ExtractSection] = []
    for timed, events in visits:
        sections += _audit_of(timed, events, zone)
    for claim in claims:
        sections.append(ExtractSection("How the minutes were counted and turned into units", claim.explanation))
    about = "Clock events are written at their moment and never changed. Times are those of the practice."
    return Extract(sender, "Time audit", about, addressee_of(chart.patient), printed_on, tuple(sections))


def _audit_of(timed: TimedSession, events: tuple[ClockEvent, ...], zone: ZoneInfo) -> list[ExtractSection]:
    face = timed.face
    began = f"{face.started_at.astimezone(zone):%m/%d/%Y}" if face.started_at else "a day that is not known"
    rows = tuple(
        (str(e.number), _second(e.at.utc, zone), EVENTS[e.kind], "entered by hand later" if e.entered_by_hand else "")
        for e in events
    )
    written = ExtractTable(("No.", "When", "What", "Remark"), rows, (36, 130, 0, 130))
    stretches = ExtractTable(
        ("From", "To", "Length", "", "What"),
        tuple(
            (_second(s.start, zone), _second(s.end, zone), str(s.end - s.start).split(".")[0], "", STRETCHES[s.kind])
            for s in face.segments
        ),
        (130, 130, 60, 20, 0),
        right=(2,),
    )
    gaps = tuple(
        f"Gap from {_second(gap.start, zone)} to {_second(gap.end, zone)}: "
        f"{_ANSWERS.get(gap.answer or '', 'not answered, so left out')}."
        for gap in face.gaps
    )
    counted = f"{face.counted_minutes} whole minutes counted ({str(face.counted).split('.')[0]} to the second)."
    return [
        ExtractSection(f"Session of {began}: what the clock wrote down", gaps, written),
        ExtractSection("The stretches of time", (counted,), stretches),
    ]


def _second(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%m/%d/%Y %I:%M:%S %p}"


def plan_summary(sender: Sender, chart: ChartRecord, printed_on: date) -> Extract:
    """The plans of care with their dates, and the goals that training serves."""
    sections = []
    for plan in chart.plans:
        dates = (
            ("First treatment", plan.first_treatment),
            ("Order signed", plan.order_signed),
            ("Plan sent", plan.plan_sent),
            ("Certified on", plan.certified_on),
            ("Certified through", plan.certified_through),
            ("Last covered day", plan.last_covered_day),
        )
        rows = tuple((words, f"{day:%m/%d/%Y}" if day else "not on file") for words, day in dates)
        training = (
            "Training of caregivers is part of this plan."
            if plan.includes_caregiver_training
            else ("This plan does not name training of caregivers.")
        )
        sections.append(
            ExtractSection(
                f"Plan of care, {plan.discipline}", (training,), ExtractTable(("What", "Day"), rows, (160, 0))
            )
        )
        goals = tuple((f"Goal {goal.number}", goal.text, goal.family_words) for goal in plan.goals)
        table = ExtractTable(("Goal", "What is to be reached", "In the family's words"), goals, (60, 0, 170))
        sections.append(ExtractSection(f"Goals, {plan.discipline}", (), table))
    return Extract(sender, "Plan of care", "", addressee_of(chart.patient), printed_on, tuple(sections))


def teach_back_history(
    sender: Sender, chart: ChartRecord, visits: Iterable[TimedSession], zone: ZoneInfo, printed_on: date
) -> Extract:
    """What each caregiver showed, visit by visit, so that progress can be read down the page."""
    visits = tuple(visits)
    sections = []
    for caregiver in chart.caregivers:
        rows = tuple(
            (_day(timed, zone), skill.text, ", ".join(goals_of(skill, chart)), MARKS[mark])
            for timed in visits
            for skill in timed.session.skills
            if (mark := skill.mark_of(caregiver.id)) is not None
        )
        if rows:
            table = ExtractTable(("Day", "Skill", "Serves", "Shown"), rows, (70, 0, 90, 100))
            sections.append(ExtractSection(f"{caregiver.name} ({caregiver.relationship})", (), table))
    about = f"{len(visits)} {'visit' if len(visits) == 1 else 'visits'}, the first at the top."
    return Extract(sender, "Teach-back history", about, addressee_of(chart.patient), printed_on, tuple(sections))


def _day(timed: TimedSession, zone: ZoneInfo) -> str:
    began = timed.face.started_at
    return f"{began.astimezone(zone):%m/%d/%Y}" if began else ""


def rule_sources(
    sender: Sender, chart: ChartRecord, claims: Iterable[Claim], tables: RuleTables, printed_on: date
) -> Extract:
    """Each billed code with the rule that makes it billable on its day, its limits, and where that is written."""
    claims = tuple(claims)
    days = {line.code: claim.date_of_service for claim in claims for line in claim.lines}
    codes = tuple(
        (row.code, row.label, f"{row.effective_from:%m/%d/%Y}", row.source)
        for row in tables.codes
        if (day := days.get(row.code)) and row.holds_on(day)
    )
    limits = tuple(
        (row.code, str(row.units), "fixed" if row.absolute else "may be appealed", row.source)
        for row in tables.unit_limits
        if (day := days.get(row.code)) and row.holds_on(day)
    )
    sections = (
        ExtractSection(
            "The codes",
            ("Labels are our own words.",),
            ExtractTable(("Code", "What it is", "Billable since", "Where it is written"), codes, (50, 0, 80, 0)),
        ),
        ExtractSection(
            "Most units in a day",
            (),
            ExtractTable(("Code", "Units", "Kind", "Where it is written"), limits, (50, 40, 100, 0)),
        ),
        *(ExtractSection("The count, step by step", claim.explanation) for claim in claims),
    )
    return Extract(sender, "Rules and their sources", "", addressee_of(chart.patient), printed_on, sections)

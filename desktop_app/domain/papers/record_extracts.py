"""Parts of the record as extracts: plan of care, teach-back history, the rules that were used."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.results import Claim
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.extract import Extract, ExtractSection, ExtractTable
from desktop_app.domain.papers.goals_served import goals_of
from desktop_app.domain.papers.printed_note import MARKS
from desktop_app.domain.papers.sender import Sender, addressee_of
from desktop_app.domain.training.timed import TimedSession


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

"""Parts of the record as extracts: teach-back history, the rules that were used."""

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

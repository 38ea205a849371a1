"""What a superbill says about its visits: how the training was given, to whom, and where its times come from.

Visits that were given in another way, or to other caregivers, have a sentence of their own with their days.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.facts import Modality
from desktop_app.domain.billing.rule_names import INDIVIDUAL_RULES
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.training.competency import listed
from desktop_app.domain.training.timed import TimedSession

_WAYS: Mapping[Modality, str] = {
    "in_person": "face to face",
    "video": "live by video",
    "audio": "live by telephone",
}
_MINUTES = "Minutes are whole minutes of counted time; interruptions and time with the patient are left out."
_PAPER = "The clock times were written on paper at the visit and entered afterward."
_Alike = tuple[tuple[str, ...], Modality, bool]
"""What one sentence says: the caregivers (as named on paper), the way, and whether the times were on paper first."""


def statement_of(chart: ChartRecord, sessions: Iterable[TimedSession], zone: ZoneInfo) -> str:
    """The sentences about these visits. Days are named only where not all of them were alike."""
    sessions = tuple(sessions)
    groups = _groups(chart, sessions)
    rule = _rule(chart) if any(not each.session.is_group for each in sessions) else ""
    if len(groups) > 1:
        dated = (_dated(alike, days(visits, zone)) for alike, visits in groups.items())
        return "\n".join((*dated, f"{_MINUTES} {rule}".strip()))
    nobody: _Alike = ((), "in_person", False)
    names, modality, from_paper = next(iter(groups), nobody)
    sentences = (f"Training {_given(names, modality)}.", _MINUTES, _PAPER if from_paper else "", rule)
    return " ".join(filter(None, sentences))


def days(sessions: Iterable[TimedSession], zone: ZoneInfo) -> str:
    """Their days by the practice's calendar: "06/10, 06/12 and 06/15/2026"; the year with each where there are two."""
    starts = {each.face.started_at for each in sessions}
    found = sorted({start.astimezone(zone).date() for start in starts if start is not None})
    return listed(_in_short(found))


def _in_short(found: Sequence[date]) -> Iterable[str]:
    is_one_year = len({day.year for day in found}) == 1
    for place, day in enumerate(found, 1):
        yield f"{day:%m/%d}" if is_one_year and place < len(found) else f"{day:%m/%d/%Y}"


def _groups(chart: ChartRecord, sessions: Iterable[TimedSession]) -> dict[_Alike, list[TimedSession]]:
    """Visits that one sentence holds for, in the order of their first days."""
    groups: dict[_Alike, list[TimedSession]] = {}
    for timed in sessions:
        trained = timed.session.caregiver_ids
        names = tuple(f"{each.name} ({each.relationship})" for each in chart.caregivers if each.id in trained)
        groups.setdefault((names, timed.session.modality, timed.face.from_paper), []).append(timed)
    return groups


def _given(names: Sequence[str], modality: Modality) -> str:
    whom = f" to {listed(names)}" if names else ""
    return f"was given {_WAYS[modality]}{whom} while the patient was not present"


def _dated(alike: _Alike, on: str) -> str:
    names, modality, from_paper = alike
    when = f"On {on}, training" if on else "On a day that is not known, training"
    paper = "; the clock times were written on paper at the visit and entered afterward" if from_paper else ""
    return f"{when} {_given(names, modality)}{paper}."


def _rule(chart: ChartRecord) -> str:
    return f"Units by the payer's rule: {INDIVIDUAL_RULES[chart.payer.individual_rule][1]}." if chart.payer else ""

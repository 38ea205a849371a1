"""What a superbill says about its visits: how the training was given, to whom, and where its times come from.

Visits that were given in another way, or to other caregivers, have a sentence of their own with their days.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.facts import Modality
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.unit_rule import unit_rule
from desktop_app.domain.training.competency import listed
from desktop_app.domain.training.timed import TimedSession

_WAYS: Mapping[Modality, str] = {
    "in_person": "face to face",
    "video": "live by video",
    "audio": "live by telephone",
}
_MINUTES = "Minutes are whole minutes of counted time; interruptions and time with the patient are left out."
_PAPER = "The clock times were written on paper at the visit and entered afterward."
_Alike = tuple[tuple[str, ...], Modality, int, bool]
"""What one sentence says: the caregivers (as named on paper), the way, how many patients a group was for (0 where it
was none), and whether the times were on paper first."""


def statement_of(chart: ChartRecord, sessions: Iterable[TimedSession], zone: ZoneInfo) -> str:
    """The sentences about these visits. Days are named only where not all of them were alike."""
    sessions = tuple(sessions)
    groups = _groups(chart, sessions)
    rule = " ".join(dict.fromkeys(unit_rule(chart.payer, each.session) for each in sessions))
    if len(groups) > 1:
        dated = (_dated(alike, days(visits, zone)) for alike, visits in groups.items())
        return "\n".join((*dated, f"{_MINUTES} {rule}".strip()))
    nobody: _Alike = ((), "in_person", 0, False)
    names, modality, represented, from_paper = next(iter(groups), nobody)
    sentences = (f"Training {_given(names, modality, represented)}.", _MINUTES, _PAPER if from_paper else "", rule)
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
        represented = timed.session.represented if timed.session.is_group else 0
        alike = (names, timed.session.modality, represented, timed.face.from_paper)
        groups.setdefault(alike, []).append(timed)
    return groups


def _given(names: Sequence[str], modality: Modality, represented: int) -> str:
    whom = f" to {listed(names)}" if names else ""
    patients = "patient" if represented == 1 else "patients"
    group = f", in a group with {represented} {patients} represented," if represented else ""
    return f"was given {_WAYS[modality]}{whom}{group} while the patient was not present"


def _dated(alike: _Alike, on: str) -> str:
    names, modality, represented, from_paper = alike
    when = f"On {on}, training" if on else "On a day that is not known, training"
    paper = "; the clock times were written on paper at the visit and entered afterward" if from_paper else ""
    return f"{when} {_given(names, modality, represented)}{paper}."

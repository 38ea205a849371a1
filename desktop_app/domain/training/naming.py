"""Does a text name somebody? So that nothing of one patient of a group comes into the record of another.

A name that is also an everyday word ("Will", "Grace") counts only beside the family name.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.chart.record import ChartRecord

_SHORTEST_NAME = 2
_SHORTEST_NUMBER = 4
_EVERYDAY_NAMES = """
april art august bill bob brook chance chase chip clay dale dawn dean drew dusty faith frank grace grant guy harmony
heath heather holly hope iris ivy jack jade jean joy june lane lily mark may melody miles misty norm olive pat patience
pearl penny ray rich rob robin rose ruby rusty sandy skip sky summer sunny sue violet wade will woody young
bell berry best brown cook cross day fields fine ford forest gray green hand hill house king knight long love major
moon more park parks pool power price reed rice short small snow stone strong street walker ward waters weeks west
white wise wood woods
"""
_EVERYDAY = frozenset(_EVERYDAY_NAMES.split())


@dataclass(frozen=True, slots=True)
class Identity:
    """What would tell who somebody is: given and family names in pairs, and numbers and days as they are written."""

    names: tuple[tuple[str, str], ...]
    numbers: tuple[str, ...]

    @property
    def told(self) -> frozenset[str]:
        """Everything by which they could be told, in plain letters."""
        numbers = {_plain(number) for number in self.numbers if len(number.strip()) >= _SHORTEST_NUMBER}
        return frozenset(
            numbers | {word for given, family in self.names for word in _ways(_plain(given), _plain(family))}
        )


def identity_of(chart: ChartRecord) -> Identity:
    """The patient and the caregivers of one chart."""
    patient = chart.patient
    names = [(patient.given_name, patient.family_name)]
    names += [_split(caregiver.name) for caregiver in chart.caregivers]
    subscriber = patient.coverage.subscriber_name
    numbers = (patient.account, patient.coverage.member_id, patient.phone, *_days(patient.date_of_birth))
    return Identity(tuple([*names, _split(subscriber)] if subscriber else names), numbers)


def names_another(text: str, own: Identity, others: Iterable[Identity]) -> bool:
    """True where the text tells who somebody else is. What is one's own, too, tells nothing."""
    if not text.strip():
        return False
    said, mine = _plain(text), own.told
    return any(wanted not in mine and _says(said, wanted) for other in others for wanted in other.told)


def _says(text: str, wanted: str) -> bool:
    """Whole words only. A single name in any letters; two words together as a name has them, with its capitals."""
    pattern = rf"(?<!\w){re.escape(wanted)}(?!\w)"
    return re.search(pattern, text, 0 if " " in wanted else re.IGNORECASE) is not None


def _ways(given: str, family: str) -> Iterable[str]:
    if given and family:
        yield f"{given} {family}"
        yield f"{family}, {given}"
    yield from (word for word in (given, family) if len(word) >= _SHORTEST_NAME and word.lower() not in _EVERYDAY)


def _plain(text: str) -> str:
    """Accents and doubled spaces make no other name."""
    spread = unicodedata.normalize("NFKD", " ".join(text.split()))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


def _split(name: str) -> tuple[str, str]:
    given, _, family = name.strip().rpartition(" ")
    return (given, family) if given else (family, "")


def _days(born: date) -> tuple[str, ...]:
    year, month, day = born.year, born.month, born.day
    return (
        born.isoformat(),
        f"{month}/{day}/{year}",
        f"{month:02d}/{day:02d}/{year}",
        f"{month}/{day}/{year % 100:02d}",
        f"{born:%B} {day}, {year}",
        f"{born:%b} {day}, {year}",
    )

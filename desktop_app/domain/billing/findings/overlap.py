"""Requirements on time that is claimed twice: by one patient, by one clinician, or beside other services of the day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from desktop_app.domain.billing.facts import Case
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Picture, Placed, Words
from desktop_app.domain.billing.minutes import instant
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import listed, opened, patient_words
from desktop_app.domain.days import day_words


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of time that somebody's service takes; `session` None means an other service, with its `code`.

    Records of one `event` are one service, each for its own patient.
    """

    start: timedelta
    end: timedelta
    session: str | None
    clinician: str
    patients: tuple[str, ...]
    code: str | None
    event: str | None = None


Pair = tuple[Taken, Taken]

TOLD = 3
"""Pairs that a message spells out; more of them are counted."""


def patient_twice(picture: Picture) -> Iterator[Placed]:
    """Two services of one patient overlap, at least one of them a session."""
    by_patient: defaultdict[str, list[Taken]] = defaultdict(list)
    for taken in _all_taken(picture):
        for patient in taken.patients:
            by_patient[patient].append(taken)
    for patient, services in by_patient.items():
        pairs = [pair for pair in _overlapping(services) if pair[0].session is not None or pair[1].session is not None]
        if pairs:
            yield Placed(patient, _sessions(pairs, patient), _twice(picture, patient, pairs))


def clinician_twice(picture: Picture) -> Iterator[Placed]:
    """Services of one clinician for different patients overlap without being one session."""
    by_clinician: defaultdict[str, list[Taken]] = defaultdict(list)
    for taken in _all_taken(picture):
        by_clinician[taken.clinician].append(taken)
    for services in by_clinician.values():
        held: defaultdict[str, list[Pair]] = defaultdict(list)
        for pair in _overlapping(services):
            if _are_one_event(pair):
                continue
            if len({*pair[0].patients, *pair[1].patients}) > 1:
                for patient in {patient for each in pair if each.session is not None for patient in each.patients}:
                    held[patient].append(pair)
        for patient, pairs in held.items():
            yield Placed(patient, _sessions(pairs, patient), _booked(picture, pairs))


def same_day_services(visit: Visit) -> Words | None:
    """The patient has an other service on the day of the session."""
    if not visit.others or visit.day is None:
        return None
    codes = listed(list(dict.fromkeys(service.code for service in visit.others)))
    return Words(
        f"{opened(patient_words(visit.patient))} also has {codes} on {day_words(visit.day)}, the day of {visit.when}.",
        "Let both notes show their own times and purposes, so that no minute is counted for two codes.",
        sources.NCCI_MANUAL,
    )


def _all_taken(picture: Picture) -> list[Taken]:
    return [taken for taken in _everything(picture.case) if taken.start < taken.end]


def _everything(case: Case) -> Iterator[Taken]:
    for each in case.sessions:
        if each.start is not None and each.end is not None:
            span = instant(each.start), instant(each.end)
            yield Taken(*span, each.id, each.clinician, each.patients, None, each.event)
    for other in case.other_services:
        span = instant(other.start), instant(other.end)
        yield Taken(*span, None, other.clinician, (other.patient,), other.code)


def _overlapping(services: Iterable[Taken]) -> Iterator[Pair]:
    """Each pair whose times overlap; one that ends when the other starts does not."""
    ordered = sorted(services, key=lambda taken: taken.start)
    for place, one in enumerate(ordered):
        for other in islice(ordered, place + 1, None):
            if other.start >= one.end:
                break
            yield one, other


def _are_one_event(pair: Pair) -> bool:
    return pair[0].event is not None and pair[0].event == pair[1].event


def _sessions(pairs: list[Pair], patient: str) -> tuple[str, ...]:
    """The sessions of this patient among the pairs."""
    mine = (taken.session for pair in pairs for taken in pair if patient in taken.patients)
    return tuple(dict.fromkeys(session for session in mine if session is not None))


def _twice(picture: Picture, patient: str, pairs: list[Pair]) -> Words:
    return Words(
        f"{opened(_told(picture, pairs))} overlap for {_called(picture, patient)}.",
        "Correct the times. Where two clinicians worked together, each minute belongs to one of them.",
        sources.NCCI_MANUAL,
    )


def _booked(picture: Picture, pairs: list[Pair]) -> Words:
    clinician = pairs[0][0].clinician
    name = next((each.name for each in picture.case.clinicians if each.id == clinician), None) or clinician
    return Words(
        f"{name} is with different patients at once: {_told(picture, pairs)} overlap.",
        "Correct the times or the clinician, or record one group session for the patients together.",
        sources.NCCI_MANUAL,
    )


def _told(picture: Picture, pairs: list[Pair]) -> str:
    told = "; ".join(f"{_spell(picture, one)} and {_spell(picture, other)}" for one, other in pairs[:TOLD])
    return told if len(pairs) <= TOLD else f"{told}; and {len(pairs) - TOLD} more pairs"


def _spell(picture: Picture, taken: Taken) -> str:
    if taken.session is None:
        return f"the {taken.code} of {_called(picture, taken.patients[0])}"
    return next(visit.when for visit in picture.visits if visit.session.id == taken.session)


def _called(picture: Picture, patient: str) -> str:
    return next((patient_words(each) for each in picture.case.patients if each.id == patient), patient)

"""Requirements on time that is claimed twice: by one patient, by one clinician, or beside other services of the day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from desktop_app.domain.billing.facts import Case
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Picture, Placed, Words
from desktop_app.domain.billing.minutes import instant
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import day_words, listed, patient_words


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of time that somebody's service takes; `session` None means an other service, told by `name`."""

    start: timedelta
    end: timedelta
    session: str | None
    clinician: str
    patients: tuple[str, ...]
    name: str


def patient_twice(picture: Picture) -> Iterator[Placed]:
    """Two services of one patient overlap, at least one of them a session."""
    by_patient: defaultdict[str, list[Taken]] = defaultdict(list)
    for taken in _all_taken(picture):
        for patient in taken.patients:
            by_patient[patient].append(taken)
    for patient, services in by_patient.items():
        for one, other in _overlapping(services):
            sessions = tuple(each.session for each in (one, other) if each.session is not None)
            if sessions:
                yield Placed(patient, sessions, _twice(picture, patient, one, other))


def clinician_twice(picture: Picture) -> Iterator[Placed]:
    """Services of one clinician for different patients overlap without being one session."""
    by_clinician: defaultdict[str, list[Taken]] = defaultdict(list)
    for taken in _all_taken(picture):
        by_clinician[taken.clinician].append(taken)
    for services in by_clinician.values():
        for one, other in _overlapping(services):
            if len({*one.patients, *other.patients}) > 1:
                yield from _double_booked(picture, one, other)


def same_day_services(visit: Visit) -> Words | None:
    """The patient has an other service on the day of the session."""
    if not visit.others or visit.day is None:
        return None
    codes = listed(list(dict.fromkeys(service.code for service in visit.others)))
    return Words(
        f"{patient_words(visit.patient)} also has {codes} on {day_words(visit.day)}, the day of {visit.when}.",
        "Let both notes show their own times and purposes, so that no minute is counted for two codes.",
        sources.NCCI_MANUAL,
    )


def _all_taken(picture: Picture) -> list[Taken]:
    return [taken for taken in _everything(picture.case) if taken.start < taken.end]


def _everything(case: Case) -> Iterator[Taken]:
    for each in case.sessions:
        if each.start is not None and each.end is not None:
            span = instant(each.start), instant(each.end)
            yield Taken(*span, each.id, each.clinician, each.patients, f"session {each.id}")
    for other in case.other_services:
        span = instant(other.start), instant(other.end)
        yield Taken(*span, None, other.clinician, (other.patient,), f"the {other.code} of {other.patient}")


def _overlapping(services: Iterable[Taken]) -> Iterator[tuple[Taken, Taken]]:
    """Each pair whose times overlap; one that ends when the other starts does not."""
    ordered = sorted(services, key=lambda taken: taken.start)
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other.start >= one.end:
                break
            yield one, other


def _double_booked(picture: Picture, one: Taken, other: Taken) -> Iterator[Placed]:
    for taken in (one, other):
        if taken.session is not None:
            for patient in taken.patients:
                yield Placed(patient, (taken.session,), _booked(picture, one, other))


def _twice(picture: Picture, patient: str, one: Taken, other: Taken) -> Words:
    return Words(
        f"{_spell(picture, one)} and {_spell(picture, other)} overlap for {_called(picture, patient)}.",
        "Correct the times. Where two clinicians worked together, each minute belongs to one of them.",
        sources.NCCI_MANUAL,
    )


def _booked(picture: Picture, one: Taken, other: Taken) -> Words:
    name = next((each.name for each in picture.case.clinicians if each.id == one.clinician), None) or one.clinician
    return Words(
        f"{name} is with different patients at once: {_spell(picture, one)} and {_spell(picture, other)} overlap.",
        "Correct the times or the clinician, or record one group session for the patients together.",
        sources.NCCI_MANUAL,
    )


def _spell(picture: Picture, taken: Taken) -> str:
    return next((visit.when for visit in picture.visits if visit.session.id == taken.session), taken.name)


def _called(picture: Picture, patient: str) -> str:
    return next((patient_words(each) for each in picture.case.patients if each.id == patient), patient)

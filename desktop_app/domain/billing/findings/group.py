"""Requirements on group training: who makes a group, how long it is, and what else the day holds."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from datetime import date

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.counted import has_broken_clock
from desktop_app.domain.billing.findings.words import Picture, Placed, Words
from desktop_app.domain.billing.units import is_timed
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import listed, minutes_words, opened, patient_words
from desktop_app.domain.days import day_words

SHORTEST_GROUP = 15
"""Minutes below which a group claim invites the question of what was taught."""


def one_patient(visit: Visit) -> Words | None:
    """A group is counted by the patients represented, and there is one."""
    if not visit.session.group or visit.sitting.represented > 1:
        return None
    return Words(
        f"{opened(visit.when)} is a group session, but only {patient_words(visit.patient)} is represented; "
        "caregivers of one patient make no group.",
        "Record it as individual training, or add the other patients whose caregivers took part.",
        sources.CPT_GROUP,
    )


def short(draft: Draft) -> Words | None:
    """An untimed group claim of less than 15 minutes."""
    if is_timed(draft.service, draft.group) or draft.minutes >= SHORTEST_GROUP or has_broken_clock(draft):
        return None
    return Words(
        f"The group lasted {minutes_words(draft.minutes)}; less than {SHORTEST_GROUP} may not support the code.",
        "Check the times; if they are right, let the note show what was taught in them.",
        sources.CPT_GROUP,
    )


def beside_individual(picture: Picture) -> Iterator[Placed]:
    """A patient has group and individual training on one date."""
    by_day: defaultdict[tuple[str, date], list[Draft]] = defaultdict(list)
    for draft in picture.drafts:
        if draft.day is not None:
            by_day[draft.patient.id, draft.day].append(draft)
    for (patient, day), drafts in by_day.items():
        if len({draft.group for draft in drafts}) == 2:
            who, sessions = (
                patient_words(drafts[0].patient),
                tuple(each for draft in drafts for each in draft.session_ids),
            )
            yield Placed(patient, sessions, _both_on(who, day))


def _both_on(who: str, day: date) -> Words:
    return Words(
        f"{opened(who)} has both group and individual training on {day_words(day)}.",
        "Let the notes show separate times and separate needs; some payers pay only one of the two.",
        sources.NCCI_MANUAL,
    )


def minimum(picture: Picture, blocked: Set[tuple[str, str]]) -> Iterator[Placed]:
    """Of a group's patients exactly one is billable; `blocked` holds the pairs of patient and session that are not."""
    for company in _groups(picture).values():
        billable = [visit for visit in company if (visit.patient.id, visit.session.id) not in blocked]
        if len({visit.patient.id for visit in company}) > 1 and len({visit.patient.id for visit in billable}) == 1:
            for visit in billable:
                yield Placed(visit.patient.id, (visit.session.id,), _left_alone(visit, company))


def _groups(picture: Picture) -> Mapping[str, list[Visit]]:
    """The visits of each group: those of one session, or of all the records of one event."""
    groups: defaultdict[str, list[Visit]] = defaultdict(list)
    for visit in picture.visits:
        if visit.session.group:
            groups[visit.session.event or visit.session.id].append(visit)
    return groups


def _left_alone(visit: Visit, company: list[Visit]) -> Words:
    others = _others(visit, company)
    return Words(
        f"Only {patient_words(visit.patient)} is billable of the group in {visit.when}; {listed(others)} "
        f"{'is' if len({each.patient.id for each in company}) == 2 else 'are'} not, and one patient makes no group.",
        f"Resolve what blocks {listed(others)}.",
        sources.CPT_GROUP,
    )


def _others(visit: Visit, company: list[Visit]) -> list[str]:
    """The others as they may be called: by name within one record, never in the record of another patient."""
    others = {each.patient.id: each.patient for each in company if each.patient.id != visit.patient.id}
    if visit.session.event is None:
        return [patient_words(patient) for patient in others.values()]
    return ["the other patient" if len(others) == 1 else f"the other {len(others)} patients"]

"""Requirements on group training: who makes a group, how long it is, and what else the day holds."""

from collections import defaultdict
from collections.abc import Iterator, Set
from datetime import date

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.counted import has_broken_clock
from desktop_app.domain.billing.findings.words import Picture, Placed, Words
from desktop_app.domain.billing.units import is_timed
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import day_words, listed, minutes_words, opened, patient_words

SHORTEST_GROUP = 15
"""Minutes below which a group claim invites the question of what was taught."""


def one_patient(visit: Visit) -> Words | None:
    """A group is counted by the patients represented, and there is one."""
    if not visit.session.group or len(visit.session.patients) > 1:
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
    for session in picture.case.sessions:
        if not session.group or len(session.patients) < 2:
            continue
        billable = [patient for patient in session.patients if (patient, session.id) not in blocked]
        if len(billable) == 1:
            visit = next(
                each for each in picture.visits if each.patient.id == billable[0] and each.session.id == session.id
            )
            yield Placed(billable[0], (session.id,), _left_alone(visit, picture))


def _left_alone(visit: Visit, picture: Picture) -> Words:
    others = [
        patient_words(each.patient)
        for each in picture.visits
        if each.session.id == visit.session.id and each.patient.id != visit.patient.id
    ]
    return Words(
        f"Only {patient_words(visit.patient)} is billable of the group in {visit.when}; {listed(others)} "
        f"{'is' if len(others) == 1 else 'are'} not, and one patient makes no group.",
        f"Resolve what blocks {listed(others)}.",
        sources.CPT_GROUP,
    )

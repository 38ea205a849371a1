"""A group that is written down as a record for each patient is judged as one that is written down as one session."""

from dataclasses import replace

import pytest

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.facts import Case, SessionFacts
from desktop_app.domain.billing.results import Result
from tests import billing_cases
from tests.billing_cases import Change, another_session, facts_of, group, patient, session, triples


def no_consents_of_p2(case: billing_cases.Json) -> None:
    case["patients"][1]["consents"] = []


SAME = [
    (group("P1", "P2", "P3"),),
    (group("P1"),),
    (group("P1", "P2", minutes=14),),
    (group("P1", "P2", "P3", minutes=14), no_consents_of_p2),
    (group("P1", "P2"), no_consents_of_p2),
    (group("P1", "P2"), patient(consents=[]), no_consents_of_p2),
    (group("P1", "P2", "P3", minutes=75, service="behavior"),),
    (group("P1", "P2", "P3", minutes=59, service="behavior"),),
    (group("P1", "P2", minutes=30, service="direct_care"),),
    (group("P1", "P2"), session(end=None)),
    (group("P1", "P2"), session(patient_present="whole")),
    (group("P1", "P2"), another_session(group=False, patients=["P1"], caregivers=["C1"])),
]
TIMES = {"start": "2026-06-10T10:15:00-04:00", "end": "2026-06-10T10:45:00-04:00"}


def in_records(case: Case) -> Case:
    """The same case with each group session as one record for each of its patients."""
    return replace(case, sessions=tuple(record for each in case.sessions for record in _records(each, case)))


def _records(whole: SessionFacts, case: Case) -> list[SessionFacts]:
    if not whole.group:
        return [whole]
    own = {each.id: each.patient for each in case.caregivers}
    return [
        replace(
            whole,
            id=f"{whole.id}-{patient}",
            event=whole.id,
            patients=(patient,),
            caregivers=tuple(each for each in whole.caregivers if own[each] == patient),
        )
        for patient in whole.patients
    ]


def judged(case: Case) -> Result:
    return evaluate(case, billing_cases.tables())


@pytest.mark.parametrize("changes", SAME)
@pytest.mark.parametrize("kind", ["medicare", "commercial"])
def test_records_of_one_event_are_judged_as_one_session(changes: tuple[Change, ...], kind: str) -> None:
    case = facts_of(billing_cases.changed(*changes, kind=kind))
    one, several = judged(case), judged(in_records(case))
    assert triples(several) == triples(one)
    assert [(c.patient, c.minutes, c.lines, c.total) for c in several.claims] == [
        (c.patient, c.minutes, c.lines, c.total) for c in one.claims
    ]


def test_records_of_two_events_at_once_are_double_booked() -> None:
    case = in_records(facts_of(billing_cases.changed(group("P1", "P2"))))
    first, second = case.sessions
    apart = replace(case, sessions=(first, replace(second, event="another")))
    assert ("DOUBLE_BOOKED", "block", "P1") in triples(judged(apart))
    assert ("GROUP_ONE_PATIENT", "block", "P2") in triples(judged(apart))


def test_a_session_of_another_patient_during_the_group_is_double_booked() -> None:
    beside = another_session(group=False, patients=["P3"], caregivers=["C3"], **TIMES)
    case = in_records(facts_of(billing_cases.changed(group("P1", "P2"), beside)))
    booked = [triple for triple in triples(judged(case)) if triple[0] == "DOUBLE_BOOKED"]
    assert booked == [("DOUBLE_BOOKED", "block", patient) for patient in ("P1", "P2", "P3")]


def test_a_member_who_left_early_has_own_minutes() -> None:
    case = in_records(facts_of(billing_cases.changed(group("P1", "P2", "P3", minutes=75, service="behavior"))))
    last = case.sessions[-1]
    assert last.start is not None
    assert last.end is not None
    early = replace(last, end=last.start + (last.end - last.start) * 60 / 75)
    claims = judged(replace(case, sessions=(*case.sessions[:-1], early))).claims
    assert [claim.minutes for claim in claims] == [75, 75, 60]
    assert [[line.code for line in claim.lines] for claim in claims] == [["96202", "96203"]] * 2 + [["96202"]]


def test_what_was_judged_elsewhere_holds() -> None:
    case = in_records(facts_of(billing_cases.changed(group("P1", "P2"))))
    other = (case.sessions[1].patients[0], case.sessions[1].id)
    assert triples(judged(case)) == []
    alone = [each for each in judged(replace(case, judged={other: True})).findings if each.patient == "P1"]
    assert [each.id for each in alone] == ["GROUP_MINIMUM"]
    assert "the other patient" in alone[0].message
    assert "P2" not in alone[0].message + alone[0].fix
    without = in_records(facts_of(billing_cases.changed(group("P1", "P2"), no_consents_of_p2)))
    assert ("GROUP_MINIMUM", "block", "P1") in triples(judged(without))
    assert ("GROUP_MINIMUM", "block", "P1") not in triples(judged(replace(without, judged={other: False})))

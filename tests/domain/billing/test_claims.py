"""What comes out as claims: their order, lines, modifiers, fees and reasons, and what a panel may call done."""

from decimal import Decimal

import pytest

from desktop_app.domain.billing.done import satisfied
from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.results import Claim
from tests.billing_cases import (
    Change,
    Json,
    another_session,
    answer,
    caregiver,
    changed,
    clinician,
    facts_of,
    group,
    lasting,
    on,
    patient,
    payer,
    practice,
    session,
    tables,
    top,
)

SPEECH = clinician("L1", profession="SLP", npi="1234567893")
OVER = patient(therapy_used={"pt_slp": "2480.00"}, kx_attested=True)


def lines(claim: Claim) -> list[tuple[str, int, str]]:
    """Codes, units and charges of a claim."""
    return [(line.code, line.units, str(line.charge)) for line in claim.lines]


def all_modifiers(*changes: Change, kind: str = "commercial") -> tuple[str, ...]:
    """The modifiers that every line of the only claim carries."""
    (claim,) = answer(*changes, kind=kind).claims
    (modifiers,) = {line.modifiers for line in claim.lines}
    return modifiers


def with_ot_plan(case: Json) -> None:
    """Gives every patient an OT and an SLP plan beside the PT plan."""
    for each in case["patients"]:
        plans = each["plans_of_care"]
        plans += [{**plans[0], "discipline": "OT"}, {**plans[0], "discipline": "SLP"}]


def at(hour: int, day: str = "2026-06-10", minutes: int = 30) -> Json:
    """A start and an end on a day."""
    return {"start": f"{day}T{hour:02d}:00:00-04:00", "end": f"{day}T{hour:02d}:{minutes}:00-04:00"}


def test_claims_stand_by_patient_date_service_group_and_discipline_with_what_is_missing_last() -> None:
    result = answer(
        with_ot_plan,
        session(patients=["P2"], caregivers=["C2"], clinician="Y1"),
        another_session(id="S2", clinician="T1", **at(12)),
        another_session(id="S3", clinician="T2", **at(13)),
        another_session(id="S4", clinician="T1", service="behavior", **at(14)),
        another_session(id="S5", clinician="T1", group=True, **at(15)),
        another_session(id="S6", clinician="T1", start=None),
        another_session(id="S7", clinician="T1", **at(9, "2026-06-09")),
        another_session(id="S8", clinician="T1", patients=["P1"], caregivers=["C1"], **at(16)),
    )
    assert [(claim.patient, *claim.sessions) for claim in result.claims] == [
        ("P1", "S8"),
        ("P2", "S7"),
        ("P2", "S4"),
        ("P2", "S3"),
        ("P2", "S2"),
        ("P2", "S1"),
        ("P2", "S5"),
        ("P2", "S6"),
    ]


def test_findings_stand_by_severity_patient_and_id() -> None:
    result = answer(group("P2", "P1"), session(necessity="", progress="", signed_on=None))
    told = [(each.id, each.severity, each.patient) for each in result.findings]
    assert told == [
        ("NECESSITY_MISSING", "block", "P1"),
        ("NOTE_UNSIGNED", "block", "P1"),
        ("NECESSITY_MISSING", "block", "P2"),
        ("NOTE_UNSIGNED", "block", "P2"),
        ("PROGRESS_MISSING", "warn", "P1"),
        ("PROGRESS_MISSING", "warn", "P2"),
    ]


def test_a_finding_stands_once_for_a_patient_with_all_its_sessions() -> None:
    result = answer(another_session(), practice(tax_id=None), session(necessity=None))
    held = {each.id: each.sessions for each in result.findings}
    assert held["TAX_ID_FORMAT"] == ("S1", "S2")
    assert held["NECESSITY_MISSING"] == ("S1",)


def test_a_blocked_claim_keeps_its_minutes_and_its_explanation() -> None:
    (claim,) = answer(lasting(47), session(necessity=None)).claims
    assert (claim.minutes, claim.lines, claim.total) == (47, (), Decimal("0.00"))
    assert "A blocking finding stands" in claim.explanation[-1]


def test_what_blocks_one_session_leaves_another_days_claim_alone() -> None:
    result = answer(another_session(**at(11, "2026-06-11"), signed_on="2026-06-11", necessity=None))
    assert [bool(claim.lines) for claim in result.claims] == [True, False]


def test_seconds_are_added_before_they_are_cut_to_minutes() -> None:
    (claim,) = answer(lasting(14.5), another_session(end="2026-06-10T11:15:30-04:00")).claims
    assert claim.minutes == 30
    assert lines(claim) == [("97550", 1, "52.77")]


def test_the_place_of_the_first_session_decides_the_fee() -> None:
    (office,) = answer(another_session(place_of_service="22")).claims
    (hospital,) = answer(session(place_of_service="22"), another_session(place_of_service="11")).claims
    assert (office.lines[0].charge, hospital.lines[0].charge) == (Decimal("52.77"), Decimal("39.75"))


def test_the_practices_fee_goes_before_the_national_amount() -> None:
    (claim,) = answer(lasting(45), practice(fees={"97550": "60.00"})).claims
    assert lines(claim) == [("97550", 1, "60.00"), ("97551", 1, "26.05")]
    assert claim.total == Decimal("86.05")


def test_the_day_of_service_is_the_practices_and_decides_the_fee() -> None:
    (claim,) = answer(
        on("2024-03-08"), session(start="2024-03-09T04:30:00+00:00", end="2024-03-09T05:00:00+00:00")
    ).claims
    assert claim.date_of_service is not None
    assert (claim.date_of_service.isoformat(), str(claim.total)) == ("2024-03-08", "52.06")


def test_requested_codes_are_the_lines_first_code_first() -> None:
    (claim,) = answer(lasting(60), session(requested={"97551": 1, "97550": 1})).claims
    assert lines(claim) == [("97550", 1, "52.77"), ("97551", 1, "26.05")]


def test_a_group_is_billed_for_each_patient() -> None:
    result = answer(group("P1", "P2", minutes=75, service="behavior"), session(clinician="Y1"))
    assert [lines(claim) for claim in result.claims] == [[("96202", 1, "20.04"), ("96203", 1, "5.34")]] * 2


@pytest.mark.parametrize(
    ("changes", "kind", "modifiers"),
    [
        ((), "commercial", "GP"),
        ((session(clinician="T2"), with_ot_plan), "commercial", "GO"),
        ((SPEECH, session(clinician="L1"), with_ot_plan), "medicare", "GN"),
        ((session(clinician="Y1"),), "commercial", ""),
        ((session(assistant_alone="whole"),), "commercial", "GP CQ"),
        ((session(assistant_alone="whole", clinician="T2"), with_ot_plan), "commercial", "GO CO"),
        ((session(assistant_alone="whole", clinician="Y1"),), "commercial", ""),
        ((session(assistant_alone="whole", modality="video", modifiers=["GA"]),), "commercial", "GP CQ GA 95"),
        ((session(modifiers=["76", "GP", "76", " "]),), "commercial", "GP 76"),
        ((session(modifiers=["95"], modality="audio"),), "commercial", "GP 95 93"),
        ((session(modifiers=["95", "76"], modality="video"),), "commercial", "GP 95 76"),
        ((session(modality="audio"), another_session(modality="video")), "commercial", "GP 95 93"),
        ((OVER, session(modality="video")), "medicare", "GP KX 95"),
        ((OVER,), "commercial", "GP"),
        ((patient(therapy_used={"pt_slp": "2427.23"}, kx_attested=True),), "medicare", "GP"),
    ],
)
def test_modifiers_stand_in_order_and_none_twice(changes: tuple[Change, ...], kind: str, modifiers: str) -> None:
    assert all_modifiers(*changes, kind=kind) == tuple(modifiers.split())


def test_an_explanation_tells_the_whole_count_with_sources() -> None:
    breaks = [["2026-06-10T10:10:00-04:00", "2026-06-10T10:20:00-04:00"]]
    (claim,) = answer(lasting(48, breaks=breaks), kind="medicare").claims
    told = "\n".join(claim.explanation)
    for words in (
        "June 10, 2026, 10:00 AM to 10:48 AM",
        "48 min less 10 min of breaks leaves 38 min",
        "since January 1, 2024",
        "the 30 + 8 rule",
        "1 x 97550 and 1 x 97551",
        "the full increment rule (a full 30 minutes, then each full 15) it would be 1 x 97550",
        "national non-facility amount of 2026",
        "threshold of $2,480.00",
    ):
        assert words in told
    assert all(sentence.endswith((").", "so it has no lines.")) for sentence in claim.explanation)


def test_the_steps_lead_to_the_units_without_sources_fees_and_other_rules() -> None:
    breaks = [["2026-06-10T10:10:00-04:00", "2026-06-10T10:20:00-04:00"]]
    (claim,) = answer(lasting(48, breaks=breaks), kind="medicare").claims
    assert claim.steps == (
        "June 10, 2026, 10:00 AM to 10:48 AM: 48 min less 10 min of breaks leaves 38 min.",
        "38 minutes count, cut down to whole minutes once.",
        "By the 30 + 8 rule (a full 30 minutes, then add-on units from 8 more) 38 minutes give 1 x 97550 and 1 x "
        "97551.",
    )


def test_the_steps_of_a_group_end_with_one_unit_for_each_patient() -> None:
    (claim, *_) = answer(session(group=True)).claims
    assert claim.steps[-1].startswith("97552, billable since January 1, 2024, is one unit for each patient represented")


def test_units_that_the_minutes_do_not_earn_have_no_steps() -> None:
    assert answer(lasting(45), session(requested={"97550": 1})).claims[0].steps == ()
    assert answer(lasting(45), session(requested={"97551": 1, "97550": 1})).claims[0].steps


def test_the_modifier_of_the_discipline_is_cited_where_the_manual_has_it() -> None:
    (claim,) = answer(lasting(48), kind="medicare").claims
    assert "Each line carries GP (Medicare Claims Processing Manual ch. 5 s. 20.1)." in claim.explanation


def test_names_are_used_where_they_are_known() -> None:
    case = facts_of(changed(caregiver(relationship=None)))
    (finding,) = evaluate(case, tables()).findings
    assert "caregiver C1" in finding.message
    (other,) = answer(session(clinician="A1"), clinician("A1", supervisor="T2")).findings
    assert "Lee Park, PTA" in other.message
    assert "Ida Moss, OT" in other.message


def test_a_case_without_sessions_has_nothing_to_say() -> None:
    case = facts_of(changed(top(sessions=None), payer(kind="medicare")))
    result = evaluate(case, tables())
    assert (result.claims, result.findings, satisfied(case, tables(), result)) == ((), (), ())


def test_a_clean_case_is_done_in_every_part() -> None:
    case = facts_of(changed(lasting(47)))
    done = satisfied(case, tables(), evaluate(case, tables()))
    assert "Clock times, 47 min" in done
    assert "Consent names C1 (the daughter)" in done
    assert "Plan covers the day, until August 17, 2026" in done
    assert "Time earns 1 × 97550 and 1 × 97551" in done


@pytest.mark.parametrize(
    ("change", "gone"),
    [
        (session(end=None), "Clock times"),
        (patient(consents=[]), "Consent names"),
        (patient(plans_of_care=[]), "Plan covers"),
        (session(necessity=None), "Why it was needed"),
        (session(signed_on=None), "Signed"),
        (session(skills=[]), "Teach-back"),
        (practice(npi=None), "NPI"),
    ],
)
def test_what_is_missing_is_not_called_done(change: Change, gone: str) -> None:
    case = facts_of(changed(change))
    done = satisfied(case, tables(), evaluate(case, tables()))
    assert done
    assert not any(sentence.startswith(gone) for sentence in done)


def test_what_is_done_in_one_session_says_nothing_of_the_others_of_the_day() -> None:
    case = facts_of(
        changed(lasting(47), another_session(start="2026-06-10T15:00:00-04:00", end="2026-06-10T15:31:00-04:00"))
    )
    result = evaluate(case, tables())
    first, second = case.sessions
    (patient_id,) = first.patients
    assert "Clock times, 78 min in 2 sessions" in satisfied(case, tables(), result)
    assert "Clock times, 47 min" in satisfied(case, tables(), result, (first.id, patient_id))
    assert "Clock times, 31 min" in satisfied(case, tables(), result, (second.id, patient_id))
    assert satisfied(case, tables(), result, (first.id, "somebody else")) == ()

"""What a finding says to the therapist, where one and several or the last day and the days before read differently."""

import pytest

from desktop_app.domain.billing.results import Finding
from tests.billing_cases import (
    Change,
    another_session,
    answer,
    caregiver,
    group,
    lasting,
    payer,
    plan,
    session,
    skill,
)

TEN = "2026-06-10T10:{}:00-04:00"
MINOR = {"id": "C9", "patient": "P1", "relationship": "son", "adult": False}


def said(id_: str, *changes: Change, kind: str | None = None) -> Finding:
    """The finding with this id in the clean case after the changes."""
    return next(each for each in answer(*changes, kind=kind).findings if each.id == id_)


def two_minors(case: dict[str, list[dict[str, object]]]) -> None:
    """Lets two children of the patient be trained."""
    case["caregivers"][0]["adult"] = False
    case["caregivers"].append(MINOR)
    case["sessions"][0]["caregivers"] = ["C1", "C9"]


@pytest.mark.parametrize(
    ("codes", "message"),
    [
        ({"97551": 1}, "97551 is asked for without 97550."),
        ({"97551": 1, "G0540": 1}, "97551 and G0540 are asked for without 97550 and G0539."),
    ],
)
def test_one_code_is_asked_for_and_two_are(codes: dict[str, int], message: str) -> None:
    assert said("ADDON_WITHOUT_BASE", session(requested=codes)).message == message


def test_a_group_code_has_no_add_on_to_turn_to() -> None:
    alone = said("MUE_ABSOLUTE", session(requested={"97550": 2}))
    together = said("MUE_ABSOLUTE", group("P1", "P2"), session(requested={"97552": 2}))
    assert alone.fix == "Ask for one unit of 97550 and bill further time with the add-on code."
    assert together.fix == "Ask for one unit of 97552, however long the group lasted."


@pytest.mark.parametrize(
    ("kind", "ending"),
    [
        ("medicaid", "this payer is Medicaid."),
        ("commercial", "this payer is a commercial insurer."),
        ("self_pay", "this patient pays for it."),
    ],
)
def test_a_payer_is_called_what_people_call_it(kind: str, ending: str) -> None:
    assert said("G_CODE_PAYER", session(service="behavior"), payer(kind=kind)).message.endswith(ending)


def test_a_caregiver_without_a_name_still_begins_a_sentence() -> None:
    found = said("CAREGIVER_MINOR", caregiver(adult=False, relationship=None))
    assert found.message.startswith("Caregiver C1 is recorded as a minor;")


def test_two_children_are_minors() -> None:
    found = said("CAREGIVER_MINOR", two_minors)
    assert found.message.startswith("C1 (the daughter) and C9 (the son) are recorded as minors;")


def test_two_breaks_do_not_lie_within_the_session() -> None:
    breaks = [[TEN.format("25"), TEN.format("31")], [TEN.format("40"), TEN.format("45")]]
    found = said("BREAK_OUTSIDE", session(breaks=breaks))
    assert found.message.startswith(
        "The break from 10:25 AM to 10:31 AM and the break from 10:40 AM to 10:45 AM do not"
    )


@pytest.mark.parametrize(
    ("first_treatment", "fix"),
    [
        ("2026-05-20", "Obtain the signature within 9 days of this training."),
        ("2026-05-12", "Obtain the signature within 1 day of this training."),
        ("2026-05-11", "Obtain the signature on the day of this training."),
    ],
)
def test_the_days_left_for_a_certification_are_counted_from_the_training(first_treatment: str, fix: str) -> None:
    days = plan(first_treatment=first_treatment, certified_on=None, certified_through=None)
    assert said("CERT_PENDING", days).fix == fix


def test_each_short_skill_is_told_with_its_length() -> None:
    found = said("GENERIC_SKILL", skill(text="Transfers"))
    assert found.message == "“Transfers” (9 characters) may read as general education."


def test_exactly_the_threshold_is_not_nothing_below_it() -> None:
    used = {"pt_slp": "2427.23", "ot": "0.00"}
    found = said("KX_NEAR", lambda case: case["patients"][0].update(therapy_used=used), kind="medicare")
    assert found.message.endswith("comes to $2,480.00 with this claim, exactly the $2,480.00 of the year.")


def test_what_was_written_for_a_number_is_shown_between_quotation_marks() -> None:
    wrong = {"referring_npi": "  123"}
    found = said("REFERRING_MISSING", lambda case: case["patients"][0].update(wrong), kind="medicare")
    assert found.message == "The NPI “123” of the referring practitioner of patient P1 fails its check."


def test_start_and_end_are_times() -> None:
    found = said("CLOCK_TIMES_MISSING", session(start=None, end=None), another_session())
    assert found.fix == "Enter the start and end times as they were; if the note is signed, add a dated late entry."
    assert said("CLOCK_TIMES_MISSING", lasting(30), session(end=None)).fix.startswith("Enter the end time as it was;")

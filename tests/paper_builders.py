"""Complete papers for tests. A test names only what it is about; the rest is sensible."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop_app.domain.papers.handout import Handout, HandoutStep, HandoutTopic, ShownSkill
from desktop_app.domain.papers.superbill import Payment, Superbill, SuperbillDiagnosis, SuperbillLine
from desktop_app.domain.people.practice import Address

RESOURCES = Path(__file__).parents[1] / "resources"
FONTS = RESOURCES / "fonts"
_EASTERN = timezone(timedelta(hours=-4))


def at(hour: int, minute: int, day: int = 10, seconds: int = 0) -> datetime:
    """A clock time in June 2026 where the practice is."""
    return datetime(2026, 6, day, hour, minute, tzinfo=_EASTERN) + timedelta(seconds=seconds)


def line(**changes: Any) -> SuperbillLine:
    """The first block of caregiver training with three counted stretches of time."""
    base = SuperbillLine(
        date_of_service=date(2026, 6, 10),
        place_of_service="12",
        code="97550",
        label="Caregiver training, one patient, first 30 minutes",
        modifiers=("GP",),
        pointers=("A", "B"),
        minutes=47,
        shares_minutes=False,
        intervals=((at(10, 2), at(10, 29)), (at(10, 35), at(10, 38)), (at(10, 41), at(10, 58))),
        units=1,
        charge=Decimal("60.00"),
    )
    return replace(base, **changes)


def to_the_second(stretches: int = 5) -> SuperbillLine:
    """Stretches of 12 minutes and 59 seconds: five are 64 whole minutes, and 65 for who subtracts hours and minutes."""
    first, length = at(10, 2) + timedelta(seconds=11), timedelta(minutes=12, seconds=59)
    begun = [first + timedelta(minutes=15 * number) for number in range(stretches)]
    whole = length * stretches // timedelta(minutes=1)
    return line(minutes=whole, intervals=tuple((start, start + length) for start in begun))


def further_line(**changes: Any) -> SuperbillLine:
    """The add-on that lives on the same minutes."""
    label = "Caregiver training, each further 15 minutes"
    base = line(code="97551", label=label, shares_minutes=True, intervals=(), units=2, charge=Decimal("30.00"))
    return replace(base, **changes)


def superbill(**changes: Any) -> Superbill:
    """A superbill of one visit, paid in full."""
    base = Superbill(
        number="2026-00187",
        issued_on=date(2026, 6, 10),
        practice_name="Riverside Home Therapy, LLC",
        practice_address=Address("418 Alder Street, Suite 2", "Dayton", "OH", "45402"),
        practice_phone="937 555 0140",
        billing_npi="1245319599",
        tax_id="12-3456789",
        clinician="Lee Park, PT, DPT",
        clinician_npi="1234567893",
        license="OH PT-013427",
        taxonomy="225100000X",
        referring_name="Anita Rao, MD",
        referring_npi="1003000126",
        patient_name="Harold Whitcomb",
        patient_date_of_birth=date(1949, 2, 19),
        patient_sex="M",
        patient_account="W-1042",
        patient_phone="937 555 0177",
        patient_address=Address("77 Orchard Lane", "Dayton", "OH", "45419"),
        payer_name="Aetna",
        plan_name="Choice POS II",
        member_id="W204881377",
        group_number="0871442",
        insured="Self",
        prior_authorization="PA-88121",
        diagnoses=(
            SuperbillDiagnosis("A", "I69.351", "Weakness of the right side after a stroke"),
            SuperbillDiagnosis("B", "R26.89", "Other changes of gait"),
        ),
        lines=(line(), further_line()),
        statement="Training was given face to face to Marian Whitcomb (wife) while the patient was not present.",
        payments=(Payment(date(2026, 6, 10), "card", Decimal("40.00")),),
        adjustments=Decimal("0.00"),
        reimburse="the patient",
        signed_by="Lee Park, PT, DPT",
        signed_at=at(11, 4),
        banner="Statement for out-of-network reimbursement. It is not a bill to Medicare.",
        seal="7K3F92QD" + "A" * 44,
    )
    return replace(base, **changes)


def topic(**changes: Any) -> HandoutTopic:
    """A short topic with one picture."""
    base = HandoutTopic(
        id="sit-to-stand",
        version=1,
        language="en",
        title="Standing up from a chair",
        why="It keeps you both safe.",
        what_you_need=("A gait belt",),
        steps=(
            HandoutStep("Put the belt low on the hips.", "", "sit-to-stand-belt", "A belt with two fingers under it."),
            HandoutStep("{patient} leans forward.", "Nose over toes", "sit-to-stand-lean", "A person leans forward."),
        ),
        do=("Clear the floor.",),
        do_not=("Do not pull on the arms.",),
        stop_when="**Stop** if {patient} is dizzy. Call {clinician} at **{phone}**.",
        call_when="Call if it gets harder.",
        questions=("Where does the belt go?",),
        review="draft, not yet reviewed",
    )
    return replace(base, **changes)


def handout(**changes: Any) -> Handout:
    """A handout for Luis, who helps Rosa."""
    base = Handout(
        topic=topic(),
        caregiver_name="Luis",
        relationship="Son",
        patient_name="Rosa",
        goal="Get to the table for supper.",
        cue_words="Scoot, nose over toes",
        shown=(ShownSkill("Putting on the belt", "independent"), ShownSkill("Stairs", "unsafe")),
        clinician="Lee Park, PT, DPT",
        practice_name="Riverside Home Therapy",
        phone="937 555 0140",
        given_on=date(2026, 6, 10),
        next_visit="June 17, 10:00",
        reading_grade=3.1,
    )
    return replace(base, **changes)

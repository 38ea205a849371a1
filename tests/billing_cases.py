"""Cases for the tests of the billing rules: JSON as people write it and changed, and tables with the true figures."""

import copy
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.facts import Case
from desktop_app.domain.billing.results import Result
from desktop_app.domain.billing.tables import (
    AmountRow,
    CodeRow,
    DiagnosisStanding,
    PlaceRow,
    RuleTables,
    TelehealthRow,
    ThresholdRow,
    UnitLimitRow,
)
from desktop_app.exchange.case_file import read_case

Json = dict[str, Any]
Change = Callable[[Json], object]
Triple = tuple[str, str, str]

AMOUNTS = """
2024-01-01 2024-03-08 32.7442 97550 1.00 0.56 0.33 0.03
2024-01-01 2024-03-08 32.7442 97551 0.54 0.24 0.18 0.01
2024-01-01 2024-03-08 32.7442 97552 0.23 0.43 0.08 0.01
2024-01-01 2024-03-08 32.7442 96202 0.43 0.27 0.19 0.01
2024-01-01 2024-03-08 32.7442 96203 0.12 0.05 0.05 0.00
2024-03-09 2024-12-31 33.2875 97550 1.00 0.56 0.33 0.03
2024-03-09 2024-12-31 33.2875 97551 0.54 0.24 0.18 0.01
2024-03-09 2024-12-31 33.2875 97552 0.23 0.43 0.08 0.01
2024-03-09 2024-12-31 33.2875 96202 0.43 0.27 0.19 0.01
2024-03-09 2024-12-31 33.2875 96203 0.12 0.05 0.05 0.00
2025-01-01 2025-12-31 32.3465 97550,G0539,G0541 1.00 0.58 0.35 0.03
2025-01-01 2025-12-31 32.3465 97551,G0540,G0542 0.54 0.24 0.19 0.01
2025-01-01 2025-12-31 32.3465 97552,G0543 0.23 0.44 0.08 0.01
2025-01-01 2025-12-31 32.3465 96202 0.43 0.28 0.20 0.01
2025-01-01 2025-12-31 32.3465 96203 0.12 0.06 0.06 0.00
2026-01-01 2026-12-31 33.4009 97550 1.00 0.57 0.18 0.01
2026-01-01 2026-12-31 33.4009 97551,G0540,G0542 0.54 0.24 0.09 0.00
2026-01-01 2026-12-31 33.4009 97552,G0543 0.23 0.42 0.04 0.01
2026-01-01 2026-12-31 33.4009 G0539,G0541 1.00 0.58 0.18 0.01
2026-01-01 2026-12-31 33.4009 96202 0.43 0.16 0.08 0.01
2026-01-01 2026-12-31 33.4009 96203 0.12 0.03 0.02 0.01
"""
CODES = """
97550 functional first 2024-01-01
97551 functional add_on 2024-01-01
97552 functional untimed 2024-01-01
96202 behavior first 2024-01-01
96203 behavior add_on 2024-01-01
G0539 behavior first 2025-01-01
G0540 behavior add_on 2025-01-01
G0541 direct_care first 2025-01-01
G0542 direct_care add_on 2025-01-01
G0543 direct_care untimed 2025-01-01
"""
LIMITS = {"97551": 2, "G0540": 2, "G0542": 2, "96203": 4}
FACILITIES = ["02", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56", "61"]
OFFICES = ["10", "11", "12", "13", "14", "32", "33", "49", "50", "60", "62", "65", "71", "72", "81", "99"]
BILLABLE = ["I69.351", "Z74.1", "Z63.6", "R13.10", "G30.9", "F03.90"]
CATEGORIES = ["Z96.64", "R26", "I69.35"]


def diagnosis(code: str, day: date) -> DiagnosisStanding:
    """A handful of diagnoses, with the two families that were split."""
    for family, split, leaves in (
        ("G20", date(2023, 10, 1), ("A1", "A2", "B1", "B2", "C")),
        ("G35", date(2025, 10, 1), ("A", "B0", "B1", "B2", "C0", "C1", "C2", "D")),
    ):
        if code == family:
            return "billable" if day < split else "category"
        if code in [f"{family}.{leaf}" for leaf in leaves]:
            return "billable" if day >= split else "unknown"
    return "billable" if code in BILLABLE else "category" if code in CATEGORIES else "unknown"


@cache
def tables() -> RuleTables:
    """The figures that Medicare published for 2024 to 2026, typed compactly."""
    codes = [line.split() for line in CODES.split("\n") if line]
    groups = ("97552", "G0543", "96202", "96203")
    begun = date(2024, 1, 1)
    return RuleTables(
        codes=tuple(
            CodeRow(date.fromisoformat(since), None, "final rule", code, "training", service, code in groups, role)  # type: ignore[arg-type]
            for code, service, role, since in codes
        ),
        amounts=tuple(row for line in AMOUNTS.split("\n") if line for row in _amount_rows(line.split())),
        thresholds=tuple(
            ThresholdRow(date(year, 1, 1), date(year, 12, 31), "threshold", Decimal(amount))
            for year, amount in ((2024, "2330.00"), (2025, "2410.00"), (2026, "2480.00"))
        ),
        unit_limits=tuple(UnitLimitRow(begun, None, "unit edits", code, most, False) for code, most in LIMITS.items()),
        places=tuple(
            PlaceRow(begun, None, "places", each, "place", each in FACILITIES) for each in FACILITIES + OFFICES
        ),
        telehealth=(
            TelehealthRow(date.min, date(2024, 12, 31), "list", "not_listed"),
            TelehealthRow(date(2025, 1, 1), date(2027, 12, 31), "list", "listed"),
            TelehealthRow(date(2028, 1, 1), None, "act", "authority_ended"),
        ),
        diagnosis=diagnosis,
        diagnosis_edition_ends=date(2026, 9, 30),
    )


def _amount_rows(cells: list[str]) -> list[AmountRow]:
    first, last, factor, codes, *values = cells
    numbers = [Decimal(value) for value in values]
    days = date.fromisoformat(first), date.fromisoformat(last)
    return [AmountRow(*days, "fee schedule", code, Decimal(factor), *numbers) for code in codes.split(",")]


def clean_case() -> Json:
    """Thirty minutes with a daughter, everything in order, paid by a commercial payer: nothing is found."""
    return copy.deepcopy(CLEAN)


def changed(*changes: Change, kind: str | None = None) -> Json:
    """The clean case after the changes, for a kind of payer."""
    case = clean_case()
    if kind is not None:
        case["payer"]["kind"] = kind
    for change in changes:
        change(case)
    return case


def facts_of(case: Json) -> Case:
    """The facts of a case as it is written."""
    return read_case(copy.deepcopy(case))


def answer(*changes: Change, kind: str | None = None) -> Result:
    """What the rules say of the clean case after the changes."""
    return evaluate(facts_of(changed(*changes, kind=kind)), tables())


def found(*changes: Change, kind: str | None = None) -> list[Triple]:
    """The findings of the clean case after the changes, for a kind of payer."""
    return triples(answer(*changes, kind=kind))


def session(**facts: Any) -> Change:
    """Sets facts of the first session."""
    return lambda case: case["sessions"][0].update(facts)


def patient(**facts: Any) -> Change:
    """Sets facts of the first patient."""
    return lambda case: case["patients"][0].update(facts)


def plan(**facts: Any) -> Change:
    """Sets facts of the first patient's plan of care."""
    return lambda case: case["patients"][0]["plans_of_care"][0].update(facts)


def consent(**facts: Any) -> Change:
    """Sets facts of the first patient's consent."""
    return lambda case: case["patients"][0]["consents"][0].update(facts)


def caregiver(**facts: Any) -> Change:
    """Sets facts of the first patient's daughter."""
    return lambda case: case["caregivers"][0].update(facts)


def skill(**facts: Any) -> Change:
    """Sets facts of the first skill of the first session."""
    return lambda case: case["sessions"][0]["skills"][0].update(facts)


def practice(**facts: Any) -> Change:
    """Sets facts of the practice."""
    return lambda case: case["practice"].update(facts)


def payer(**facts: Any) -> Change:
    """Sets facts of the payer."""
    return lambda case: case["payer"].update(facts)


def top(**facts: Any) -> Change:
    """Sets facts of the case itself."""
    return lambda case: case.update(facts)


def clinician(id_: str, **facts: Any) -> Change:
    """Sets facts of a clinician, or adds the clinician."""

    def change(case: Json) -> None:
        here = next((each for each in case["clinicians"] if each["id"] == id_), None)
        if here is None:
            case["clinicians"].append({"id": id_, **facts})
        else:
            here.update(facts)

    return change


def another_session(**facts: Any) -> Change:
    """Adds a copy of the first session as S2, an hour later, with these facts."""

    def change(case: Json) -> None:
        clock = {"start": "2026-06-10T11:00:00-04:00", "end": "2026-06-10T11:30:00-04:00"}
        case["sessions"].append({**copy.deepcopy(case["sessions"][0]), "id": "S2", **clock, **facts})

    return change


def other_service(**facts: Any) -> Change:
    """Adds exercise of the first patient after the session, with these facts."""
    clock = {"start": "2026-06-10T10:30:00-04:00", "end": "2026-06-10T11:00:00-04:00"}
    service = {"patient": "P1", "clinician": "T2", "code": "97110", **clock, **facts}
    return lambda case: case["other_services"].append(service)


def lasting(minutes: float, day: str = "2026-06-10", **facts: Any) -> Change:
    """Lets the first session begin at 10:00 in New York and last that many minutes."""
    start = datetime.fromisoformat(f"{day}T10:00:00").replace(tzinfo=ZoneInfo("America/New_York"))
    end = (start.astimezone(UTC) + timedelta(minutes=minutes)).isoformat()
    return session(start=start.isoformat(), end=end, **facts)


def on(day: str, minutes: float = 30) -> Change:
    """Moves everything to another day: a plan and consent three weeks before it, certified, and a note signed on it."""
    when = date.fromisoformat(day)

    def change(case: Json) -> None:
        lasting(minutes, day, signed_on=day)(case)
        for each in case["patients"]:
            each["consents"][0]["given"] = (when - timedelta(days=21)).isoformat()
            days = {"first_treatment": -21, "certified_on": -16, "certified_through": 60}
            each["plans_of_care"][0].update({key: (when + timedelta(days=days[key])).isoformat() for key in days})

    return change


def group(*patients: str, minutes: float = 30, **facts: Any) -> Change:
    """Makes the first session a group of these patients, each with a daughter there."""
    caregivers = [each.replace("P", "C") for each in patients]
    return lasting(minutes, group=True, patients=list(patients), caregivers=caregivers, **facts)


def triples(result: Result) -> list[Triple]:
    """The findings as id, severity and patient, in their order."""
    return [(finding.id, finding.severity, finding.patient) for finding in result.findings]


CLEAN: Json = {
    "version": 1,
    "practice": {"time_zone": "America/New_York", "npi": "1245319599", "tax_id": "12-3456789", "fees": {}},
    "payer": {"kind": "commercial", "individual_rule": "strict_30_8", "behavior_group_rule": "full"},
    "clinicians": [
        {"id": "T1", "name": "Dana Cole", "profession": "PT", "npi": "1234567893"},
        {"id": "T2", "name": "Ida Moss", "profession": "OT", "npi": "1234567893"},
        {"id": "A1", "name": "Lee Park", "profession": "PTA", "supervisor": "T1"},
        {"id": "Y1", "name": "Ana Ruiz", "profession": "PSYCHOLOGIST", "npi": "1234567893"},
    ],
    "patients": [
        {
            "id": number,
            "diagnoses": ["I69.351"],
            "consents": [{"caregivers": [caregiver], "given": "2026-05-20", "method": "written", "by": "patient"}],
            "plans_of_care": [
                {
                    "discipline": "PT",
                    "includes_caregiver_training": True,
                    "first_treatment": "2026-05-20",
                    "certified_on": "2026-05-25",
                    "certified_through": "2026-08-17",
                    "goals": ["G1"],
                }
            ],
            "referring_npi": "1245319599",
            "home_health_episode": False,
        }
        for number, caregiver in (("P1", "C1"), ("P2", "C2"), ("P3", "C3"))
    ],
    "caregivers": [
        {"id": caregiver, "patient": number, "relationship": "daughter", "paid": False, "adult": True, "language": "en"}
        for number, caregiver in (("P1", "C1"), ("P2", "C2"), ("P3", "C3"))
    ],
    "sessions": [
        {
            "id": "S1",
            "clinician": "T1",
            "service": "functional",
            "group": False,
            "patients": ["P1"],
            "caregivers": ["C1"],
            "start": "2026-06-10T10:00:00-04:00",
            "end": "2026-06-10T10:30:00-04:00",
            "breaks": [],
            "patient_present": [],
            "assistant_alone": [],
            "place_of_service": "11",
            "modality": "in_person",
            "absence_reason": "Agitated by rehearsal of the transfer",
            "skills": [
                {
                    "text": "Stand-pivot transfer with gait belt, blocking the right knee, cueing nose over toes",
                    "goals": ["G1"],
                    "demonstrations": {"C1": "with_cues", "C2": "independent", "C3": "with_cues"},
                }
            ],
            "necessity": "Two near falls this week",
            "progress": "From physical help to verbal cues",
            "questions_and_resources": "Asked about stairs",
            "signed_on": "2026-06-10",
        }
    ],
    "other_services": [],
}

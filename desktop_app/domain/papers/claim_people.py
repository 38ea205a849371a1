"""Items 1 to 13 of the claim form: the payer, the patient and the insured.

For Medicare: Medicare Claims Processing Manual ch. 26 s. 10.2. For the others: the instructions of the NUCC to 02/12.
"""

import re
from collections.abc import Iterator

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.claim_names import family_first
from desktop_app.domain.papers.claim_values import CROSS, Value, address_of, on_day
from desktop_app.domain.people.patient import Coverage

_KINDS = {"medicare": "1.medicare", "medicaid": "1.medicaid", "commercial": "1.group", "self_pay": "1.other"}
_RELATIONSHIPS = {"self": "6.self", "spouse": "6.spouse", "wife": "6.spouse", "husband": "6.spouse", "child": "6.child"}


def is_self(chart: ChartRecord) -> bool:
    """Whether the patient is the insured."""
    coverage = chart.patient.coverage
    return coverage.subscriber_relationship.lower() == "self" or not coverage.subscriber_name


def is_medicare(chart: ChartRecord) -> bool:
    """Whether the claim goes to Medicare."""
    return chart.payer is not None and chart.payer.kind == "medicare"


def people(chart: ChartRecord) -> Iterator[Value]:
    """What stands in the upper half of the form."""
    yield from _insurance(chart)
    yield from _patient(chart)
    if is_medicare(chart):
        yield "11", "none", "Medicare pays first: the record names no insurance before it"
    else:
        yield from _insured(chart)
        yield "11d.no", CROSS, "the record names no second plan"


def _insurance(chart: ChartRecord) -> Iterator[Value]:
    kind = chart.payer.kind if chart.payer else "self_pay"
    yield "payer.name", chart.payer.name if chart.payer else "", "payer, name"
    yield _KINDS[kind], CROSS, "payer, kind"
    yield "1a", _member(chart), "coverage, member ID"


def _member(chart: ChartRecord) -> str:
    """The number without blanks; Medicare's has dashes on the card only, to be read more easily."""
    shown = chart.patient.coverage.member_id
    return re.sub(r"[\W_]", "", shown) if is_medicare(chart) else shown.replace(" ", "")


def _patient(chart: ChartRecord) -> Iterator[Value]:
    patient = chart.patient
    yield "2", f"{patient.family_name}, {patient.given_name}", "patient, name"
    yield from on_day("3", patient.date_of_birth, "patient, date of birth")
    if patient.sex in ("M", "F"):
        yield f"3.{patient.sex}", CROSS, "patient, sex"
    yield from address_of("5", patient.address, patient.phone, "patient")


def _insured(chart: ChartRecord) -> Iterator[Value]:
    patient, coverage = chart.patient, chart.patient.coverage
    own = f"{patient.family_name}, {patient.given_name}"
    yield "4", own if is_self(chart) else family_first(coverage.subscriber_name), "coverage, subscriber"
    yield _RELATIONSHIPS.get(coverage.subscriber_relationship.lower(), "6.other"), CROSS, "coverage, relationship"
    if is_self(chart):
        yield from address_of("7", patient.address, patient.phone, "patient, who is the insured")
        yield from on_day("11a", patient.date_of_birth, "patient, who is the insured")
        if patient.sex in ("M", "F"):
            yield f"11a.{patient.sex}", CROSS, "patient, who is the insured"
    else:
        yield from _other_insured(coverage)
    yield "11", coverage.group_number, "coverage, group number"
    yield "11c", coverage.plan_name, "coverage, plan"


def _other_insured(coverage: Coverage) -> Iterator[Value]:
    """What the record has of an insured who is not the patient; their phone it has not."""
    yield from address_of("7", coverage.subscriber_address, "", "coverage, subscriber")
    if coverage.subscriber_born:
        yield from on_day("11a", coverage.subscriber_born, "coverage, subscriber")
    if coverage.subscriber_sex in ("M", "F"):
        yield f"11a.{coverage.subscriber_sex}", CROSS, "coverage, subscriber"

"""Items 1 to 13 of the claim form: the payer, the patient and the insured.

For Medicare: Medicare Claims Processing Manual ch. 26 s. 10.2. For the others: the instructions of the NUCC to 02/12.
"""

import re
from collections.abc import Iterator

from desktop_app.domain.papers.claim_facts import ClaimFacts
from desktop_app.domain.papers.claim_names import family_first, in_parts
from desktop_app.domain.papers.claim_values import CROSS, Value, address_of, on_day
from desktop_app.domain.people.patient import Coverage

_KINDS = {"medicare": "1.medicare", "medicaid": "1.medicaid", "commercial": "1.group", "self_pay": "1.other"}
_RELATIONSHIPS = {"self": "6.self", "spouse": "6.spouse", "wife": "6.spouse", "husband": "6.spouse", "child": "6.child"}


def people(claim: ClaimFacts) -> Iterator[Value]:
    """What stands in the upper half of the form."""
    yield from _insurance(claim)
    yield from _patient(claim)
    if claim.is_medicare:
        yield "11", "none", "Medicare pays first: the record names no insurance before it"
    else:
        yield from _insured(claim)
        yield "11d.no", CROSS, "the record names no second plan"


def _insurance(claim: ClaimFacts) -> Iterator[Value]:
    payer = claim.chart.payer
    kind = payer.kind if payer else "self_pay"
    yield "payer.name", payer.name if payer else "", "payer, name"
    yield _KINDS[kind], CROSS, "payer, kind"
    yield "1a", _member(claim), "coverage, member ID"


def _member(claim: ClaimFacts) -> str:
    """The number without blanks; Medicare's has dashes on the card only, to be read more easily."""
    shown = claim.chart.patient.coverage.member_id
    return re.sub(r"[\W_]", "", shown) if claim.is_medicare else shown.replace(" ", "")


def _patient(claim: ClaimFacts) -> Iterator[Value]:
    patient = claim.chart.patient
    yield "2", in_parts(patient.family_name, patient.given_name), "patient, name"
    yield from on_day("3", patient.date_of_birth, "patient, date of birth")
    if patient.sex in ("M", "F"):
        yield f"3.{patient.sex}", CROSS, "patient, sex"
    yield from address_of("5", patient.address, patient.phone, "patient")


def _insured(claim: ClaimFacts) -> Iterator[Value]:
    patient, coverage = claim.chart.patient, claim.chart.patient.coverage
    own = in_parts(patient.family_name, patient.given_name)
    yield "4", own if claim.is_self else family_first(coverage.subscriber_name), "coverage, subscriber"
    yield _RELATIONSHIPS.get(coverage.subscriber_relationship.lower(), "6.other"), CROSS, "coverage, relationship"
    if claim.is_self:
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

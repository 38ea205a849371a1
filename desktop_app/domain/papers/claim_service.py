"""Items 10 and 14 to 24 of the claim form: the condition, who referred, and the services.

For Medicare: Medicare Claims Processing Manual ch. 26 s. 10.3 and 10.4.
"""

from collections.abc import Iterator, Sequence

from desktop_app.domain.papers.claim_facts import ClaimFacts
from desktop_app.domain.papers.claim_names import first_and_last
from desktop_app.domain.papers.claim_values import CROSS, Value, amount, on_day
from desktop_app.domain.papers.superbill import SuperbillLine

_MODIFIERS = 4
_INITIAL_TREATMENT = "454"
_REFERRING = "DN"
_TAXONOMY = "ZZ"


def condition(claim: ClaimFacts) -> Iterator[Value]:
    """What the service was given for, and who sent the patient."""
    for item in ("10a.no", "10b.no", "10c.no"):
        yield item, CROSS, "the record names no accident"
    if not claim.is_medicare:
        yield from _first_treatment(claim)
    if claim.bill.referring_name:
        yield from _referring(claim)
    yield "20.no", CROSS, "no outside laboratory in this service"
    yield "21.indicator", "0", "ICD-10-CM"
    for diagnosis in claim.bill.diagnoses:
        yield f"21.{diagnosis.letter}", diagnosis.code.replace(".", ""), "patient, diagnoses"
    yield "23", claim.bill.prior_authorization, "coverage, prior authorization"


def _first_treatment(claim: ClaimFacts) -> Iterator[Value]:
    if claim.plan is not None:
        yield "15.qualifier", _INITIAL_TREATMENT, "initial treatment"
        yield from on_day("15", claim.plan.first_treatment, "plan of care of this discipline, first treatment")


def _referring(claim: ClaimFacts) -> Iterator[Value]:
    yield "17.qualifier", _REFERRING, "referring provider"
    if claim.is_medicare:
        yield "17", first_and_last(claim.bill.referring_name), "patient, referring provider, first and last name alone"
    else:
        yield "17", claim.bill.referring_name, "patient, referring provider"
    yield "17b", claim.bill.referring_npi, "patient, referring NPI"


def services(claim: ClaimFacts, lines: Sequence[SuperbillLine]) -> Iterator[Value]:
    """The service lines of one form. Medicare takes one diagnosis a line, and no number beside the NPI."""
    for number, line in enumerate(lines, 1):
        yield from _service(number, line)
        if claim.is_medicare:
            yield f"24E/{number}", "".join(line.pointers[:1]), "patient, diagnoses: the first one alone"
        else:
            yield f"24E/{number}", "".join(line.pointers), "patient, diagnoses in their order"
        yield from amount(f"24F.{{}}/{number}", line.charge, "units times the fee")
        yield f"24G/{number}", str(line.units), "rules, units"
        if claim.bill.taxonomy and not claim.is_medicare:
            yield f"24I.qualifier/{number}", _TAXONOMY, "taxonomy"
            yield f"24J.taxonomy/{number}", claim.bill.taxonomy, "clinician, taxonomy"
        yield f"24J/{number}", claim.bill.clinician_npi, "clinician, NPI"


def _service(number: int, line: SuperbillLine) -> Iterator[Value]:
    on = line.date_of_service
    for end in ("from", "to"):
        for part, words in (("month", f"{on:%m}"), ("day", f"{on:%d}"), ("year", f"{on:%y}")):
            yield f"24A.{end}.{part}/{number}", words, "session, date of service"
    yield f"24B/{number}", line.place_of_service, "session, place of service"
    yield f"24D/{number}", line.code, "rules, code"
    for place, modifier in enumerate(line.modifiers[:_MODIFIERS], 1):
        yield f"24D.{place}/{number}", modifier, "rules, modifiers"

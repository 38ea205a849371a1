"""Items 10 and 14 to 24 of the claim form: the condition, who referred, and the services."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.claim_values import CROSS, Value, amount, on_day
from desktop_app.domain.papers.superbill import Superbill, SuperbillLine

_MODIFIERS = 4
_INITIAL_TREATMENT = "454"
_REFERRING = "DN"
_TAXONOMY = "ZZ"


def condition(chart: ChartRecord, bill: Superbill) -> Iterator[Value]:
    """What the service was given for, and who sent the patient."""
    for item in ("10a.no", "10b.no", "10c.no"):
        yield item, CROSS, "the record names no accident"
    yield "11d.no", CROSS, "the record names no second plan"
    plan = next(iter(chart.plans), None)
    if plan is not None:
        yield "15.qualifier", _INITIAL_TREATMENT, "initial treatment"
        yield from on_day("15", plan.first_treatment, "plan of care, first treatment")
    if bill.referring_name:
        yield "17.qualifier", _REFERRING, "referring provider"
        yield "17", bill.referring_name, "patient, referring provider"
        yield "17b", bill.referring_npi, "patient, referring NPI"
    yield "20.no", CROSS, "no outside laboratory in this service"
    yield "21.indicator", "0", "ICD-10-CM"
    for diagnosis in bill.diagnoses:
        yield f"21.{diagnosis.letter}", diagnosis.code.replace(".", ""), "patient, diagnoses"
    yield "23", bill.prior_authorization, "coverage, prior authorization"


def services(bill: Superbill, lines: Sequence[SuperbillLine]) -> Iterator[Value]:
    """The service lines of one form."""
    for number, line in enumerate(lines, 1):
        yield from _service(number, line, bill)


def _service(number: int, line: SuperbillLine, bill: Superbill) -> Iterator[Value]:
    on = line.date_of_service
    for end in ("from", "to"):
        for part, words in (("month", f"{on:%m}"), ("day", f"{on:%d}"), ("year", f"{on:%y}")):
            yield f"24A.{end}.{part}/{number}", words, "session, date of service"
    yield f"24B/{number}", line.place_of_service, "session, place of service"
    yield f"24D/{number}", line.code, "rules, code"
    for place, modifier in enumerate(line.modifiers[:_MODIFIERS], 1):
        yield f"24D.{place}/{number}", modifier, "rules, modifiers"
    yield f"24E/{number}", "".join(line.pointers), "patient, diagnoses in their order"
    yield from amount(f"24F.{{}}/{number}", line.charge, "units times the fee")
    yield f"24G/{number}", str(line.units), "rules, units"
    if bill.taxonomy:
        yield f"24I.qualifier/{number}", _TAXONOMY, "taxonomy"
        yield f"24J.taxonomy/{number}", bill.taxonomy, "clinician, taxonomy"
    yield f"24J/{number}", bill.clinician_npi, "clinician, NPI"

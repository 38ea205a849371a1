"""Items 10 and 14 to 24 of the claim form: the condition, who referred, and the services.

For Medicare: Medicare Claims Processing Manual ch. 26 s. 10.3 and 10.4.
"""

from collections.abc import Iterator, Sequence

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.claim_names import first_and_last
from desktop_app.domain.papers.claim_people import is_medicare
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
    if not is_medicare(chart):
        yield from _first_treatment(chart)
    if bill.referring_name:
        yield from _referring(chart, bill)
    yield "20.no", CROSS, "no outside laboratory in this service"
    yield "21.indicator", "0", "ICD-10-CM"
    for diagnosis in bill.diagnoses:
        yield f"21.{diagnosis.letter}", diagnosis.code.replace(".", ""), "patient, diagnoses"
    yield "23", bill.prior_authorization, "coverage, prior authorization"


def _first_treatment(chart: ChartRecord) -> Iterator[Value]:
    plan = next(iter(chart.plans), None)
    if plan is not None:
        yield "15.qualifier", _INITIAL_TREATMENT, "initial treatment"
        yield from on_day("15", plan.first_treatment, "plan of care, first treatment")


def _referring(chart: ChartRecord, bill: Superbill) -> Iterator[Value]:
    yield "17.qualifier", _REFERRING, "referring provider"
    if is_medicare(chart):
        yield "17", first_and_last(bill.referring_name), "patient, referring provider, first and last name alone"
    else:
        yield "17", bill.referring_name, "patient, referring provider"
    yield "17b", bill.referring_npi, "patient, referring NPI"


def services(chart: ChartRecord, bill: Superbill, lines: Sequence[SuperbillLine]) -> Iterator[Value]:
    """The service lines of one form. Medicare takes one diagnosis a line, and no number beside the NPI."""
    for number, line in enumerate(lines, 1):
        yield from _service(number, line)
        if is_medicare(chart):
            yield f"24E/{number}", "".join(line.pointers[:1]), "patient, diagnoses: the first one alone"
        else:
            yield f"24E/{number}", "".join(line.pointers), "patient, diagnoses in their order"
        yield from amount(f"24F.{{}}/{number}", line.charge, "units times the fee")
        yield f"24G/{number}", str(line.units), "rules, units"
        if bill.taxonomy and not is_medicare(chart):
            yield f"24I.qualifier/{number}", _TAXONOMY, "taxonomy"
            yield f"24J.taxonomy/{number}", bill.taxonomy, "clinician, taxonomy"
        yield f"24J/{number}", bill.clinician_npi, "clinician, NPI"


def _service(number: int, line: SuperbillLine) -> Iterator[Value]:
    on = line.date_of_service
    for end in ("from", "to"):
        for part, words in (("month", f"{on:%m}"), ("day", f"{on:%d}"), ("year", f"{on:%y}")):
            yield f"24A.{end}.{part}/{number}", words, "session, date of service"
    yield f"24B/{number}", line.place_of_service, "session, place of service"
    yield f"24D/{number}", line.code, "rules, code"
    for place, modifier in enumerate(line.modifiers[:_MODIFIERS], 1):
        yield f"24D.{place}/{number}", modifier, "rules, modifiers"

"""A claim on the CMS-1500 (02/12) as plain data: which box holds what, and where each value comes from."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.papers.claim_boxes import LINES_A_FORM, place_of
from desktop_app.domain.papers.superbill import Superbill, SuperbillLine
from desktop_app.domain.people.patient import Coverage
from desktop_app.domain.people.practice import Address, Practice

_X = "X"
_KINDS = {"medicare": "1.medicare", "medicaid": "1.medicaid", "commercial": "1.group", "self_pay": "1.other"}
_SUFFIXES = ("JR", "SR", "II", "III", "IV")
_RELATIONSHIPS = {"self": "6.self", "spouse": "6.spouse", "wife": "6.spouse", "husband": "6.spouse", "child": "6.child"}
_OFFICE = "11"
_MODIFIERS = 4
_INITIAL_TREATMENT = "454"
_REFERRING = "DN"
_TAXONOMY = "ZZ"


@dataclass(frozen=True, slots=True)
class Box:
    """One box with its value and where that comes from; `cut` is True where the box is too small for all of it."""

    item: str
    words: str
    source: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class ClaimForm:
    """One sheet: its boxes in the order of the form."""

    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class ClaimForms:
    """The sheets of one claim, at most six lines each, and what is left to fill in by hand with the reason."""

    forms: tuple[ClaimForm, ...]
    by_hand: tuple[tuple[str, str], ...]


def compose_claim_forms(
    practice: Practice, chart: ChartRecord, bill: Superbill, accepts_assignment: bool | None = None
) -> ClaimForms:
    """The forms for the lines of a superbill; what was paid stands on the first one."""
    groups = [bill.lines[at : at + LINES_A_FORM] for at in range(0, len(bill.lines), LINES_A_FORM)] or [()]
    forms = tuple(
        ClaimForm(tuple(_filled(_boxes(practice, chart, bill, lines, accepts_assignment, is_first=index == 0))))
        for index, lines in enumerate(groups)
    )
    cut = {box.item: box for form in forms for box in form.boxes if box.cut}
    too_long = ((item, f"The box holds {place_of(item).letters} letters; the rest was left out.") for item in cut)
    return ClaimForms(forms, (*_by_hand(chart, bill, accepts_assignment), *too_long))


def _filled(found: Iterable[tuple[str, str, str]]) -> Iterator[Box]:
    """What has a value, in capitals without punctuation, cut to what the box holds."""
    for item, words, source in found:
        clean = _capitals(words)
        letters = place_of(item).letters
        if clean:
            yield Box(item, clean[:letters].rstrip(), source, len(clean) > letters)


def _capitals(words: str) -> str:
    return " ".join(re.sub(r"[^\w\s,&/-]", " ", words.upper()).split())


def _boxes(
    practice: Practice,
    chart: ChartRecord,
    bill: Superbill,
    lines: Sequence[SuperbillLine],
    accepts: bool | None,
    is_first: bool,
) -> Iterator[tuple[str, str, str]]:
    yield from _insurance(chart)
    yield from _patient(chart)
    yield from _insured(chart)
    yield from _condition(chart, bill)
    for number, line in enumerate(lines, 1):
        yield from _service(number, line, bill)
    yield from _practice(practice, bill, lines, accepts, is_first)


def _insurance(chart: ChartRecord) -> Iterator[tuple[str, str, str]]:
    kind = chart.payer.kind if chart.payer else "self_pay"
    yield "payer.name", chart.payer.name if chart.payer else "", "payer, name"
    yield _KINDS[kind], _X, "payer, kind"
    yield "1a", chart.patient.coverage.member_id.replace(" ", ""), "coverage, member ID"


def _patient(chart: ChartRecord) -> Iterator[tuple[str, str, str]]:
    patient = chart.patient
    yield "2", f"{patient.family_name}, {patient.given_name}", "patient, name"
    yield from _day("3", patient.date_of_birth, "patient, date of birth")
    if patient.sex in ("M", "F"):
        yield f"3.{patient.sex}", _X, "patient, sex"
    yield from _address("5", patient.address, patient.phone, "patient")


def _insured(chart: ChartRecord) -> Iterator[tuple[str, str, str]]:
    patient, coverage = chart.patient, chart.patient.coverage
    is_self = _is_self(chart)
    own = f"{patient.family_name}, {patient.given_name}"
    yield "4", own if is_self else _family_first(coverage.subscriber_name), "coverage, subscriber"
    yield _RELATIONSHIPS.get(coverage.subscriber_relationship.lower(), "6.other"), _X, "coverage, relationship"
    if is_self:
        yield from _address("7", patient.address, patient.phone, "patient, who is the insured")
        yield from _day("11a", patient.date_of_birth, "patient, who is the insured")
        if patient.sex in ("M", "F"):
            yield f"11a.{patient.sex}", _X, "patient, who is the insured"
    else:
        yield from _other_insured(coverage)
    is_medicare = chart.payer is not None and chart.payer.kind == "medicare"
    group = "none" if is_medicare and not coverage.group_number else coverage.group_number
    yield "11", group, "coverage, group number"
    yield "11c", coverage.plan_name, "coverage, plan"


def _other_insured(coverage: Coverage) -> Iterator[tuple[str, str, str]]:
    """What the record has of an insured who is not the patient; their phone it has not."""
    yield from _address("7", coverage.subscriber_address, "", "coverage, subscriber")
    if coverage.subscriber_born:
        yield from _day("11a", coverage.subscriber_born, "coverage, subscriber")
    if coverage.subscriber_sex in ("M", "F"):
        yield f"11a.{coverage.subscriber_sex}", _X, "coverage, subscriber"


def _condition(chart: ChartRecord, bill: Superbill) -> Iterator[tuple[str, str, str]]:
    for item in ("10a.no", "10b.no", "10c.no"):
        yield item, _X, "the record names no accident"
    yield "11d.no", _X, "the record names no second plan"
    plan = next(iter(chart.plans), None)
    if plan is not None:
        yield "15.qualifier", _INITIAL_TREATMENT, "initial treatment"
        yield from _day("15", plan.first_treatment, "plan of care, first treatment")
    if bill.referring_name:
        yield "17.qualifier", _REFERRING, "referring provider"
        yield "17", bill.referring_name, "patient, referring provider"
        yield "17b", bill.referring_npi, "patient, referring NPI"
    yield "20.no", _X, "no outside laboratory in this service"
    yield "21.indicator", "0", "ICD-10-CM"
    for diagnosis in bill.diagnoses:
        yield f"21.{diagnosis.letter}", diagnosis.code.replace(".", ""), "patient, diagnoses"
    yield "23", bill.prior_authorization, "coverage, prior authorization"


def _service(number: int, line: SuperbillLine, bill: Superbill) -> Iterator[tuple[str, str, str]]:
    on = line.date_of_service
    for end in ("from", "to"):
        for part, words in (("month", f"{on:%m}"), ("day", f"{on:%d}"), ("year", f"{on:%y}")):
            yield f"24A.{end}.{part}/{number}", words, "session, date of service"
    yield f"24B/{number}", line.place_of_service, "session, place of service"
    yield f"24D/{number}", line.code, "rules, code"
    for place, modifier in enumerate(line.modifiers[:_MODIFIERS], 1):
        yield f"24D.{place}/{number}", modifier, "rules, modifiers"
    yield f"24E/{number}", "".join(line.pointers), "patient, diagnoses in their order"
    yield from _amount(f"24F.{{}}/{number}", line.charge, "units times the fee")
    yield f"24G/{number}", str(line.units), "rules, units"
    if bill.taxonomy:
        yield f"24I.qualifier/{number}", _TAXONOMY, "taxonomy"
        yield f"24J.taxonomy/{number}", bill.taxonomy, "clinician, taxonomy"
    yield f"24J/{number}", bill.clinician_npi, "clinician, NPI"


def _practice(
    practice: Practice, bill: Superbill, lines: Sequence[SuperbillLine], accepts: bool | None, is_first: bool
) -> Iterator[tuple[str, str, str]]:
    yield "25", practice.tax_id.replace("-", ""), "practice, tax ID"
    yield "25.ein", _X, "practice, tax ID is an EIN"
    yield "26", bill.patient_account.replace("-", ""), "patient, account"
    if accepts is not None:
        yield "27.yes" if accepts else "27.no", _X, "chosen for this claim"
    yield from _amount("28.{}", sum((line.charge for line in lines), Decimal(0)), "sum of the lines of this form")
    if is_first and bill.paid:
        yield from _amount("29.{}", bill.paid, "payments")
    if bill.signed_at is not None:
        yield "31", bill.signed_by, "who signed the note"
        yield "31.date", f"{bill.signed_at:%m %d %y}", "when the note was signed"
    if any(line.place_of_service == _OFFICE for line in lines):
        yield from _site("32", practice, "practice, where the training was given")
        yield "32a", practice.npi, "practice, NPI"
    area, phone = _phone(practice.phone)
    yield "33.area", area, "practice, phone"
    yield "33.phone", phone, "practice, phone"
    yield from _site("33", practice, "practice, who bills")
    yield "33a", practice.npi, "practice, NPI"


def _site(item: str, practice: Practice, source: str) -> Iterator[tuple[str, str, str]]:
    address = practice.address
    yield f"{item}.name", practice.name, source
    yield f"{item}.street", address.street, source
    yield f"{item}.city", " ".join(filter(None, (address.city, address.state, address.zip_code))), source


def _address(item: str, address: Address, phone: str, whose: str) -> Iterator[tuple[str, str, str]]:
    area, number = _phone(phone)
    yield f"{item}.street", address.street, f"{whose}, address"
    yield f"{item}.city", address.city, f"{whose}, address"
    yield f"{item}.state", address.state, f"{whose}, address"
    yield f"{item}.zip", address.zip_code, f"{whose}, address"
    yield f"{item}.area", area, f"{whose}, phone"
    yield f"{item}.phone", number, f"{whose}, phone"


def _day(item: str, day: date, source: str) -> Iterator[tuple[str, str, str]]:
    for part, words in (("month", f"{day:%m}"), ("day", f"{day:%d}"), ("year", f"{day:%Y}")):
        yield f"{item}.{part}", words, source


def _amount(item: str, dollars: Decimal, source: str) -> Iterator[tuple[str, str, str]]:
    whole, cents = f"{dollars:.2f}".split(".")
    yield item.format("dollars"), whole, source
    yield item.format("cents"), cents, source


def _phone(phone: str) -> tuple[str, str]:
    """Area code and number, without signs; a number that is no American one stands in the second part."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return (digits[:3], digits[3:]) if len(digits) == 10 else ("", digits)


def _family_first(name: str) -> str:
    words = name.split(" ")
    suffix = f" {words.pop().strip('.')}" if len(words) > 2 and words[-1].strip(".").upper() in _SUFFIXES else ""
    given, _, family = " ".join(words).rpartition(" ")
    return f"{family}{suffix}, {given}" if given else name


def _is_self(chart: ChartRecord) -> bool:
    coverage = chart.patient.coverage
    return coverage.subscriber_relationship.lower() == "self" or not coverage.subscriber_name


def _lacking_of_insured(coverage: Coverage) -> Iterator[tuple[str, str]]:
    if not coverage.subscriber_address.street:
        yield "7", "The address of the insured is not in the record."
    if coverage.subscriber_born is None:
        yield "11a", "The date of birth of the insured is not in the record."
    if coverage.subscriber_sex not in ("M", "F"):
        yield "11a", "Whether the insured is a man or a woman is not in the record."


def _by_hand(chart: ChartRecord, bill: Superbill, accepts: bool | None) -> Iterator[tuple[str, str]]:
    """Boxes that nobody may fill in for the people concerned, and those the record has nothing for."""
    yield "12", "The patient signs here, or the practice writes SIGNATURE ON FILE where it has one."
    yield "13", "The insured signs here where the payer should pay the practice."
    if accepts is None:
        yield "27", "Choose yes or no: the record does not say whether the practice accepts assignment."
    if not _is_self(chart):
        yield from _lacking_of_insured(chart.patient.coverage)
    if chart.patient.sex not in ("M", "F"):
        yield "3", "The form has boxes for M and F only; ask the payer how to fill it in."
    if not bill.patient_account:
        yield "26", "The patient has no account number."
    if bill.signed_at is None:
        yield "31", "The note is not signed."

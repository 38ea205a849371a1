"""A case for `teachback evaluate`, read from JSON and checked to the last key: a misspelt name is never ignored."""

import json
from decimal import Decimal
from typing import Final

from desktop_app.domain.billing.facts import Case, PayerFacts, PracticeFacts
from desktop_app.exchange import case_references
from desktop_app.exchange.case_fields import (
    DECODER,
    CaseError,
    choice,
    choice_or,
    items,
    mapping,
    money,
    record,
    text,
    words_of,
    wrong,
    zone,
)
from desktop_app.exchange.case_people import caregiver, clinician, patient
from desktop_app.exchange.case_sessions import code, other_service, session
from desktop_app.exchange.remembered import remembered

__all__ = ["CaseError", "read_case"]

VERSION: Final = 1
DOCUMENTS: Final = words_of("superbill", "claim")
PAYERS: Final = words_of("medicare", "medicaid", "commercial", "self_pay")
INDIVIDUAL_RULES: Final = words_of("strict_30_8", "cpt_midpoint", "full_increments")
BEHAVIOR_GROUP_RULES: Final = words_of("full", "cpt_midpoint")
CASE: Final = frozenset(
    (
        "version",
        "document",
        "document_reason",
        "practice",
        "payer",
        "clinicians",
        "patients",
        "caregivers",
        "sessions",
        "other_services",
    )
)
CLINICIANS, PATIENTS, CAREGIVERS = remembered(clinician), remembered(patient), remembered(caregiver)
PRACTICE: Final = frozenset(("time_zone", "npi", "tax_id", "fees"))
PAYER: Final = frozenset(("kind", "individual_rule", "behavior_group_rule"))


def read_case(source: str | bytes | object) -> Case:
    """The case in JSON text, UTF-8 bytes or values already parsed; raises CaseError naming the first wrong place."""
    value = _parsed(source) if isinstance(source, (str, bytes)) else source
    if not isinstance(value, dict):
        raise CaseError("", "This is no case: a case is a JSON object in braces.")
    found = record(value, "", CASE)
    if type(found.get("version")) is not int or found["version"] != VERSION:
        raise wrong("version", found.get("version"), str(VERSION))
    case = Case(
        practice=PRACTICES(found.get("practice"), "practice"),
        payer=_payer(found.get("payer")),
        document=choice_or(found, "", "document", DOCUMENTS, None),
        document_reason=text(found, "", "document_reason"),
        clinicians=items(found, "", "clinicians", CLINICIANS),
        patients=items(found, "", "patients", PATIENTS),
        caregivers=items(found, "", "caregivers", CAREGIVERS),
        sessions=items(found, "", "sessions", session),
        other_services=items(found, "", "other_services", other_service),
    )
    case_references.check(case)
    return case


def _parsed(source: str | bytes) -> object:
    """JSON as values; raises CaseError with field "" where it is none."""
    try:
        written = source.decode("utf-8") if isinstance(source, bytes) else source
    except UnicodeDecodeError as error:
        raise CaseError("", "This is not text in UTF-8; save the file as UTF-8 and try again.") from error
    written = written.removeprefix("\ufeff")
    if not written.strip():
        raise CaseError("", "Nothing stands here, where a case was expected.")
    try:
        return DECODER.decode(written)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise CaseError("", f"This is not valid JSON: it cannot be read from {place} on.") from error
    except RecursionError as error:
        raise CaseError("", "This is no case: brackets are nested too deep.") from error


def _practice(value: object, path: str) -> PracticeFacts:
    found = record(value, path, PRACTICE)
    fees = mapping(found, path, "fees")
    charged = {code(key, f"{path}.fees.{key}"): _fee(fee, f"{path}.fees.{key}") for key, fee in fees.items()}
    return PracticeFacts(
        time_zone=zone(found, path, "time_zone"),
        npi=text(found, path, "npi"),
        tax_id=text(found, path, "tax_id"),
        fees={code: fee for code, fee in charged.items() if fee is not None},
    )


def _fee(value: object, path: str) -> Decimal | None:
    return None if value is None else money(value, path)


def _payer(value: object) -> PayerFacts:
    found = record(value, "payer", PAYER)
    return PayerFacts(
        kind=choice(found, "payer", "kind", PAYERS),
        individual_rule=choice_or(found, "payer", "individual_rule", INDIVIDUAL_RULES, "strict_30_8"),
        behavior_group_rule=choice_or(found, "payer", "behavior_group_rule", BEHAVIOR_GROUP_RULES, "full"),
    )


PRACTICES: Final = remembered(_practice)

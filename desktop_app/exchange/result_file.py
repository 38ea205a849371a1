"""The answer to a case, written as JSON for programs and as plain text for people."""

import json
from typing import Any, Final

from desktop_app.domain.billing.results import Claim, Finding, Line, Result
from desktop_app.exchange.case_fields import CaseError

VERSION: Final = 1
ENCODER: Final = json.JSONEncoder(ensure_ascii=False)
SEVERITIES: Final = {"block": "STOP", "warn": "CHECK", "info": "NOTE"}


def to_record(result: Result) -> dict[str, Any]:
    """The answer as the values that its JSON holds."""
    return {
        "version": VERSION,
        "claims": [_claim(claim) for claim in result.claims],
        "findings": [_finding(finding) for finding in result.findings],
    }


def to_json(result: Result) -> str:
    """The answer as JSON on one line."""
    return ENCODER.encode(to_record(result))


def error_json(error: CaseError) -> str:
    """What stands in the answer's place for a case of the wrong form."""
    return ENCODER.encode({"error": error.sentence, "field": error.field})


def to_text(result: Result) -> str:
    """The answer for a person to read: each claim with its lines and steps, then what stands in the way."""
    parts = [*(_claim_text(claim) for claim in result.claims), *(_finding_text(found) for found in result.findings)]
    return "\n\n".join(parts) if parts else "Nothing to bill: the case has no session."


def error_text(error: CaseError) -> str:
    """A case of the wrong form, for a person to read."""
    return f"{error.sentence} {error.next_step}"


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "patient": claim.patient,
        "date_of_service": None if claim.date_of_service is None else claim.date_of_service.isoformat(),
        "service": claim.service,
        "group": claim.group,
        "discipline": claim.discipline,
        "sessions": claim.sessions,
        "minutes": claim.minutes,
        "lines": [_line(line) for line in claim.lines],
        "total": f"{claim.total:.2f}",
        "explanation": claim.explanation,
    }


def _line(line: Line) -> dict[str, Any]:
    return {"code": line.code, "modifiers": line.modifiers, "units": line.units, "charge": f"{line.charge:.2f}"}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "severity": finding.severity,
        "patient": finding.patient,
        "sessions": finding.sessions,
        "message": finding.message,
        "fix": finding.fix,
        "source": finding.source,
    }


def _claim_text(claim: Claim) -> str:
    day = "date not known" if claim.date_of_service is None else claim.date_of_service.isoformat()
    kind = "group" if claim.group else "individual"
    heading = f"Patient {claim.patient}, {day}, {kind} {claim.service.replace('_', ' ')} training, {claim.minutes} min"
    lines = [_line_text(line) for line in claim.lines] or ["  nothing can be billed as it stands"]
    total = [f"  Total ${claim.total:.2f}"] if claim.lines else []
    return "\n".join([heading, *lines, *total, *(f"  - {step}" for step in claim.explanation)])


def _line_text(line: Line) -> str:
    modifiers = " ".join(line.modifiers)
    return f"  {line.code} {modifiers:<11} {line.units:>3} {'unit ' if line.units == 1 else 'units'} ${line.charge:.2f}"


def _finding_text(found: Finding) -> str:
    sessions = f", session {', '.join(found.sessions)}" if found.sessions else ""
    heading = f"{SEVERITIES[found.severity]}  {found.id} (patient {found.patient}{sessions})"
    return "\n".join([heading, f"  {found.message}", f"  What to do: {found.fix}", f"  Source: {found.source}"])

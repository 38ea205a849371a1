"""All requirements asked of a case: what they found, once for each patient, in the order in which it is read."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.findings.checks import CHECKS, GROUP_MINIMUM, CaseCheck, ClaimCheck, VisitCheck
from desktop_app.domain.billing.findings.group import minimum
from desktop_app.domain.billing.findings.words import Picture, Placed, Words
from desktop_app.domain.billing.results import Finding, Severity

SEVERITY_ORDER: dict[Severity, int] = {"block": 0, "warn": 1, "info": 2}


class Raised(NamedTuple):
    """One requirement that is not met, before those of one patient are put together."""

    id: str
    severity: Severity
    placed: Placed


class Asked(NamedTuple):
    """The requirements that a kind of payer asks about, by what they look at."""

    of_visits: tuple[VisitCheck, ...]
    of_claims: tuple[ClaimCheck, ...]
    of_cases: tuple[CaseCheck, ...]


MEDICARE = Asked(
    tuple(check for check in CHECKS if isinstance(check, VisitCheck) and check.medicare),
    tuple(check for check in CHECKS if isinstance(check, ClaimCheck) and check.medicare),
    tuple(check for check in CHECKS if isinstance(check, CaseCheck) and check.medicare),
)
OTHERS = Asked(
    tuple(check for check in CHECKS if isinstance(check, VisitCheck) and check.others),
    tuple(check for check in CHECKS if isinstance(check, ClaimCheck) and check.others),
    tuple(check for check in CHECKS if isinstance(check, CaseCheck) and check.others),
)


def findings(picture: Picture) -> tuple[Finding, ...]:
    """Every finding of the case: blocking ones first, then warnings, then notes; by patient and id within them."""
    raised = _raised(picture)
    if any(session.group for session in picture.case.sessions):
        blocked = {
            (each.placed.patient, held) for each in raised if each.severity == "block" for held in each.placed.sessions
        }
        raised += [Raised(GROUP_MINIMUM, "block", placed) for placed in minimum(picture, blocked)]
    return _together(raised, picture)


def _raised(picture: Picture) -> list[Raised]:
    medicare = picture.case.payer.kind == "medicare"
    asked = MEDICARE if medicare else OTHERS
    raised: list[Raised] = []
    for visit in picture.visits:
        for check in asked.of_visits:
            words = check.function(visit)
            if words is not None:
                placed = Placed(visit.patient.id, (visit.session.id,), words)
                raised.append(Raised(check.id, _severity(check, medicare), placed))
    for draft in picture.drafts:
        raised += _of_claim(draft, asked.of_claims, medicare)
    for across in asked.of_cases:
        raised += [Raised(across.id, _severity(across, medicare), placed) for placed in across.function(picture)]
    return raised


def _of_claim(draft: Draft, checks: Iterable[ClaimCheck], medicare: bool) -> list[Raised]:
    answers = ((check, check.function(draft)) for check in checks)
    return [
        Raised(check.id, _severity(check, medicare), Placed(draft.patient.id, draft.session_ids, words))
        for check, words in answers
        if words is not None
    ]


def _severity(check: VisitCheck | ClaimCheck | CaseCheck, medicare: bool) -> Severity:
    return (check.medicare if medicare else check.others) or "info"


def _together(raised: list[Raised], picture: Picture) -> tuple[Finding, ...]:
    by_key: dict[tuple[int, str, str], list[Placed]] = {}
    for each in raised:
        key = (SEVERITY_ORDER[each.severity], each.placed.patient, each.id)
        by_key.setdefault(key, []).append(each.placed)
    places = {session.id: place for place, session in enumerate(picture.case.sessions)}
    severities = tuple(SEVERITY_ORDER)
    return tuple(
        _finding(name, severities[order], patient, by_key[order, patient, name], places)
        for order, patient, name in sorted(by_key)
    )


def _finding(name: str, severity: Severity, patient: str, placed: list[Placed], places: dict[str, int]) -> Finding:
    sessions = dict.fromkeys(session for each in placed for session in each.sessions)
    words = [each.words for each in placed]
    return Finding(
        id=name,
        severity=severity,
        patient=patient,
        sessions=tuple(sorted(sessions, key=places.__getitem__)),
        message=_joined(words, 0),
        fix=_joined(words, 1),
        source=_joined(words, 2, "; "),
    )


def _joined(words: list[Words], part: int, between: str = " ") -> str:
    return between.join(dict.fromkeys(each[part] for each in words))

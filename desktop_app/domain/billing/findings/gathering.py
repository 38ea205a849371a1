"""All requirements asked of a case: what they found, once for each patient, in the order in which it is read."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.findings.checks import CHECKS, GROUP_MINIMUM, CaseCheck, ClaimCheck, VisitCheck
from desktop_app.domain.billing.findings.group import minimum
from desktop_app.domain.billing.findings.words import Picture, Placed, Words
from desktop_app.domain.billing.results import Finding, Severity
from desktop_app.domain.billing.visits import Visit

SEVERITY_ORDER: dict[Severity, int] = {"block": 0, "warn": 1, "info": 2}


class Raised(NamedTuple):
    """One requirement that is not met, before those of one patient are put together."""

    id: str
    severity: Severity
    placed: Placed


class Asked(NamedTuple):
    """The requirements that a kind of payer asks about, each with its severity there."""

    of_visits: tuple[tuple[str, Severity, Callable[[Visit], Words | None]], ...]
    of_claims: tuple[tuple[str, Severity, Callable[[Draft], Words | None]], ...]
    of_cases: tuple[tuple[str, Severity, Callable[[Picture], Iterable[Placed]]], ...]


MEDICARE = Asked(
    tuple((each.id, each.medicare, each.function) for each in CHECKS if isinstance(each, VisitCheck) and each.medicare),
    tuple((each.id, each.medicare, each.function) for each in CHECKS if isinstance(each, ClaimCheck) and each.medicare),
    tuple((each.id, each.medicare, each.function) for each in CHECKS if isinstance(each, CaseCheck) and each.medicare),
)
OTHERS = Asked(
    tuple((each.id, each.others, each.function) for each in CHECKS if isinstance(each, VisitCheck) and each.others),
    tuple((each.id, each.others, each.function) for each in CHECKS if isinstance(each, ClaimCheck) and each.others),
    tuple((each.id, each.others, each.function) for each in CHECKS if isinstance(each, CaseCheck) and each.others),
)


def findings(picture: Picture) -> tuple[Finding, ...]:
    """Every finding of the case: blocking ones first, then warnings, then notes; by patient and id within them."""
    raised = _raised(picture)
    if any(session.group for session in picture.case.sessions):
        blocked = {
            (each.placed.patient, held) for each in raised if each.severity == "block" for held in each.placed.sessions
        }
        judged = picture.case.judged
        blocked = {pair for pair in blocked if pair not in judged} | {pair for pair in judged if judged[pair]}
        raised += [Raised(GROUP_MINIMUM, "block", placed) for placed in minimum(picture, blocked)]
    return _together(raised, picture)


def _raised(picture: Picture) -> list[Raised]:
    asked = MEDICARE if picture.case.payer.kind == "medicare" else OTHERS
    raised: list[Raised] = []
    for visit in picture.visits:
        for name, severity, function in asked.of_visits:
            words = function(visit)
            if words is not None:
                raised.append(Raised(name, severity, Placed(visit.patient.id, (visit.session.id,), words)))
    for draft in picture.drafts:
        for name, severity, claim_function in asked.of_claims:
            words = claim_function(draft)
            if words is not None:
                raised.append(Raised(name, severity, Placed(draft.patient.id, draft.session_ids, words)))
    if len(picture.case.sessions) + len(picture.case.other_services) < 2:
        return raised
    for name, severity, case_function in asked.of_cases:
        raised += [Raised(name, severity, placed) for placed in case_function(picture)]
    return raised


def _together(raised: list[Raised], picture: Picture) -> tuple[Finding, ...]:
    if not raised:
        return ()
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

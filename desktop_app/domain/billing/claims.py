"""What is billed in the end: drafts without their lines where something blocks them, with their reasons always."""

from collections.abc import Set

from desktop_app.domain.billing.drafts import NOTHING, Draft
from desktop_app.domain.billing.explanation import explanation
from desktop_app.domain.billing.results import Claim, Line


def claim(draft: Draft, blocked: Set[tuple[str, str]]) -> Claim:
    """The claim of a draft; `blocked` holds the pairs of patient and session that a blocking finding concerns."""
    stopped = bool(blocked) and any((draft.patient.id, session) in blocked for session in draft.session_ids)
    lines = () if stopped else lines_of(draft)
    told = explanation(draft, stopped)
    return Claim(
        patient=draft.patient.id,
        date_of_service=draft.day,
        service=draft.service,
        group=draft.group,
        discipline=draft.discipline,
        sessions=draft.session_ids,
        minutes=draft.minutes,
        lines=lines,
        total=sum([line.charge for line in lines], NOTHING),
        explanation=told.sentences,
        steps=told.steps,
    )


def lines_of(draft: Draft) -> tuple[Line, ...]:
    """The lines of a claim that nothing blocks; the charge is units times the fee."""
    return tuple(
        [Line(line.code, draft.modifiers, line.units, line.units * (line.fee or NOTHING)) for line in draft.lines]
    )

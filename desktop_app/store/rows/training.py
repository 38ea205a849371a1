"""Session, skill, mark, clock event and moment as rows, and back."""

import json
from collections.abc import Iterable
from datetime import date
from typing import cast

from desktop_app.domain.billing.facts import Demonstration
from desktop_app.domain.training.clock import ClockEvent, Moment
from desktop_app.domain.training.session import (
    GroupPlace,
    NoteField,
    SessionNote,
    Signature,
    StartAnswer,
    TaughtSkill,
    TrainingSession,
)
from desktop_app.store.rows.scalars import (
    Row,
    instant,
    instant_from,
    maybe_instant,
    maybe_instant_from,
    words,
    words_from,
)

NOTE_COLUMNS = (
    "necessity",
    "technique",
    "absence_reason",
    "questions_and_resources",
    "progress",
    "next_visit",
    "interpreter",
    "competency",
)


def session_row(session: TrainingSession) -> Row:
    """A session's row without its signature, which only signing writes."""
    return {
        "id": session.id,
        "clinician_id": session.clinician_id,
        "service": session.service,
        "is_group": int(session.is_group),
        "place_of_service": session.place_of_service,
        "modality": session.modality,
        "state": session.state,
        "presence_recorded": int(session.presence_recorded),
        **{column: getattr(session.note, column) for column in NOTE_COLUMNS},
        "own_fields": words(session.note.own),
        "answers": answers(session.answers),
        "not_billed_because": session.not_billed_because,
        "modifiers": words(session.modifiers),
        "modifier_reason": session.modifier_reason,
        "document_reason": session.document_reason,
    }


def session_from(
    row: Row,
    patient_ids: Iterable[str],
    caregiver_ids: Iterable[str],
    skills: Iterable[TaughtSkill],
    group: GroupPlace | None = None,
) -> TrainingSession:
    """A session with its people and skills, and its place in a group."""
    return TrainingSession(
        id=row["id"],
        clinician_id=row["clinician_id"],
        patient_ids=tuple(patient_ids),
        caregiver_ids=tuple(caregiver_ids),
        service=row["service"],
        is_group=bool(row["is_group"]),
        place_of_service=row["place_of_service"],
        modality=row["modality"],
        state=row["state"],
        presence_recorded=bool(row["presence_recorded"]),
        skills=tuple(skills),
        note=note_from(row),
        modifiers=words_from(row["modifiers"]),
        modifier_reason=row["modifier_reason"],
        signature=signature_from(row),
        document_reason=row["document_reason"],
        group=group,
        answers=answers_from(row["answers"]),
        not_billed_because=row["not_billed_because"],
    )


def note_from(row: Row) -> SessionNote:
    """The note of a session."""
    own = cast("tuple[NoteField, ...]", words_from(row["own_fields"]))
    return SessionNote(**{column: row[column] for column in NOTE_COLUMNS}, own=own)


def answers(given: Iterable[StartAnswer]) -> str:
    """The answers at the start as JSON."""
    kept = [[one.question, one.answer, one.source, one.on.isoformat(), one.about] for one in given]
    return json.dumps(kept, ensure_ascii=False)


def answers_from(text: str) -> tuple[StartAnswer, ...]:
    """The answers at the start."""
    return tuple(
        StartAnswer(question, answer, source, date.fromisoformat(on), about)
        for question, answer, source, on, about in json.loads(text)
    )


def signature_columns(signature: Signature) -> Row:
    """The columns that signing writes."""
    return {
        "signed_by": signature.clinician_id,
        "signed_at": instant(signature.signed_at),
        "seal": signature.seal,
    }


def signature_from(row: Row) -> Signature | None:
    """The signature, or None while there is none."""
    if row["seal"] is None:
        return None
    return Signature(clinician_id=row["signed_by"], signed_at=instant_from(row["signed_at"]), seal=row["seal"])


def skill_row(session_id: str, place: int, skill: TaughtSkill) -> Row:
    """A taught skill's row; its marks have their own."""
    return {
        "session_id": session_id,
        "place": place,
        "id": skill.id,
        "text": skill.text,
        "goal_ids": words(skill.goal_ids),
        "cue_words": skill.cue_words,
        "equipment": skill.equipment,
    }


def mark_rows(session_id: str, skill: TaughtSkill) -> Iterable[Row]:
    """The rows of a skill's marks with the tries before them."""
    earlier = dict(skill.tries)
    for place, (caregiver_id, shown) in enumerate(skill.marks):
        yield {
            "session_id": session_id,
            "skill_id": skill.id,
            "place": place,
            "caregiver_id": caregiver_id,
            "shown": shown,
            "earlier": words(earlier.get(caregiver_id, ())),
        }


def skill_from(row: Row, marks: Iterable[Row]) -> TaughtSkill:
    """A taught skill with its marks and tries."""
    shown = tuple(marks)
    tries = ((mark["caregiver_id"], words_from(mark["earlier"])) for mark in shown)
    return TaughtSkill(
        id=row["id"],
        text=row["text"],
        goal_ids=words_from(row["goal_ids"]),
        marks=tuple((mark["caregiver_id"], mark["shown"]) for mark in shown),
        cue_words=row["cue_words"],
        equipment=row["equipment"],
        tries=cast("tuple[tuple[str, tuple[Demonstration, ...]], ...]", tuple(pair for pair in tries if pair[1])),
    )


def event_row(session_id: str, event: ClockEvent) -> Row:
    """A clock event's row."""
    since = moment_columns(event.since) if event.since else dict.fromkeys(("utc", "zone", "ticks", "boot", "run"))
    return {
        "session_id": session_id,
        "number": event.number,
        "kind": event.kind,
        **moment_columns(event.at),
        **{f"since_{column}": value for column, value in since.items()},
        "answers": event.answers,
        "entered_by_hand": int(event.entered_by_hand),
        "said": maybe_instant(event.said),
        "who": event.who,
    }


def event_from(row: Row) -> ClockEvent:
    """A clock event."""
    return ClockEvent(
        number=row["number"],
        kind=row["kind"],
        at=moment_from(row),
        since=moment_from(row, "since_") if row["since_utc"] is not None else None,
        answers=row["answers"],
        entered_by_hand=bool(row["entered_by_hand"]),
        said=maybe_instant_from(row["said"]),
        who=row["who"],
    )


def moment_columns(moment: Moment) -> Row:
    """The columns of a moment."""
    return {
        "utc": instant(moment.utc),
        "zone": moment.zone,
        "ticks": moment.ticks,
        "boot": moment.boot,
        "run": moment.run,
    }


def moment_from(row: Row, prefix: str = "") -> Moment:
    """A moment; `prefix` tells which of the row's moments."""
    return Moment(
        instant_from(row[f"{prefix}utc"]),
        row[f"{prefix}zone"],
        row[f"{prefix}ticks"],
        row[f"{prefix}boot"],
        row[f"{prefix}run"] or "",
    )

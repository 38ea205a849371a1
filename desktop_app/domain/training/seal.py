"""The seals of what was signed: a hash over everything that a session, an addendum or a co-signature says.

A field that came into the record later is left out of the hash while nothing is said in it, so that what was signed
before the field existed keeps its seal.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from typing import Any

from desktop_app.domain.training.addendum import Addendum, Cosignature
from desktop_app.domain.training.clock import ClockEvent, Moment
from desktop_app.domain.training.session import SessionNote, Signature, TaughtSkill, TrainingSession

_FIRST_FIELDS: dict[type, frozenset[str]] = {
    TrainingSession: frozenset(
        (
            *("id", "clinician_id", "patient_ids", "caregiver_ids", "service", "is_group", "place_of_service"),
            *("modality", "state", "presence_recorded", "skills", "note", "modifiers", "modifier_reason"),
            *("signature", "document_reason"),
        )
    ),
    SessionNote: frozenset(
        (
            *("necessity", "technique", "absence_reason", "questions_and_resources", "progress", "next_visit"),
            "interpreter",
        )
    ),
    TaughtSkill: frozenset(("id", "text", "goal_ids", "marks", "cue_words")),
    ClockEvent: frozenset(("number", "kind", "at", "since", "answers", "entered_by_hand")),
    Moment: frozenset(("utc", "zone", "ticks", "boot")),
}


def seal_of(session: TrainingSession, events: Iterable[ClockEvent]) -> str:
    """SHA-256 in hexadecimal over the record and its clock events, whatever its state and signature."""
    record = _plain(replace(session, state="signed", signature=None))
    return _hash({"session": record, "events": [_plain(event) for event in events]})


def seal_of_signature(signature: Signature) -> str:
    """The same over who signed and when, with the seal of what was signed."""
    return _hash({"signature": _plain(signature)})


def seal_of_addendum(addendum: Addendum) -> str:
    """The same over an addendum."""
    return _hash({"addendum": _plain(replace(addendum, seal=""))})


def seal_of_cosignature(cosignature: Cosignature) -> str:
    """The same over a supervisor's signature."""
    return _hash({"cosignature": _plain(replace(cosignature, seal=""))})


def _plain(value: Any) -> Any:
    """The value as JSON can hold it; later fields only where something is said in them."""
    if is_dataclass(value):
        first = _FIRST_FIELDS.get(type(value))
        return {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if first is None or field.name in first or getattr(value, field.name) != _default(field)
        }
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    return value


def _default(field: Field[Any]) -> Any:
    return field.default if field.default is not MISSING else ()


def _hash(content: dict[str, Any]) -> str:
    text = json.dumps(content, sort_keys=True, default=str, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

"""The seal of a signed session: a hash over everything that was signed."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, replace

from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.session import TrainingSession


def seal_of(session: TrainingSession, events: Iterable[ClockEvent]) -> str:
    """SHA-256 in hexadecimal over the record and its clock events, whatever its state and signature."""
    record = asdict(replace(session, state="signed", signature=None))
    if session.group is None:  # so that the seal of a session by itself says nothing of groups
        del record["group"]
    content = {"session": record, "events": [asdict(event) for event in events]}
    text = json.dumps(content, sort_keys=True, default=str, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()

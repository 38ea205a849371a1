"""The seal of a signed session: a hash over everything that was signed."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.session import TrainingSession


def seal_of(session: TrainingSession, events: Iterable[ClockEvent]) -> str:
    """SHA-256 in hexadecimal over the record and its clock events, whatever its state and signature."""
    record = asdict(replace(session, state="signed", signature=None))
    if session.group is None:  # so that the seal of a session by itself says nothing of groups
        del record["group"]
    content = {"session": record, "events": [_plain(event) for event in events]}
    text = json.dumps(content, sort_keys=True, default=str, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(event: ClockEvent) -> dict[str, Any]:
    """An event without the parts that came later, where nothing is said in them: what was signed keeps its seal."""
    content = asdict(event)
    for name in ("said", "who"):
        if not content[name]:
            del content[name]
    for moment in (content["at"], content["since"]):
        if moment is not None and not moment["run"]:
            del moment["run"]
    return content

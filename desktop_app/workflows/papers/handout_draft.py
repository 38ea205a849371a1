"""Keep what is being composed for a caregiver, and take it up again; it lies in the vault like everything clinical."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.papers.handout import Photo, PhotoMark
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.give_handout import HandoutChoice

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class HandoutDraft:
    """The choices for the topic last seen, and for each chosen topic the steps that stay, in their order."""

    choice: HandoutChoice
    topics: tuple[tuple[str, tuple[int, ...]], ...] = ()


def save_draft(store: Store, clock: Clock, draft: HandoutDraft) -> None:
    """Keep the draft in place of the one before."""
    choice, now = draft.choice, clock.now().utc
    known = asdict(replace(draft, choice=replace(choice, photo=None)))
    photo = b""
    if choice.photo is not None:
        photo = choice.photo.jpeg
        known["photo"] = {"words": choice.photo.words, "marks": [asdict(mark) for mark in choice.photo.marks]}
    with store.act("draft", "handout", choice.session_id, now):
        store.handout_drafts.save(choice.session_id, choice.caregiver_id, json.dumps(known), photo, now)


def draft_of(store: Store, clock: Clock, session_id: str, caregiver_id: str) -> HandoutDraft | None:
    """What was composed before; None where nothing was."""
    found = store.handout_drafts.get(session_id, caregiver_id)
    if found is None:
        return None
    known: dict[str, Any] = json.loads(found[0])
    choice = known["choice"]
    for name in ("steps", "red_flags"):
        choice[name] = tuple(choice[name])
    choice["photo"] = _photo(known.get("photo"), found[1])
    topics = tuple((topic, tuple(steps)) for topic, steps in known["topics"])
    return HandoutDraft(HandoutChoice(**choice), topics)


def _photo(known: dict[str, Any] | None, jpeg: bytes) -> Photo | None:
    if known is None or not jpeg:
        return None
    return Photo(jpeg, known["words"], tuple(PhotoMark(**mark) for mark in known["marks"]))

"""What is typed in a form and not saved yet is kept in the vault, so that a lock or a crash does not lose it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def keep_draft(store: Store, clock: Clock, name: str, draft: Mapping[str, object] | None) -> None:
    """Keep the draft of this name, or forget it (None). Its values are texts, yes or no, and lists of texts."""
    text = json.dumps(draft) if draft else ""
    if text == store.settings.get(_key(name), ""):
        return
    with store.act("keep" if draft else "forget", "draft", name, clock.now().utc):
        store.settings.set(_key(name), text)


def kept_draft(store: Store, clock: Clock, name: str) -> dict[str, object] | None:
    """The draft of this name, None where nothing is kept."""
    text = store.settings.get(_key(name), "")
    if not text:
        return None
    draft: dict[str, object] = json.loads(text)
    return draft


def _key(name: str) -> str:
    return f"draft of {name}"

"""The library of handouts as this practice has it: what is shipped, and its own topics from a folder of the vault."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.papers.handout import HandoutTopic
from desktop_app.exchange.handout_topic import read_folder
from desktop_app.workflows.shelf import handout_topics

if TYPE_CHECKING:
    from desktop_app.store.store import Store

OWN_TOPICS = "handouts"
"""The folder in the vault's folder where a practice puts topics of its own; there is nothing of a patient in them."""

_FEW = 2


@dataclass(frozen=True, slots=True)
class Library:
    """All topics that can be given. `broken` names each own file that cannot be read, with its line."""

    topics: tuple[HandoutTopic, ...]
    broken: tuple[str, ...] = ()


def library(store: Store) -> Library:
    """What is shipped, with the practice's own topics beside it; an own topic of the same id goes before ours."""
    shipped = handout_topics(store.resources)
    folder = store.folder / OWN_TOPICS
    files = sorted(folder.glob("*.md")) if folder.is_dir() else []
    if not files:
        return Library(shipped)
    own = _own(folder, tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files))
    replaced = {(topic.id, topic.language) for topic in own.topics}
    kept = tuple(topic for topic in shipped if (topic.id, topic.language) not in replaced)
    return Library(kept + own.topics, own.broken)


@lru_cache(maxsize=_FEW)
def _own(folder: Path, stamps: tuple[tuple[str, int, int], ...]) -> Library:
    """The practice's own topics, read again only when a file has changed (its name, time and size)."""
    from desktop_app.documents.drawings.pictures import PICTURES

    topics, broken = read_folder(folder, PICTURES)
    return Library(tuple(topics), tuple(error.sentence for error in broken))

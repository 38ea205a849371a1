"""The plainest outcome: what was saved, and which topics changed."""

from dataclasses import dataclass

from desktop_app.workflows.topics import Changed


@dataclass(frozen=True, slots=True)
class Saved:
    """A record was written; `id` is its id."""

    id: str
    changed: Changed

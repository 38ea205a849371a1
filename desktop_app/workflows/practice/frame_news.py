"""What the frame of the window shows on every screen: whose records, how safe they are, what runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.evidence import practice_of
from desktop_app.workflows.training.live_session import RunningNow, running_now
from desktop_app.workflows.training.recover_session import find_unfinished

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class FrameNews:
    """`last_backup` is UTC; `was_lost` is true for a running session that the program lost sight of."""

    is_set_up: bool
    is_sample: bool = False
    practice: str = ""
    clinician: str = ""
    last_backup: datetime | None = None
    running: RunningNow | None = None
    was_lost: bool = False


def frame_news(store: Store, clock: Clock) -> FrameNews:
    """Read it. A vault without a practice was left in the middle of the first setup."""
    try:
        practice = practice_of(store)
    except Refused:
        return FrameNews(is_set_up=False)
    proved = store.settings.get("last_backup", "")
    clinicians = store.clinicians.all()
    return FrameNews(
        is_set_up=True,
        is_sample=practice.is_sample,
        practice=practice.name,
        clinician=clinicians[0].signature if clinicians else "",
        last_backup=datetime.fromisoformat(proved) if proved else None,
        running=running_now(store, clock),
        was_lost=bool(find_unfinished(store, clock)),
    )

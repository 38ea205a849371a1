"""The sample practice in a folder that is gone when the program ends."""

from __future__ import annotations

import weakref
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.sample_practice import open_sample

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def open_demonstration(clock: Clock, resources: Path) -> Store:
    """The sample practice, unlocked; nothing of it is kept."""
    folder = TemporaryDirectory(prefix="teachback-sample-", ignore_cleanup_errors=True)
    store = open_sample(Path(folder.name) / "vault", resources, clock)
    weakref.finalize(store, folder.cleanup)
    return store

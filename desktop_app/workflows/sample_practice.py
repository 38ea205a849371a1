"""A sample practice to look at: invented people in a vault of its own, SAMPLE on every paper."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.papers.issue_superbill import issue_superbill

if TYPE_CHECKING:
    from desktop_app.store.store import Store

SAMPLE_PASSPHRASE = "sample practice"  # noqa: S105 - no secret: the sample holds invented people only
SAMPLE_USER = "Lee Park"
_QUICK_KEY = (1024, 1, 1)  # KiB, passes, lanes: the passphrase of the sample is no secret


def open_sample(folder: Path, resources: Path, clock: Clock, beside: Path | None = None) -> Store:
    """A new vault in `folder` with the sample practice, 200 sessions and their papers, unlocked.

    `beside` is a folder where wrong tries are counted once more.
    """
    from desktop_app.store import vault
    from desktop_app.store.keys import KeyCost
    from desktop_app.workflows.demo.fill import fill_sample

    store = vault.create(folder, SAMPLE_PASSPHRASE, SAMPLE_USER, KeyCost(*_QUICK_KEY), beside=beside)
    store.resources = resources
    with store.filling():
        fill_sample(store, clock, issue=lambda session_id: _issue(store, clock, session_id))
    return store


def _issue(store: Store, clock: Clock, session_id: str) -> None:
    """Issue what may be issued; the sample also holds visits that may not, to be looked at."""
    with suppress(Refused):
        issue_superbill(store, clock, session_id)

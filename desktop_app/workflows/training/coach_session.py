"""What the coach says while the session runs: every finding as it stands now, and what is done already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.billing.results import Finding
from desktop_app.domain.chart.record import ChartRecord
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.records import Records
from desktop_app.workflows.training.look_over import done_in
from desktop_app.workflows.training.review_session import review_in

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class Coached:
    """The findings of a session that is not signed yet, and the sentences about what is in order."""

    session_id: str
    findings: tuple[Finding, ...]
    done: tuple[str, ...]
    chart: ChartRecord


def coach_session(store: Store, clock: Clock, session_id: str) -> Coached:
    """Look at the session as the review would, without what only the review shows."""
    records = Records(store, clock.now())
    reviewed = review_in(records, session_id)
    return Coached(session_id, reviewed.findings, done_in(records, reviewed), reviewed.chart)

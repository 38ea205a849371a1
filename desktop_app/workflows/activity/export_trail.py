"""Take the whole audit trail along, in a file that anybody can check without the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.training.clock import Clock
from desktop_app.exchange import audit_bundle

if TYPE_CHECKING:
    from desktop_app.store.store import Store


@dataclass(frozen=True, slots=True)
class ExportedTrail:
    """The file, how many lines are in it, and the hash of the last, which is worth writing down elsewhere."""

    content: bytes
    count: int
    head: str


def export_trail(store: Store, clock: Clock) -> ExportedTrail:
    """The trail up to and with the line that says it was exported."""
    now = clock.now().utc
    with store.act("export", "audit", "audit", now):
        pass
    verifier = (store.resources / "verifier" / audit_bundle.VERIFIER).read_text(encoding="utf-8")
    head = store.audit.head()
    return ExportedTrail(audit_bundle.bundle(store.audit.lines(), now, verifier), head.number, head.hash)

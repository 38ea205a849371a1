"""The table of the chain: one link for each note, addendum and co-signature, and where the chain ends."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from desktop_app.domain.training.seal import seal_of_signature
from desktop_app.domain.training.seal_chain import FIRST_PREVIOUS, ChainEnd, SealKind, SealLink, hash_of, next_link
from desktop_app.domain.training.session import Signature
from desktop_app.store.connection import Connection
from desktop_app.store.rows.notes import link_from, link_row
from desktop_app.store.rows.scalars import instant_from

_AT_A_TIME = 500
_UNSEALED = """
    SELECT id AS record_id, id AS session_id, signed_at AS at, seal, signed_by AS signer, 'note' AS kind
    FROM training_session
    WHERE state = 'signed'
    AND NOT EXISTS (SELECT 1 FROM seal_link WHERE kind = 'note' AND record_id = training_session.id)
    UNION ALL SELECT id, session_id, entered_at, seal, author_id, 'addendum' FROM addendum
    WHERE NOT EXISTS (SELECT 1 FROM seal_link WHERE kind = 'addendum' AND record_id = addendum.id)
    UNION ALL SELECT session_id, session_id, signed_at, seal, clinician_id, 'cosignature' FROM cosignature
    WHERE NOT EXISTS (SELECT 1 FROM seal_link WHERE kind = 'cosignature' AND record_id = cosignature.session_id)
    ORDER BY at, record_id
"""


class SealChain:
    """The links; the database takes only the next one, and changes none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(self, kind: SealKind, record_id: str, session_id: str, at: datetime, seal: str) -> SealLink:
        """Put a seal at the end of the chain; call inside the act that seals."""
        link = next_link(self.end(), kind, record_id, session_id, at, seal)
        self._connection.add("seal_link", [link_row(link)])
        self._connection.write("UPDATE seal_chain_end SET links = ?, hash = ?", [link.number, link.hash])
        return link

    def end(self) -> ChainEnd:
        """Where the chain ends; before the first link where even that is gone."""
        rows = self._connection.rows("SELECT links, hash FROM seal_chain_end")
        return ChainEnd(**rows[0]) if rows else ChainEnd()

    def links(self) -> Iterator[SealLink]:
        """All links in their order, read some at a time."""
        last = -1
        while True:
            rows = self._connection.rows(
                "SELECT * FROM seal_link WHERE number > ? ORDER BY number LIMIT ?", [last, _AT_A_TIME]
            )
            if not rows:
                return
            last = rows[-1]["number"]
            yield from map(link_from, rows)

    def of_session(self, session_id: str) -> tuple[SealLink, ...]:
        """The links of a session's note, addenda and co-signature."""
        rows = self._connection.rows("SELECT * FROM seal_link WHERE session_id = ? ORDER BY number", [session_id])
        return tuple(map(link_from, rows))

    def of_sessions(self, session_ids: Sequence[str]) -> tuple[SealLink, ...]:
        """The links of several sessions, at most a few hundred, in their order."""
        marks = ", ".join("?" * len(session_ids))
        rows = self._connection.rows(
            f"SELECT * FROM seal_link WHERE session_id IN ({marks}) ORDER BY number",  # noqa: S608 (marks only)
            list(session_ids),
        )
        return tuple(map(link_from, rows))

    def holds(self, link: SealLink) -> bool:
        """True where the link is what it was, and names the one before it."""
        rows = self._connection.rows("SELECT hash FROM seal_link WHERE number = ?", [link.number - 1])
        before = rows[0]["hash"] if rows else FIRST_PREVIOUS
        return link.hash == hash_of(link) and link.previous == before and (bool(rows) or link.number == 1)

    def unsealed(self) -> tuple[tuple[SealKind, str, str], ...]:
        """What is signed and has no link: kind, record and session (ids), oldest first."""
        return tuple((row["kind"], row["record_id"], row["session_id"]) for row in self._connection.rows(_UNSEALED))

    def adopt(self) -> int:
        """Give a link to what was signed before there was a chain; how many. Call inside an act."""
        rows = self._connection.rows(_UNSEALED)
        for row in rows:
            at, seal = instant_from(row["at"]), row["seal"]
            if row["kind"] == "note":
                seal = seal_of_signature(Signature(row["signer"], at, seal))
            self.append(row["kind"], row["record_id"], row["session_id"], at, seal)
        return len(rows)

    def signed_by_audit(self) -> tuple[tuple[str, str], ...]:
        """What the audit trail says was signed: act and session (id), in its order."""
        rows = self._connection.rows(
            "SELECT action, record_id FROM audit WHERE record = 'training_session'"
            " AND action IN ('sign', 'addendum', 'cosign') ORDER BY number"
        )
        return tuple((row["action"], row["record_id"]) for row in rows)

"""Check the chain over notes, addenda and co-signatures from the first to the last, and name the first break."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.training.addendum import Addendum, Cosignature
from desktop_app.domain.training.clock import ClockEvent
from desktop_app.domain.training.seal import seal_of, seal_of_addendum, seal_of_cosignature, seal_of_signature
from desktop_app.domain.training.seal_chain import (
    Break,
    ChainEnd,
    Fault,
    SealKind,
    SealLink,
    breaks,
    end_code,
    fault_of,
)
from desktop_app.domain.training.session import TrainingSession

if TYPE_CHECKING:
    from desktop_app.store.store import Store

AT_A_TIME = 200
NOT_WHAT_WAS_SEALED = ""
_ACTS: dict[str, SealKind] = {"sign": "note", "addendum": "addendum", "cosign": "cosignature"}


@dataclass(frozen=True, slots=True)
class VerifiedNotes:
    """What was checked, and the first break with the day of its session (None where nobody knows it any more).

    `code` is the end of the chain in letters; a later check that is given it finds out whether it was cut or rewritten.
    """

    notes: int
    addenda: int
    cosignatures: int
    code: str
    first_break: Break | None
    day: date | None


def verify_notes(store: Store, expected: str = "") -> VerifiedNotes:
    """Check everything. `expected` is a code of an earlier check, which the chain must still contain."""
    counted: dict[SealKind, int] = {"note": 0, "addendum": 0, "cosignature": 0}
    found = next(_all_breaks(store, counted, expected), None)
    return VerifiedNotes(
        notes=counted["note"],
        addenda=counted["addendum"],
        cosignatures=counted["cosignature"],
        code=end_code(store.seals.end()),
        first_break=found,
        day=_day_of(store, found.session_id) if found else None,
    )


def _all_breaks(store: Store, counted: dict[SealKind, int], expected: str) -> Iterator[Break]:
    """Breaks of the links first: where they do not hold, what they name says nothing."""
    yield from breaks(store.seals.links(), store.seals.end())
    for some in _bundles(store.seals.links()):
        for link, fault in faults(store, some):
            counted[link.kind] += 1
            if fault is not None:
                yield Break(fault, link.number, link.kind, link.session_id)
    yield from (Break("unsealed", 0, kind, session_id) for kind, _, session_id in store.seals.unsealed())
    yield from _signed_and_gone(store)
    if expected and not _contains(store, expected):
        yield Break("other_end", 0, "note", "")


def faults(store: Store, links: Iterable[SealLink]) -> Iterator[tuple[SealLink, Fault | None]]:
    """Each of these links (at most a few hundred) with what is wrong with the record that it seals, if anything."""
    links = tuple(links)
    ids = list(dict.fromkeys(link.session_id for link in links))
    sessions, events = store.sessions.some(ids), store.clock_events.of_sessions(ids)
    addenda = {addendum.id: addendum for some in store.addenda.of_sessions(ids).values() for addendum in some}
    cosignatures = store.cosignatures.of_sessions(ids)
    for link in links:
        match link.kind:
            case "note":
                seal_now = _seal_of_note(sessions.get(link.record_id), events.get(link.record_id, ()))
            case "addendum":
                seal_now = _seal_of_addendum(addenda.get(link.record_id))
            case "cosignature":
                seal_now = _seal_of_cosignature(cosignatures.get(link.record_id))
        yield link, fault_of(link, seal_now)


def _seal_of_note(session: TrainingSession | None, events: tuple[ClockEvent, ...]) -> str | None:
    signature = session.signature if session else None
    if session is None or signature is None:
        return None
    return seal_of_signature(signature) if signature.seal == seal_of(session, events) else NOT_WHAT_WAS_SEALED


def _seal_of_addendum(addendum: Addendum | None) -> str | None:
    if addendum is None:
        return None
    return addendum.seal if addendum.seal == seal_of_addendum(addendum) else NOT_WHAT_WAS_SEALED


def _seal_of_cosignature(signed: Cosignature | None) -> str | None:
    if signed is None:
        return None
    return signed.seal if signed.seal == seal_of_cosignature(signed) else NOT_WHAT_WAS_SEALED


def _signed_and_gone(store: Store) -> Iterator[Break]:
    """What the audit trail says was signed, and the chain knows nothing of."""
    left: dict[tuple[SealKind, str], int] = {}
    for link in store.seals.links():
        key = (link.kind, link.session_id)
        left[key] = left.get(key, 0) + 1
    for act, session_id in store.seals.signed_by_audit():
        key = (_ACTS[act], session_id)
        left[key] = left.get(key, 0) - 1
        if left[key] < 0:
            yield Break("gone", 0, *key)


def _contains(store: Store, code: str) -> bool:
    """True where the chain once ended as this code says."""
    wanted = code.strip().upper()
    ends = (ChainEnd(link.number, link.hash) for link in store.seals.links())
    return wanted == end_code(ChainEnd()) or any(end_code(end) == wanted for end in ends)


def _bundles(links: Iterable[SealLink]) -> Iterator[list[SealLink]]:
    some: list[SealLink] = []
    for link in links:
        some.append(link)
        if len(some) == AT_A_TIME:
            yield some
            some = []
    if some:
        yield some


def _day_of(store: Store, session_id: str) -> date | None:
    """The local day on which a session began."""
    events, practice = store.clock_events.of(session_id), store.practice.get()
    if not events or practice is None:
        return None
    return events[0].at.utc.astimezone(ZoneInfo(practice.time_zone)).date()

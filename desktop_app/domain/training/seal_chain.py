"""The chain of seals over signatures, addenda and co-signatures: each names the one before it.

So nothing that was signed can be changed, taken out, put elsewhere or cut off without showing.
"""

import hashlib
import json
from base64 import b32encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SealKind = Literal["note", "addendum", "cosignature"]
Fault = Literal["missing", "order", "altered", "gone", "changed", "unsealed", "cut_off", "other_end"]
FIRST_PREVIOUS = "0" * 64
_CODE_BYTES = 10


@dataclass(frozen=True, slots=True)
class SealLink:
    """One link: what was sealed (`record_id` of its kind, in `session_id`), when (UTC), with which seal.

    `previous` is the hash of the link before, `hash` that of this one.
    """

    number: int
    kind: SealKind
    record_id: str
    session_id: str
    at: datetime
    seal: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """Where the chain ends, as it was noted beside it: so many links, the last of them with this hash."""

    links: int = 0
    hash: str = FIRST_PREVIOUS


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where the chain does not hold; `number` is the link's, 0 for what has none."""

    fault: Fault
    number: int
    kind: SealKind
    session_id: str


def next_link(end: ChainEnd, kind: SealKind, record_id: str, session_id: str, at: datetime, seal: str) -> SealLink:
    """The link that follows the end of the chain."""
    unhashed = SealLink(end.links + 1, kind, record_id, session_id, at, seal, end.hash, "")
    return SealLink(end.links + 1, kind, record_id, session_id, at, seal, end.hash, hash_of(unhashed))


def hash_of(link: SealLink) -> str:
    """SHA-256 in hexadecimal over all of the link but its own hash."""
    content = [link.number, link.kind, link.record_id, link.session_id, link.at.isoformat(), link.seal, link.previous]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def breaks(links: Iterable[SealLink], end: ChainEnd) -> Iterator[Break]:
    """Where the links themselves do not hold, in their order; what they seal is for `fault_of` to say."""
    previous, expected, last = FIRST_PREVIOUS, 1, None
    for link in links:
        if link.number != expected:
            yield Break("missing", expected, link.kind, link.session_id)
            return
        if link.previous != previous:
            yield Break("order", link.number, link.kind, link.session_id)
        elif link.hash != hash_of(link):
            yield Break("altered", link.number, link.kind, link.session_id)
        previous, expected, last = link.hash, expected + 1, link
    if (expected - 1, previous) != (end.links, end.hash):
        yield Break("cut_off", expected, last.kind if last else "note", last.session_id if last else "")


def fault_of(link: SealLink, seal_now: str | None) -> Fault | None:
    """What is wrong with the record of a link, given the seal it would get today; None where it is not there."""
    if seal_now is None:
        return "gone"
    return None if seal_now == link.seal else "changed"


def end_code(end: ChainEnd) -> str:
    """The end of the chain in letters that can be written down, such as 37-QX7M-2KPA-W3ZD-99TB."""
    if not end.links:
        return "0"
    code = b32encode(bytes.fromhex(end.hash)[:_CODE_BYTES]).decode()
    return "-".join([str(end.links), *(code[at : at + 4] for at in range(0, len(code), 4))])

"""Addendum, co-signature and link of the chain as rows, and back."""

from desktop_app.domain.training.addendum import Addendum, Cosignature
from desktop_app.domain.training.seal_chain import SealLink
from desktop_app.store.rows.scalars import Row, instant, instant_from


def addendum_row(addendum: Addendum) -> Row:
    """An addendum's row."""
    return {
        "id": addendum.id,
        "session_id": addendum.session_id,
        "author_id": addendum.author_id,
        "text": addendum.text,
        "event_at": instant(addendum.event_at),
        "entered_at": instant(addendum.entered_at),
        "seal": addendum.seal,
    }


def addendum_from(row: Row) -> Addendum:
    """An addendum."""
    times = {column: instant_from(row[column]) for column in ("event_at", "entered_at")}
    return Addendum(**(row | times))


def cosignature_row(cosignature: Cosignature) -> Row:
    """A co-signature's row."""
    return {
        "session_id": cosignature.session_id,
        "clinician_id": cosignature.clinician_id,
        "signed_at": instant(cosignature.signed_at),
        "remark": cosignature.remark,
        "seal": cosignature.seal,
    }


def cosignature_from(row: Row) -> Cosignature:
    """A co-signature."""
    return Cosignature(**(row | {"signed_at": instant_from(row["signed_at"])}))


def link_row(link: SealLink) -> Row:
    """A link's row."""
    return {
        "number": link.number,
        "kind": link.kind,
        "record_id": link.record_id,
        "session_id": link.session_id,
        "at": instant(link.at),
        "seal": link.seal,
        "previous": link.previous,
        "hash": link.hash,
    }


def link_from(row: Row) -> SealLink:
    """A link."""
    return SealLink(**(row | {"at": instant_from(row["at"])}))

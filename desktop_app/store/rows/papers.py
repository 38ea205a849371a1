"""Issued superbill and given handout as rows, and back."""

from collections.abc import Iterable

from desktop_app.domain.papers.issued import GivenHandout, IssuedSuperbill
from desktop_app.store.rows.scalars import Row, instant, instant_from, maybe_instant, maybe_instant_from


def superbill_row(paper: IssuedSuperbill) -> Row:
    """A superbill's row; its number "2026-00001" also stands apart as year and place."""
    year, place = paper.number.split("-")
    return {
        "number": paper.number,
        "year": int(year),
        "place": int(place),
        "patient_id": paper.patient_id,
        "issued_at": instant(paper.issued_at),
        "pdf": paper.pdf,
        "check_code": paper.check_code,
        "voided_at": maybe_instant(paper.voided_at),
        "void_reason": paper.void_reason,
    }


def superbill_from(row: Row, session_ids: Iterable[str]) -> IssuedSuperbill:
    """A superbill with the sessions it covers."""
    return IssuedSuperbill(
        number=row["number"],
        patient_id=row["patient_id"],
        session_ids=tuple(session_ids),
        issued_at=instant_from(row["issued_at"]),
        pdf=row["pdf"],
        check_code=row["check_code"],
        voided_at=maybe_instant_from(row["voided_at"]),
        void_reason=row["void_reason"],
    )


def handout_row(handout: GivenHandout) -> Row:
    """A handout's row."""
    return {
        "id": handout.id,
        "session_id": handout.session_id,
        "patient_id": handout.patient_id,
        "caregiver_id": handout.caregiver_id,
        "topic_id": handout.topic_id,
        "language": handout.language,
        "given_at": instant(handout.given_at),
        "pdf": handout.pdf,
    }


def handout_from(row: Row) -> GivenHandout:
    """A handout."""
    return GivenHandout(**(row | {"given_at": instant_from(row["given_at"])}))

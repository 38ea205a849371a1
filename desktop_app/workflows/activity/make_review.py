"""The review of activity as a PDF, with the whole chain of the trail looked at, and the line that says it was made."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.domain.papers.activity_review import ActivityReview, ReviewedLine, ReviewedPart, act
from desktop_app.domain.papers.disclosure import BY_HAND
from desktop_app.domain.papers.sender import sender_of
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.activity.review_activity import LEFT_THE_RECORDS, Asked, Line, acts_of, is_odd, lines_asked
from desktop_app.workflows.local_day import local_day, zone_of
from desktop_app.workflows.papers.logo import logo_of

if TYPE_CHECKING:
    from desktop_app.store.store import Store

MOST_SHOWN = 200


def make_review(store: Store, clock: Clock, asked: Asked) -> bytes:
    """The paper; whoever takes it along stands in the trail from then on."""
    from desktop_app.documents.record import activity_pdf

    review = review_of(store, clock, asked)
    with store.act("export", "activity_review", asked.patient_id or "all", clock.now().utc):
        pass
    return activity_pdf.render(review, store.paper_size, fonts=store.resources / "fonts")


def review_of(store: Store, clock: Clock, asked: Asked) -> ActivityReview:
    """The review as plain data."""
    lines = lines_asked(store, clock, asked)
    practice = store.practice.get()
    assert practice is not None
    chain, is_whole = _chain(store)
    return ActivityReview(
        sender=sender_of(practice, logo_of(store)),
        first=asked.first,
        last=asked.last or local_day(store, clock),
        made_at=clock.now().utc.astimezone(zone_of(store, clock)),
        made_by=store.user,
        person=asked.user,
        about=store.patients.get(asked.patient_id).name if asked.patient_id else "",
        acts=tuple((user, act(action), times) for user, action, times in acts_of(lines)),
        failed=_part(line for line in lines if line.action == "failed_unlock"),
        left=_part(line for line in lines if line.action in (*LEFT_THE_RECORDS, BY_HAND)),
        odd_hours=_part(line for line in lines if is_odd(line)),
        chain=chain,
        is_whole=is_whole,
    )


def _part(lines: Iterable[Line]) -> ReviewedPart:
    found = list(lines)
    shown = tuple(ReviewedLine(line.at, line.user, _what(line)) for line in found[:MOST_SHOWN])
    return ReviewedPart(shown, len(found))


def _what(line: Line) -> str:
    """Without the digests, which only a program reads."""
    detail = "" if line.detail.startswith("disclosure ") else line.detail
    what = f"{act(line.action)} {line.record.replace('_', ' ')}"
    return f"{what} ({detail})" if detail else what


def _chain(store: Store) -> tuple[str, bool]:
    broken, head = store.audit.broken(), store.audit.head()
    if broken is not None:
        return (
            f"The trail is not whole: it is wrong from line {broken.number} on. Ask whoever checks your records.",
            False,
        )
    whole = "Every line is as it was written and the end is sealed"
    return f"{whole}: {head.number:,} lines, the last with the hash {head.hash[:16]}.", True

"""Which superbill came in the place of which: read off their visits, and when they were issued and voided."""

from collections.abc import Iterable

from desktop_app.domain.papers.issued import IssuedSuperbill


def replacements(paper: IssuedSuperbill, papers: Iterable[IssuedSuperbill]) -> tuple[str, ...]:
    """The numbers of the superbills that say they replace this one, oldest first.

    They are several where its visits were issued again one by one.
    """
    papers = tuple(papers)
    return tuple(each.number for each in papers if _replaced(each, papers) == paper.number)


def _replaced(paper: IssuedSuperbill, papers: Iterable[IssuedSuperbill]) -> str:
    """The last one of its visits that was void when this one was issued; empty where none was."""
    visits = set(paper.session_ids)
    return max(
        (
            each.number
            for each in papers
            if each.voided_at is not None
            and each.number < paper.number
            and each.voided_at <= paper.issued_at
            and each.patient_id == paper.patient_id
            and visits & set(each.session_ids)
        ),
        default="",
    )

"""Which backups are kept: all of the last hour, then one an hour, a day, a week and a month."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

NEWEST, HOURS, DAYS, WEEKS, MONTHS = 3, 24, 14, 8, 12
_STEPS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (HOURS, lambda at: (at.date(), at.hour)),
    (DAYS, lambda at: at.date()),
    (WEEKS, lambda at: at.isocalendar()[:2]),
    (MONTHS, lambda at: (at.year, at.month)),
)
"""Of so many hours, days, weeks and months in which there is a backup, the newest one each."""


def kept(made: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Those to keep, out of the times at which backups were made (all in one zone).

    Spans without a backup do not count, so that a computer that was off for a year loses nothing; what lies in the
    future, because a clock was wrong, is kept.
    """
    newest_first = sorted(set(made), reverse=True)
    keep = set(newest_first[:NEWEST]) | {at for at in newest_first if at > now - timedelta(hours=1)}
    for how_many, span in _STEPS:
        seen: dict[Hashable, datetime] = {}
        for at in newest_first:
            seen.setdefault(span(at), at)
        keep |= set(list(seen.values())[:how_many])
    return frozenset(keep)

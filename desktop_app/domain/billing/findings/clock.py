"""Requirements on the clock: start and end, breaks inside them, midnight and clock changes."""

from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.visits import Visit, local
from desktop_app.domain.billing.wording import clock_words, elapsed_words, listed, opened
from desktop_app.domain.days import day_words


def times_missing(visit: Visit) -> Words | None:
    """Start or end is not recorded."""
    if visit.sitting.time.standing != "missing":
        return None
    gaps = [word for word, time in (("start", visit.session.start), ("end", visit.session.end)) if time is None]
    return Words(
        f"The {' and the '.join(gaps)} of {visit.when} {'is' if len(gaps) == 1 else 'are'} not recorded.",
        f"Enter the {' and '.join(gaps)} {'time as it was' if len(gaps) == 1 else 'times as they were'}; "
        "if the note is signed, add a dated late entry.",
        sources.TIMED_CODES,
    )


def time_invalid(visit: Visit) -> Words | None:
    """The end is not after the start, or breaks take all of it."""
    start, end = visit.sitting.local_start, visit.sitting.local_end
    if visit.sitting.time.standing != "invalid" or start is None or end is None:
        return None
    if visit.sitting.time.span:
        wrong = f"The breaks take all {elapsed_words(visit.sitting.time.span)} of {visit.when}."
        return Words(wrong, "Correct the breaks, or the start and end of the session.", sources.CPT_TIME)
    return Words(
        f"{opened(visit.when)} ends at {clock_words(end)} on {day_words(end.date())}, which is not after its start.",
        "Correct the start or the end time.",
        sources.CPT_TIME,
    )


def break_outside(visit: Visit) -> Words | None:
    """A break, presence or assistant span leaves the session or does not end after it starts."""
    outside = visit.sitting.time.outside
    if not outside or visit.sitting.local_start is None:
        return None
    zone = visit.sitting.local_start.tzinfo
    told = [
        f"{kind} from {clock_words(local(span.start, zone))} to {clock_words(local(span.end, zone))}"
        if zone is not None
        else kind
        for kind, span in outside
    ]
    return Words(
        f"{opened(listed(told))} {'does' if len(told) == 1 else 'do'} not lie within {visit.when}.",
        f"Correct {'that span' if len(told) == 1 else 'those spans'}, or the start and end of the session, so that one "
        "lies within the other.",
        sources.CPT_TIME,
    )


def crosses_midnight(visit: Visit) -> Words | None:
    """The session ends on another local day than it began."""
    start, end = visit.sitting.local_start, visit.sitting.local_end
    if start is None or end is None or start.date() == end.date():
        return None
    return Words(
        f"{opened(visit.when)} ends on {day_words(end.date())} at {clock_words(end)}; "
        f"its date of service is the day it began, {day_words(start.date())}.",
        "Check both dates. If the work was interrupted overnight, record two sessions.",
        sources.CPT_TIME,
    )


def clock_change(visit: Visit) -> Words | None:
    """The practice's clocks changed during the session."""
    start, end = visit.sitting.local_start, visit.sitting.local_end
    if start is None or end is None or start.utcoffset() == end.utcoffset():
        return None
    return Words(
        f"The clocks changed during {visit.when}, so {clock_words(start)} to {clock_words(end)} reads as another "
        f"length than the {elapsed_words(visit.sitting.time.span)} that passed.",
        "Keep the times as they are; mention the clock change in the note for whoever adds them up.",
        sources.CPT_TIME,
    )

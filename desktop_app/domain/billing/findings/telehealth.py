"""Requirements on training by video or audio, which Medicare allows between dates."""

from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.tables import TelehealthRow
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import opened
from desktop_app.domain.days import day_words


def not_listed(visit: Visit) -> Words | None:
    """The codes were not on Medicare's telehealth list yet."""
    row = _row(visit)
    if row is None or row.standing != "not_listed" or visit.day is None:
        return None
    return Words(
        f"{opened(visit.when)} was by {visit.session.modality}; on {day_words(visit.day)} the caregiver training codes "
        "were not on the telehealth list.",
        "Bill in-person training only for that date, or ask this payer for its own telehealth rule in writing.",
        sources.TELEHEALTH_LIST,
    )


def authority_ended(visit: Visit) -> Words | None:
    """Therapists are no longer allowed to give Medicare telehealth."""
    row = _row(visit)
    if row is None or not _ended(visit, row) or visit.day is None:
        return None
    return Words(
        f"{opened(visit.when)} was by {visit.session.modality}; Medicare's leave for therapists to do so ended before "
        f"{day_words(visit.day)}.",
        "Train in person, or check whether Congress has extended the date and update the program's tables.",
        sources.TELEHEALTH_AUTHORITY,
    )


def verify(visit: Visit) -> Words | None:
    """Video or audio is possible, and the payer's rule is worth a look."""
    if visit.session.modality == "in_person":
        return None
    row = _row(visit)
    if row is not None and (row.standing == "not_listed" or _ended(visit, row)):
        return None
    return Words(
        f"{opened(visit.when)} was by {visit.session.modality}; payers differ in what they accept.",
        "Verify with the payer that the code, the place of service and modifier 95 or 93 are accepted on that date.",
        sources.TELEHEALTH_LIST,
    )


def audio_only(visit: Visit) -> Words | None:
    """Nobody can see a demonstration by telephone."""
    if visit.session.modality != "audio":
        return None
    return Words(
        f"{opened(visit.when)} was by audio alone, where no demonstration can be seen.",
        "Say in the note why video was not possible and how the teach-back was judged.",
        sources.TELEHEALTH_LIST,
    )


def _row(visit: Visit) -> TelehealthRow | None:
    """The first stretch that has not ended by then: the table begins with what held before everything else."""
    day = visit.day
    if visit.session.modality == "in_person" or day is None:
        return None
    return next((row for row in visit.tables.telehealth if row.effective_to is None or day <= row.effective_to), None)


def _ended(visit: Visit, row: TelehealthRow) -> bool:
    therapy = visit.sitting.discipline is not None
    return row.standing == "authority_ended" and therapy and visit.case.payer.kind == "medicare"

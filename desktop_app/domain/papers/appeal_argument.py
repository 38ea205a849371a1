"""Why a denial is wrong, in a paragraph: for each kind what may be said of it, and only as far as the record bears it.

A sentence that the record does not bear is left out here, and `appeal_facts.py` names what is missing instead.
"""

from collections.abc import Callable, Iterable
from zoneinfo import ZoneInfo

from desktop_app.domain.billing.units import FIRST_OF
from desktop_app.domain.days import day_words
from desktop_app.domain.papers.appeal import DenialKind
from desktop_app.domain.papers.appeal_record import AppealRecord
from desktop_app.domain.papers.how_timed import how_timed
from desktop_app.domain.training.written_clock import WrittenClock

_TAKEN_OUT = "Interruptions and time with the patient are taken out before minutes are counted."
_SKILLED = (
    "This was skilled training and not general education. It took a therapist's knowledge to choose the technique"
)
_ABSENCE = (
    "The definition of these codes requires that the patient is not present. The service is training of the caregiver "
    "without the patient, so absence of the patient is a condition of payment and not a reason to deny it."
)
_ALONE = (
    "This training has clock times of its own, and no other session in the records of this practice lies over them. "
    "The minutes were given to the caregiver without the patient and were not counted towards any other code, patient "
    "or clinician."
)
_TOGETHER = (
    "This was a group session: caregivers of several patients were trained together, and its code is reported once for "
    "each patient who is represented. So the same minutes stand in the record of each of these patients. They were "
    "given without the patient, and no other session in the records of this practice lies over them."
)
_GROUP_CODE = (
    "This was a group session: its code is reported once for each patient who is represented, and the same minutes "
    "stand in the record of each of these patients."
)
_OWN_TIMES = "This training has clock times of its own, which stand below."
_OWN_NEEDS = "Each session had a need of its own, which is in its note."
_IN_THE_NOTES = "What each session was needed for, what was taught and what the caregivers showed is in its note."
_NO_LIMIT = "No limit on the number of sessions is part of the definition of these codes."


def argument_of(kind: DenialKind, record: AppealRecord) -> str:
    """The paragraph for this kind of denial."""
    return " ".join(sentence for sentence in _ARGUMENTS[kind](record) if sentence)


def _necessity(record: AppealRecord) -> Iterable[str]:
    if record.all_is_shown:
        yield f"{_SKILLED}, to see what made it unsafe, and to correct it until the caregiver could show it."
    elif record.has_marks:
        yield f"{_SKILLED} and to see in the caregiver's own trial what was not yet safe or not yet shown."
    else:
        yield f"{_SKILLED}."
    if record.goals:
        yield f"It serves a functional goal of the {'certified ' if record.is_certified else ''}plan of care."


def _time(record: AppealRecord) -> Iterable[str]:
    clocks = record.clocks
    if len(clocks) == 1 or all(clock.is_as_pressed and not clock.face.gaps for clock in clocks):
        yield how_timed(clocks[0], record.zone)
    else:
        yield from (how_timed(clock, record.zone, _times_of(clock, record.zone)) for clock in clocks)
    yield _TAKEN_OUT


def _times_of(clock: WrittenClock, zone: ZoneInfo) -> str:
    began = clock.face.started_at
    return f"The clock times of {day_words(began.astimezone(zone).date())}" if began else "The clock times"


def _presence(record: AppealRecord) -> Iterable[str]:
    yield _ABSENCE
    if record.written("absence_reason"):
        yield "The clinical reason for training without the patient is in the note."


def _bundled(record: AppealRecord) -> Iterable[str]:
    groups = {timed.session.is_group for timed in record.denied}
    if False in groups:
        yield _OWN_TIMES if record.overlaps else _ALONE
    if True in groups:
        yield _GROUP_CODE if record.overlaps else _TOGETHER


def _add_on(record: AppealRecord) -> Iterable[str]:
    yield "An add-on code reports further minutes of the same session as its first code."
    add_ons = [(claim, line.code) for claim in record.claims for line in claim.lines if line.code in FIRST_OF]
    if add_ons and all(any(line.code == FIRST_OF[code] for line in claim.lines) for claim, code in add_ons):
        yield (
            "Here the first code stands beside it on the same claim, of the same practice, for the same patient and "
            "the same date of service."
        )


def _place(record: AppealRecord) -> Iterable[str]:
    yield "The place of service on the claim is where the training was given, as the record shows."


def _frequency(record: AppealRecord) -> Iterable[str]:
    yield _OWN_NEEDS if record.needs_differ else _IN_THE_NOTES
    yield _NO_LIMIT


_ARGUMENTS: dict[DenialKind, Callable[[AppealRecord], Iterable[str]]] = {
    "necessity": _necessity,
    "time": _time,
    "presence": _presence,
    "bundled": _bundled,
    "add_on": _add_on,
    "place": _place,
    "frequency": _frequency,
}

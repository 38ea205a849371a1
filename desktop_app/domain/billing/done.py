"""What a case already has in order, in short sentences for the panel beside the note: the findings not raised."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from desktop_app.domain.billing.facts import Case
from desktop_app.domain.billing.minutes import ZERO
from desktop_app.domain.billing.modifiers import ASSISTANTS
from desktop_app.domain.billing.results import Claim, Finding, Result
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.domain.billing.visits import Visit, visits
from desktop_app.domain.billing.wording import MINUTE, caregivers_words, listed
from desktop_app.domain.days import day_words

Part: TypeAlias = tuple[str, str]
"""A session and one of its patients, by their ids."""


class Done(NamedTuple):
    """A sentence to say when none of these findings (ids) stands; None means that there is nothing to say."""

    unless: frozenset[str]
    sentence: Callable[[tuple[Visit, ...], Result], str | None]


def satisfied(case: Case, tables: RuleTables, result: Result, part: Part | None = None) -> tuple[str, ...]:
    """The requirements that are met, in the order in which a note is written; nothing for a case without sessions.

    With a part they are of that part alone: a case also holds the other visits of the day, which are other people's.
    """
    seen = tuple(visit for visit in visits(case, tables) if part in (None, (visit.session.id, visit.patient.id)))
    if not seen:
        return ()
    if part is not None:
        result = _of_part(result, *part)
    raised = {finding.id for finding in result.findings}
    told = [each.sentence(seen, result) for each in DONE if not each.unless & raised]
    return tuple([sentence for sentence in told if sentence is not None])


def _of_part(result: Result, session_id: str, patient_id: str) -> Result:
    """The claims that hold this patient's part of this session, and the findings about it."""

    def is_about(told: Claim | Finding) -> bool:
        return told.patient == patient_id and session_id in told.sessions

    return Result(
        tuple(claim for claim in result.claims if is_about(claim)),
        tuple(finding for finding in result.findings if is_about(finding)),
    )


def _clock(seen: tuple[Visit, ...], result: Result) -> str:
    minutes = sum({visit.session.id: visit.sitting.time.counted for visit in seen}.values(), ZERO) // MINUTE
    sessions = len({visit.session.id for visit in seen})
    return f"Clock times, {minutes} min" + (f" in {sessions} sessions" if sessions > 1 else "")


def _units(_: tuple[Visit, ...], result: Result) -> str | None:
    lines = dict.fromkeys(f"{line.units} × {line.code}" for claim in result.claims for line in claim.lines)
    return f"Time earns {listed(list(lines))}" if lines else None


def _absence(_: tuple[Visit, ...], __: Result) -> str:
    return "Patient not present, with the reason"


def _caregivers(seen: tuple[Visit, ...], _: Result) -> str:
    return f"Trained: {_names(seen)}"


def _consent(seen: tuple[Visit, ...], _: Result) -> str:
    return f"Consent names {_names(seen)}"


def _plan(seen: tuple[Visit, ...], _: Result) -> str:
    until = min(
        (visit.covered_until for visit in seen if visit.covered_until and visit.sitting.discipline), default=None
    )
    return "Plan covers the day" if until is None else f"Plan covers the day, until {day_words(until)}"


def _skills(seen: tuple[Visit, ...], _: Result) -> str:
    count = sum({visit.session.id: len(visit.sitting.skills) for visit in seen}.values())
    return f"{count} skill{'' if count == 1 else 's'} described and linked to a goal"


def _teach_back(seen: tuple[Visit, ...], _: Result) -> str:
    return f"Teach-back of {_names(seen)}"


def _signature(seen: tuple[Visit, ...], _: Result) -> str | None:
    signed = [visit.session.signed_on for visit in seen if visit.session.signed_on is not None]
    return f"Signed on {day_words(max(signed))}" if signed else None


def _diagnoses(seen: tuple[Visit, ...], _: Result) -> str:
    codes = dict.fromkeys(code for visit in seen for code in visit.diagnoses)
    return f"Diagnosis {listed(list(codes))}" if len(codes) == 1 else f"Diagnoses {listed(list(codes))}"


def _numbers(_: tuple[Visit, ...], __: Result) -> str:
    return "NPI and tax number check out"


def _supervision(seen: tuple[Visit, ...], _: Result) -> str | None:
    over = [
        visit.sitting.supervisor.name or visit.sitting.supervisor.id
        for visit in seen
        if visit.clinician.profession in ASSISTANTS and visit.sitting.supervisor is not None
    ]
    return f"Supervised by {listed(list(dict.fromkeys(over)))}" if over else None


def _place(seen: tuple[Visit, ...], _: Result) -> str:
    places = dict.fromkeys(visit.session.place_of_service or "" for visit in seen)
    return f"Place of service {listed(list(places))}"


def _same(sentence: str) -> Callable[[tuple[Visit, ...], Result], str]:
    return lambda _, __: sentence


def _names(seen: tuple[Visit, ...]) -> str:
    return caregivers_words(list({each.id: each for visit in seen for each in visit.trained}.values()))


CLOCK = frozenset({"CLOCK_TIMES_MISSING", "TIME_INVALID", "BREAK_OUTSIDE"})
CONSENT = frozenset({"CONSENT_MISSING", "CONSENT_AFTER_SERVICE", "CONSENT_NOT_FOR_CAREGIVER", "CAREGIVER_MISSING"})
NO_DATE = frozenset({"CLOCK_TIMES_MISSING"})

DONE = (
    Done(CLOCK | {"PATIENT_PRESENT"}, _clock),
    Done(CLOCK | {"TIME_BELOW_MIN"}, _units),
    Done(frozenset({"PATIENT_PRESENT", "PRESENCE_UNKNOWN", "ABSENCE_REASON"}), _absence),
    Done(frozenset({"CAREGIVER_MISSING", "CAREGIVER_RELATIONSHIP"}), _caregivers),
    Done(CONSENT | NO_DATE, _consent),
    Done(frozenset({"POC_MISSING", "POC_EXPIRED", "CERT_OVERDUE"}) | NO_DATE, _plan),
    Done(frozenset({"POC_MISSING", "POC_NO_TRAINING"}), _same("Plan includes caregiver training")),
    Done(frozenset({"SKILLS_MISSING", "GENERIC_SKILL", "GOAL_LINK_MISSING", "POC_MISSING"}), _skills),
    Done(frozenset({"SKILLS_MISSING", "RETURN_DEMO_MISSING", "CAREGIVER_MISSING"}), _teach_back),
    Done(frozenset({"NECESSITY_MISSING"}), _same("Why it was needed")),
    Done(frozenset({"PROGRESS_MISSING"}), _same("Progress")),
    Done(frozenset({"RESOURCES_MISSING"}), _same("Questions and resources")),
    Done(frozenset({"NOTE_UNSIGNED", "SIGNATURE_DATE", "LATE_SIGNATURE"}), _signature),
    Done(frozenset({"DIAGNOSIS_MISSING", "ICD_INVALID", "ICD_NOT_BILLABLE"}) | NO_DATE, _diagnoses),
    Done(frozenset({"NPI_INVALID", "TAX_ID_FORMAT"}), _numbers),
    Done(frozenset({"PROVIDER_TYPE"}), _supervision),
    Done(frozenset({"PLACE_MISSING"}), _place),
)

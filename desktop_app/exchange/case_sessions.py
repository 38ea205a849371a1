"""Training sessions and other services of a case, read from JSON."""

from collections.abc import Mapping
from typing import Final

from desktop_app.domain.billing.facts import (
    OtherService,
    SessionFacts,
    SkillFacts,
    Span,
    Whole,
)
from desktop_app.domain.billing.units import ALL_CODES
from desktop_app.exchange.case_fields import (
    CaseError,
    Record,
    all_texts,
    answer,
    choice,
    choice_or,
    day,
    item_record,
    items,
    mapping,
    moment,
    moment_or_none,
    needed,
    text,
    texts,
    words_of,
    wrong,
)

SERVICES: Final = words_of("functional", "behavior", "direct_care")
MODALITIES: Final = words_of("in_person", "video", "audio")
DEMONSTRATIONS: Final = words_of("not_yet", "with_cues", "independent", "unsafe")
CODES: Final = frozenset(ALL_CODES)
SESSION: Final = frozenset(
    (
        "id",
        "clinician",
        "service",
        "group",
        "patients",
        "caregivers",
        "start",
        "end",
        "breaks",
        "patient_present",
        "assistant_alone",
        "place_of_service",
        "modality",
        "absence_reason",
        "skills",
        "necessity",
        "progress",
        "questions_and_resources",
        "interpreter",
        "signed_on",
        "modifiers",
        "modifier_reason",
        "requested",
    )
)
TEXTS: Final = (
    "place_of_service",
    "absence_reason",
    "necessity",
    "progress",
    "questions_and_resources",
    "interpreter",
    "modifier_reason",
)
SKILL: Final = frozenset(("text", "goals", "demonstrations"))
OTHER: Final = frozenset(("patient", "clinician", "code", "start", "end"))


def session(value: object, path: str) -> SessionFacts:
    """A training session; `id`, `clinician`, `service` and `patients` must be there."""
    found = item_record(value, path, SESSION)
    all_texts(found, path, TEXTS)
    get = found.get
    group = bool(answer(found, path, "group"))
    alone = _spans_or_whole(found, path, "assistant_alone")
    return SessionFacts(
        id=needed(found, path, "id"),
        clinician=needed(found, path, "clinician"),
        service=choice(found, path, "service", SERVICES),
        patients=_patients(found, path, group),
        group=group,
        caregivers=texts(found, path, "caregivers"),
        start=moment_or_none(found, path, "start"),
        end=moment_or_none(found, path, "end"),
        breaks=items(found, path, "breaks", _span),
        patient_present=_spans_or_whole(found, path, "patient_present"),
        assistant_alone=() if alone is None else alone,
        place_of_service=get("place_of_service"),
        modality=choice_or(found, path, "modality", MODALITIES, "in_person"),
        absence_reason=get("absence_reason"),
        skills=items(found, path, "skills", _skill),
        necessity=get("necessity"),
        progress=get("progress"),
        questions_and_resources=get("questions_and_resources"),
        interpreter=get("interpreter"),
        signed_on=day(get("signed_on"), path, "signed_on"),
        modifiers=texts(found, path, "modifiers"),
        modifier_reason=get("modifier_reason"),
        requested=_requested(found, path),
    )


def other_service(value: object, path: str) -> OtherService:
    """Another service of the day; everything must be there."""
    found = item_record(value, path, OTHER)
    return OtherService(
        patient=needed(found, path, "patient"),
        clinician=needed(found, path, "clinician"),
        code=needed(found, path, "code"),
        start=moment(found.get("start"), f"{path}.start"),
        end=moment(found.get("end"), f"{path}.end"),
    )


def code(key: str, path: str) -> str:
    """One of the ten caregiver training codes."""
    if key in CODES:
        return key
    raise CaseError(path, f"{path}: “{key[:20]}” is no caregiver training code; the codes are {', '.join(ALL_CODES)}.")


def _patients(found: Record, path: str, group: bool) -> tuple[str, ...]:
    patients = texts(found, path, "patients")
    if len(patients) == 1:
        return patients
    place = f"{path}.patients"
    if not patients:
        raise CaseError(place, f"{place} names nobody; a session has at least one patient.")
    if len(set(patients)) < len(patients):
        index = next(index for index, id_ in enumerate(patients) if id_ in patients[:index])
        raise CaseError(f"{place}[{index}]", f"{place}[{index}] names the same patient again; name each patient once.")
    if not group:
        raise CaseError(place, f"{place} names {len(patients)} patients, but the session is no group.")
    return patients


def _span(value: object, path: str) -> Span:
    if type(value) is not list or len(value) != 2:
        raise wrong(path, value, "two times, [start, end]")
    return Span(moment(value[0], f"{path}[0]"), moment(value[1], f"{path}[1]"))


def _spans_or_whole(found: Record, path: str, key: str) -> tuple[Span, ...] | Whole | None:
    value = found.get(key)
    if value is None:
        return None
    if type(value) is str:
        if value == "whole":
            return "whole"
        raise wrong(f"{path}.{key}", value, 'a list of [start, end], or "whole"')
    return items(found, path, key, _span)


def _skill(value: object, path: str) -> SkillFacts:
    found = item_record(value, path, SKILL)
    demonstrations = mapping(found, path, "demonstrations")
    place = f"{path}.demonstrations"
    return SkillFacts(
        text=text(found, path, "text"),
        goals=texts(found, path, "goals"),
        demonstrations={
            caregiver: choice_or(demonstrations, place, caregiver, DEMONSTRATIONS, None) for caregiver in demonstrations
        },
    )


def _requested(found: Record, path: str) -> Mapping[str, int] | None:
    if found.get("requested") is None:
        return None
    requested, place = mapping(found, path, "requested"), f"{path}.requested"
    if not requested:
        raise CaseError(place, f"{place} names no code; leave it null to have the codes computed.")
    return {code(key, f"{place}.{key}"): _units(value, f"{place}.{key}") for key, value in requested.items()}


def _units(value: object, path: str) -> int:
    if type(value) is int and value >= 1:
        return value
    raise wrong(path, value, "a whole number of units from 1 up")

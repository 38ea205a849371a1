"""Where the button beside a finding leads: a field of the note, the session, its times, the chart or the settings."""

from typing import NamedTuple

from desktop_app.domain.billing.findings.fields import Field, denial_of, field_of
from desktop_app.domain.billing.results import Finding
from desktop_app.ui.wording import review as words


class Way(NamedTuple):
    """`screen` is "" for a field of the review; `tab` and `focus` say where there."""

    screen: str
    tab: str
    focus: str
    button: str


WAYS: dict[Field, Way] = {
    "absence_reason": Way("", "", "absence_reason", words.WRITE_IT),
    "necessity": Way("", "", "necessity", words.WRITE_IT),
    "progress": Way("", "", "progress", words.WRITE_IT),
    "questions": Way("", "", "questions_and_resources", words.NOTE_IT),
    "interpreter": Way("", "", "interpreter", words.NOTE_IT),
    "place": Way("", "", "place", words.CHANGE_IT),
    "modifiers": Way("", "", "modifiers", words.CHANGE_IT),
    "modifier_reason": Way("", "", "modifier_reason", words.WRITE_IT),
    "document": Way("", "", "document_reason", words.WRITE_IT),
    "note": Way("", "", "technique", words.CHANGE_IT),
    "signature": Way("", "", "signature", words.TO_SIGNATURE),
    "skills": Way("session", "", "", words.TO_GRID),
    "teach_back": Way("session", "", "", words.TO_GRID),
    "clock": Way("times", "", "", words.TO_CLOCK),
    "presence": Way("times", "", "", words.TO_CLOCK),
    "attendance": Way("times", "", "", words.TO_CLOCK),
    "consents": Way("chart", "caregivers", "consents", words.RECORD_CONSENT),
    "caregivers": Way("chart", "caregivers", "relationship", words.TO_CHART),
    "plan": Way("chart", "plan", "certified_on", words.TO_CHART),
    "diagnoses": Way("chart", "diagnoses", "", words.TO_CHART),
    "home_health": Way("chart", "overview", "home_health", words.TO_CHART),
    "referring": Way("chart", "overview", "referring", words.TO_CHART),
    "payer": Way("chart", "overview", "payer", words.TO_CHART),
    "threshold": Way("chart", "overview", "kx_attested", words.TO_CHART),
    "visits": Way("chart", "sessions", "visits", words.TO_CHART),
    "practice": Way("settings", "practice", "", words.TO_SETTINGS),
    "clinician": Way("settings", "clinicians", "", words.TO_SETTINGS),
    "fees": Way("settings", "fees", "", words.TO_SETTINGS),
}
"""The place of each field; every field has one, and so has every finding."""

OWN_WAYS = {
    "GENERIC_SKILL": Way("", "", "technique", words.WRITE_IT),
    "GROUP_ONE_PATIENT": Way("group", "", "", words.RECORD_ALONE),
    "CAREGIVER_MISSING": Way("session", "", "people", words.WHO_IS_TRAINED),
    "CAREGIVER_PAID": Way("chart", "caregivers", "is_paid", words.TO_CHART),
    "CAREGIVER_MINOR": Way("chart", "caregivers", "is_adult", words.TO_CHART),
    "POC_NO_TRAINING": Way("chart", "plan", "includes", words.TO_CHART),
    "MODIFIER_REQUIRED": Way("chart", "plan", "discipline", words.TO_CHART),
    "MODIFIER_MISMATCH": Way("chart", "plan", "discipline", words.TO_CHART),
}
"""Findings that are mended elsewhere than most of their field."""

OF_THE_NOTE = {
    "NAMES_ANOTHER": words.CHANGE_IT,
    "NOTE_BLANK": words.FILL_IT,
    "NOTE_TOO_LONG": words.SHORTEN_IT,
    "NOTE_PICTURE": words.CHANGE_IT,
    "NOTE_COPIED": words.LOOK_AT_IT,
    "NOTE_ALIKE": words.LOOK_AT_IT,
}
"""Findings about the note itself; after the colon of their id stands the part that they are about."""

NEVER_MENDED = frozenset(
    {
        "TIME_BELOW_MIN",
        "TIME_INVALID",
        "PATIENT_PRESENT",
        "CONSENT_AFTER_SERVICE",
        "CONSENT_MISSING",
        "CAREGIVER_PAID",
        "POC_MISSING",
        "POC_EXPIRED",
        "CERT_OVERDUE",
        "POC_NO_TRAINING",
        "HOME_HEALTH_EPISODE",
        "CODE_NOT_EFFECTIVE",
        "PROVIDER_TYPE",
        "TELEHEALTH_NOT_LISTED",
        "TELEHEALTH_AUTHORITY_ENDED",
        "MUE_ABSOLUTE",
        "GROUP_ONE_PATIENT",
        "GROUP_MINIMUM",
        "OVERLAP",
        "DOUBLE_BOOKED",
    }
)
"""Findings (ids) about what has happened: no writing changes them, so the training may be kept without a bill."""


def way_of(finding: Finding) -> Way:
    """Where this finding is put right."""
    known, _, part = finding.id.partition(":")
    if known in OF_THE_NOTE:
        return Way("", "", part or WAYS["note"].focus, OF_THE_NOTE[known])
    return OWN_WAYS.get(known) or WAYS[field_of(known)]


def may_be_kept_without_billing(blocking: tuple[Finding, ...]) -> bool:
    """True where everything that blocks lies in what happened, not in what was written."""
    return bool(blocking) and all(finding.id in NEVER_MENDED for finding in blocking)


def denial_for(finding: Finding) -> str | None:
    """The denial that a finding invites; None where no source names one."""
    return denial_of(finding.id.partition(":")[0])

"""Where the button beside a finding leads: a field of this note, the session, the chart or the settings."""

from typing import NamedTuple

from desktop_app.domain.billing.findings.fields import GENERAL_EDUCATION, MENDING, field_of
from desktop_app.domain.billing.results import Finding
from desktop_app.ui.wording import review as words


class Way(NamedTuple):
    """`screen` is "" for a field of this screen; `tab` and `focus` say where there."""

    screen: str
    tab: str
    focus: str
    button: str


HERE: dict[str, tuple[str, str]] = {
    "absence_reason": ("absence_reason", words.WRITE_IT),
    "necessity": ("necessity", words.WRITE_IT),
    "progress": ("progress", words.WRITE_IT),
    "questions": ("questions_and_resources", words.NOTE_IT),
    "interpreter": ("interpreter", words.NOTE_IT),
    "place": ("place", words.CHANGE_IT),
}
SESSION = {
    "skills": words.TO_GRID,
    "teach_back": words.TO_GRID,
    "clock": words.TO_CLOCK,
    "presence": words.TO_CLOCK,
}
CHART: dict[str, tuple[str, str, str]] = {
    "consents": ("caregivers", "consents", words.RECORD_CONSENT),
    "caregivers": ("caregivers", "", words.TO_CHART),
    "plan": ("plan", "", words.TO_CHART),
    "diagnoses": ("diagnoses", "", words.TO_CHART),
    "home_health": ("overview", "home_health", words.TO_CHART),
    "referring": ("overview", "referring", words.TO_CHART),
    "payer": ("overview", "payer", words.TO_CHART),
}
SETTINGS = {"practice": "practice", "clinician": "clinicians", "fees": "fees"}
IN_THE_NOTE = {"GENERIC_SKILL": ("technique", words.WRITE_IT)}
OF_THE_NOTE = {
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


def way_of(finding: Finding) -> Way | None:
    """Where this finding is put right; None where nothing on a screen would."""
    if finding.id in IN_THE_NOTE:
        field, button = IN_THE_NOTE[finding.id]
        return Way("", "", field, button)
    known, _, part = finding.id.partition(":")
    if known in OF_THE_NOTE:
        return Way("", "", part or "necessity", OF_THE_NOTE[known])
    if finding.id == "GROUP_ONE_PATIENT":
        return Way("group", "", "", words.RECORD_ALONE)
    if finding.id not in MENDING:
        return None
    field = field_of(finding.id)
    if field in HERE:
        return Way("", "", *HERE[field])
    if field in SESSION:
        return Way("session", "", "", SESSION[field])
    if field in CHART:
        return Way("chart", *CHART[field])
    return Way("settings", SETTINGS[field], "", words.TO_SETTINGS) if field in SETTINGS else None


def may_be_kept_without_billing(blocking: tuple[Finding, ...]) -> bool:
    """True where everything that blocks lies in what happened, not in what was written."""
    return bool(blocking) and all(finding.id in NEVER_MENDED for finding in blocking)


def denial_for(finding: Finding) -> str | None:
    """The denial that a finding invites; None where no source names one."""
    if finding.id.partition(":")[0] in ("NOTE_COPIED", "NOTE_ALIKE"):
        return GENERAL_EDUCATION
    return MENDING[finding.id].denial if finding.id in MENDING else None

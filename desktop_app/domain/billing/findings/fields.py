"""Where each finding is put right, and which denial it invites: one table for the screens that lead there."""

from typing import Literal, NamedTuple

Field = Literal[
    "clock",
    "presence",
    "absence_reason",
    "necessity",
    "skills",
    "teach_back",
    "progress",
    "questions",
    "interpreter",
    "consents",
    "caregivers",
    "plan",
    "diagnoses",
    "practice",
    "clinician",
    "payer",
    "place",
    "modifiers",
    "modifier_reason",
    "attendance",
    "signature",
    "fees",
    "home_health",
    "referring",
    "document",
    "threshold",
    "visits",
    "note",
]

GENERAL_EDUCATION = "Denied as not medically necessary, or as general education"
TIME = "Denied because time is missing or not enough"
PATIENT_ABSENT = "Denied because the patient was not there, where the note does not say why"
BUNDLED = "Denied as part of another service of the day"
ADD_ON_ALONE = "Denied because the first code is not on the claim"
WRONG_PLACE = "Denied or paid differently for the place of service"
NO_PROGRESS = "Denied after several sessions without progress toward the goal"


class Mending(NamedTuple):
    """The field to go to, and the denial in short words; None where no source names one."""

    field: Field
    denial: str | None = None


MENDING: dict[str, Mending] = {
    "CLOCK_TIMES_MISSING": Mending("clock", TIME),
    "TIME_INVALID": Mending("clock", TIME),
    "BREAK_OUTSIDE": Mending("clock", TIME),
    "TIME_BELOW_MIN": Mending("clock", TIME),
    "TIME_RULE_DIFFERS": Mending("payer"),
    "TIME_CROSSES_MIDNIGHT": Mending("clock"),
    "CLOCK_CHANGE": Mending("clock"),
    "UNUSUAL_LENGTH": Mending("clock"),
    "MERGED_SAME_DAY": Mending("clock"),
    "MUE_EXCEEDED": Mending("clock"),
    "MUE_ABSOLUTE": Mending("clock"),
    "MUE_SAME_DAY": Mending("visits"),
    "ADDON_WITHOUT_BASE": Mending("clock", ADD_ON_ALONE),
    "REQUESTED_DIFFERS": Mending("clock"),
    "CODE_NOT_EFFECTIVE": Mending("clock"),
    "FEE_MISSING": Mending("fees"),
    "G_CODE_PAYER": Mending("payer"),
    "PATIENT_PRESENT": Mending("presence"),
    "PATIENT_PRESENT_PART": Mending("presence", PATIENT_ABSENT),
    "PRESENCE_UNKNOWN": Mending("presence", PATIENT_ABSENT),
    "ABSENCE_REASON": Mending("absence_reason", PATIENT_ABSENT),
    "GROUP_ONE_PATIENT": Mending("attendance"),
    "GROUP_MINIMUM": Mending("attendance"),
    "GROUP_SHORT": Mending("clock"),
    "GROUP_AND_INDIVIDUAL": Mending("attendance"),
    "CONSENT_MISSING": Mending("consents"),
    "CONSENT_AFTER_SERVICE": Mending("consents"),
    "CONSENT_VERBAL_2024": Mending("consents"),
    "CONSENT_NOT_FOR_CAREGIVER": Mending("consents"),
    "CAREGIVER_MISSING": Mending("caregivers"),
    "CAREGIVER_RELATIONSHIP": Mending("caregivers"),
    "CAREGIVER_PAID": Mending("caregivers"),
    "CAREGIVER_MINOR": Mending("caregivers"),
    "LANGUAGE_ACCESS": Mending("interpreter"),
    "POC_MISSING": Mending("plan"),
    "POC_EXPIRED": Mending("plan"),
    "POC_RECERT_DUE": Mending("plan"),
    "CERT_PENDING": Mending("plan"),
    "CERT_OVERDUE": Mending("plan"),
    "POC_NO_TRAINING": Mending("plan"),
    "GOAL_LINK_MISSING": Mending("skills", GENERAL_EDUCATION),
    "SKILLS_MISSING": Mending("skills", GENERAL_EDUCATION),
    "GENERIC_SKILL": Mending("skills", GENERAL_EDUCATION),
    "RETURN_DEMO_MISSING": Mending("teach_back", GENERAL_EDUCATION),
    "NECESSITY_MISSING": Mending("necessity", GENERAL_EDUCATION),
    "PROGRESS_MISSING": Mending("progress", NO_PROGRESS),
    "RESOURCES_MISSING": Mending("questions"),
    "NOTE_UNSIGNED": Mending("signature"),
    "SIGNATURE_DATE": Mending("signature"),
    "LATE_SIGNATURE": Mending("signature"),
    "DIAGNOSIS_MISSING": Mending("diagnoses"),
    "ICD_INVALID": Mending("diagnoses"),
    "ICD_NOT_BILLABLE": Mending("diagnoses"),
    "ICD_TABLE_STALE": Mending("diagnoses"),
    "Z_CODE_PRIMARY": Mending("diagnoses"),
    "NPI_INVALID": Mending("practice"),
    "TAX_ID_FORMAT": Mending("practice"),
    "REFERRING_MISSING": Mending("referring"),
    "PROVIDER_TYPE": Mending("clinician"),
    "MODIFIER_REQUIRED": Mending("plan"),
    "MODIFIER_MISMATCH": Mending("plan"),
    "MODIFIERS_TOO_MANY": Mending("modifiers"),
    "ASSISTANT_85": Mending("clinician"),
    "KX_REQUIRED": Mending("threshold"),
    "KX_NEAR": Mending("threshold"),
    "TELEHEALTH_NOT_LISTED": Mending("place"),
    "TELEHEALTH_AUTHORITY_ENDED": Mending("place"),
    "TELEHEALTH_VERIFY": Mending("place"),
    "AUDIO_ONLY": Mending("place"),
    "PLACE_MISSING": Mending("place", WRONG_PLACE),
    "HOME_HEALTH_EPISODE": Mending("home_health"),
    "HOME_HEALTH_UNKNOWN": Mending("home_health"),
    "MEDICARE_SELF_SUBMIT": Mending("document"),
    "OVERLAP": Mending("clock", BUNDLED),
    "DOUBLE_BOOKED": Mending("clock", BUNDLED),
    "SAME_DAY_THERAPY": Mending("visits", BUNDLED),
    "MOD_22": Mending("modifiers"),
    "MOD_25": Mending("modifiers"),
    "NAMES_ANOTHER": Mending("note"),
    "NOTE_BLANK": Mending("note"),
    "NOTE_TOO_LONG": Mending("note"),
    "NOTE_PICTURE": Mending("note"),
    "NOTE_COPIED": Mending("note", GENERAL_EDUCATION),
    "NOTE_ALIKE": Mending("note", GENERAL_EDUCATION),
    "NOTE_COSIGNATURE": Mending("signature"),
    "COSIGNATURE_MISSING": Mending("signature"),
    "MEDICAID_SELF_SUBMIT": Mending("document"),
    "MOD_59_REASON": Mending("modifier_reason", BUNDLED),
}


def field_of(finding: str) -> Field:
    """The field where this finding (id) is put right."""
    return MENDING[finding].field


def denial_of(finding: str) -> str | None:
    """The denial that this finding (id) invites, or None where no source names one."""
    return MENDING[finding].denial

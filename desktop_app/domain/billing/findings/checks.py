"""The one list of requirements: each with its severity for Medicare and for other payers (None: not raised)."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.findings import (
    amounts,
    assistants,
    caregiver,
    clock,
    consent,
    counted,
    diagnosis,
    group,
    modifiers,
    note,
    overlap,
    place,
    plan,
    practice,
    presence,
    telehealth,
)
from desktop_app.domain.billing.findings.words import Picture, Placed, Words
from desktop_app.domain.billing.results import Severity
from desktop_app.domain.billing.visits import Visit


class VisitCheck(NamedTuple):
    """A requirement on one patient of one session."""

    id: str
    medicare: Severity | None
    others: Severity | None
    function: Callable[[Visit], Words | None]


class ClaimCheck(NamedTuple):
    """A requirement on one claim as it would be if nothing blocked it."""

    id: str
    medicare: Severity | None
    others: Severity | None
    function: Callable[[Draft], Words | None]


class CaseCheck(NamedTuple):
    """A requirement across the claims and sessions of a case."""

    id: str
    medicare: Severity | None
    others: Severity | None
    function: Callable[[Picture], Iterable[Placed]]


CHECKS: tuple[VisitCheck | ClaimCheck | CaseCheck, ...] = (
    VisitCheck("CLOCK_TIMES_MISSING", "block", "block", clock.times_missing),
    VisitCheck("TIME_INVALID", "block", "block", clock.time_invalid),
    VisitCheck("BREAK_OUTSIDE", "block", "block", clock.break_outside),
    ClaimCheck("TIME_BELOW_MIN", "block", "block", counted.below_minimum),
    ClaimCheck("TIME_RULE_DIFFERS", "info", "info", counted.rules_differ),
    VisitCheck("TIME_CROSSES_MIDNIGHT", "warn", "warn", clock.crosses_midnight),
    VisitCheck("CLOCK_CHANGE", "warn", "warn", clock.clock_change),
    ClaimCheck("UNUSUAL_LENGTH", "warn", "warn", counted.unusual_length),
    ClaimCheck("MERGED_SAME_DAY", "warn", "warn", counted.merged),
    ClaimCheck("MUE_EXCEEDED", "warn", "warn", amounts.over_unit_limit),
    ClaimCheck("MUE_ABSOLUTE", "block", "block", amounts.first_code_twice),
    CaseCheck("MUE_SAME_DAY", "warn", "warn", amounts.first_code_in_two_claims),
    ClaimCheck("ADDON_WITHOUT_BASE", "block", "block", amounts.add_on_alone),
    ClaimCheck("REQUESTED_DIFFERS", "block", "block", amounts.more_than_earned),
    ClaimCheck("CODE_NOT_EFFECTIVE", "block", "block", amounts.not_effective),
    ClaimCheck("FEE_MISSING", "block", "block", amounts.fee_missing),
    ClaimCheck("G_CODE_PAYER", None, "warn", amounts.g_code_elsewhere),
    VisitCheck("PATIENT_PRESENT", "block", "block", presence.present_throughout),
    VisitCheck("PATIENT_PRESENT_PART", "warn", "warn", presence.present_partly),
    VisitCheck("PRESENCE_UNKNOWN", "block", "block", presence.unknown),
    VisitCheck("ABSENCE_REASON", "warn", "warn", presence.no_absence_reason),
    VisitCheck("GROUP_ONE_PATIENT", "block", "block", group.one_patient),
    ClaimCheck("GROUP_SHORT", "warn", "warn", group.short),
    CaseCheck("GROUP_AND_INDIVIDUAL", "warn", "warn", group.beside_individual),
    VisitCheck("CONSENT_MISSING", "block", "block", consent.missing),
    VisitCheck("CONSENT_AFTER_SERVICE", "block", "block", consent.after_service),
    VisitCheck("CONSENT_VERBAL_2024", "warn", None, consent.verbal_in_2024),
    VisitCheck("CONSENT_NOT_FOR_CAREGIVER", "block", "warn", consent.not_for_caregiver),
    VisitCheck("CAREGIVER_MISSING", "block", "block", caregiver.missing),
    VisitCheck("CAREGIVER_RELATIONSHIP", "block", "block", caregiver.without_relationship),
    VisitCheck("CAREGIVER_PAID", "block", "warn", caregiver.all_paid),
    VisitCheck("CAREGIVER_MINOR", "warn", "warn", caregiver.minor),
    VisitCheck("LANGUAGE_ACCESS", "warn", "warn", caregiver.language_access),
    VisitCheck("POC_MISSING", "block", "block", plan.missing),
    VisitCheck("POC_EXPIRED", "block", "block", plan.expired),
    VisitCheck("POC_RECERT_DUE", "warn", "warn", plan.recertification_due),
    VisitCheck("CERT_PENDING", "warn", "warn", plan.certification_pending),
    VisitCheck("CERT_OVERDUE", "block", "block", plan.certification_overdue),
    VisitCheck("POC_NO_TRAINING", "block", "warn", plan.no_training),
    VisitCheck("GOAL_LINK_MISSING", "block", "block", plan.no_goal_link),
    VisitCheck("SKILLS_MISSING", "block", "block", note.skills_missing),
    VisitCheck("GENERIC_SKILL", "warn", "warn", note.generic_skill),
    VisitCheck("RETURN_DEMO_MISSING", "block", "block", note.return_demonstration_missing),
    VisitCheck("NECESSITY_MISSING", "block", "block", note.necessity_missing),
    VisitCheck("PROGRESS_MISSING", "warn", "warn", note.progress_missing),
    VisitCheck("RESOURCES_MISSING", "warn", "warn", note.resources_missing),
    VisitCheck("NOTE_UNSIGNED", "block", "block", note.unsigned),
    VisitCheck("SIGNATURE_DATE", "block", "block", note.signed_before),
    VisitCheck("LATE_SIGNATURE", "warn", "warn", note.signed_late),
    VisitCheck("DIAGNOSIS_MISSING", "block", "block", diagnosis.missing),
    VisitCheck("ICD_INVALID", "block", "block", diagnosis.invalid),
    VisitCheck("ICD_NOT_BILLABLE", "block", "block", diagnosis.not_billable),
    VisitCheck("ICD_TABLE_STALE", "warn", "warn", diagnosis.table_stale),
    VisitCheck("Z_CODE_PRIMARY", "warn", "warn", diagnosis.z_code_first),
    VisitCheck("NPI_INVALID", "block", "block", practice.npi_invalid),
    VisitCheck("TAX_ID_FORMAT", "block", "block", practice.tax_id_format),
    VisitCheck("REFERRING_MISSING", "block", None, practice.referring_missing),
    VisitCheck("PROVIDER_TYPE", "block", "block", practice.provider_type),
    VisitCheck("MODIFIER_REQUIRED", "block", "warn", modifiers.plan_without_discipline),
    VisitCheck("MODIFIER_MISMATCH", "block", "block", modifiers.plan_of_another_discipline),
    ClaimCheck("MODIFIERS_TOO_MANY", "block", "block", modifiers.too_many),
    ClaimCheck("ASSISTANT_85", "warn", None, assistants.paid_at_85),
    ClaimCheck("KX_REQUIRED", "block", None, amounts.kx_required),
    ClaimCheck("KX_NEAR", "warn", None, amounts.kx_near),
    VisitCheck("TELEHEALTH_NOT_LISTED", "block", "warn", telehealth.not_listed),
    VisitCheck("TELEHEALTH_AUTHORITY_ENDED", "block", None, telehealth.authority_ended),
    VisitCheck("TELEHEALTH_VERIFY", "warn", "warn", telehealth.verify),
    VisitCheck("AUDIO_ONLY", "warn", "warn", telehealth.audio_only),
    VisitCheck("PLACE_MISSING", "block", "block", place.missing),
    VisitCheck("HOME_HEALTH_EPISODE", "block", "warn", place.home_health_episode),
    VisitCheck("HOME_HEALTH_UNKNOWN", "block", None, place.home_health_unknown),
    VisitCheck("MEDICARE_SELF_SUBMIT", "block", None, practice.self_submitted),
    VisitCheck("MEDICARE_SELF_SUBMIT", "warn", None, practice.self_submitted_with_reason),
    CaseCheck("OVERLAP", "block", "block", overlap.patient_twice),
    CaseCheck("DOUBLE_BOOKED", "block", "block", overlap.clinician_twice),
    VisitCheck("SAME_DAY_THERAPY", "warn", "warn", overlap.same_day_services),
    VisitCheck("MOD_22", "block", "warn", modifiers.asks_for_22),
    VisitCheck("MOD_25", "block", "block", modifiers.asks_for_25),
    VisitCheck("MOD_59_REASON", "block", "block", modifiers.separate_without_reason),
)
"""Every requirement but GROUP_MINIMUM, which looks at what the others found."""

GROUP_MINIMUM = "GROUP_MINIMUM"
FINDING_IDS = (*dict.fromkeys(check.id for check in CHECKS), GROUP_MINIMUM)

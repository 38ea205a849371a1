"""Why no superbill goes to a family under Medicaid. The rules of a claim do not ask it: it is about the paper."""

from collections.abc import Sequence

from desktop_app.domain.billing.facts import Case
from desktop_app.domain.billing.results import Finding
from desktop_app.domain.billing.wording import is_blank, patient_words

MEDICAID_SELF_SUBMIT = "MEDICAID_SELF_SUBMIT"
SOURCE = "42 CFR 447.10 and 447.15"
"""Medicaid pays who gave the service; a provider takes that, with the state's copay, as payment in full."""


def medicaid_findings(case: Case, patient_id: str, session_ids: Sequence[str]) -> tuple[Finding, ...]:
    """That the practice files the claim itself, unless somebody wrote down why the family has to."""
    if case.payer.kind != "medicaid" or case.document != "superbill" or not is_blank(case.document_reason):
        return ()
    who = next(patient_words(each) for each in case.patients if each.id == patient_id)
    return (
        Finding(
            MEDICAID_SELF_SUBMIT,
            "block",
            patient_id,
            tuple(session_ids),
            f"{who} has Medicaid, which pays the practice and not the family; what it pays is payment in full.",
            "File a claim with the state's program or its plan; a superbill is for services Medicaid does not cover or "
            "that the patient asked to keep private.",
            SOURCE,
        ),
    )

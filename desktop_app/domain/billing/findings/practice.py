"""Requirements on who bills and who trained: numbers, professions, supervisors, and the paper Medicare allows."""

from desktop_app.domain.billing.facts import ClinicianFacts
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.modifiers import ASSISTANTS
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import clinician_words, is_blank, listed, opened, patient_words
from desktop_app.domain.people.identifiers import is_npi, is_tax_id


def npi_invalid(visit: Visit) -> Words | None:
    """The practice's or the rendering clinician's number is missing or fails its check."""
    wrong = [] if is_npi(visit.case.practice.npi) else [_number("the practice", visit.case.practice.npi)]
    rendering = _rendering(visit)
    if rendering is None:
        wrong.append(f"{clinician_words(visit.clinician)} has no supervisor whose NPI would be billed")
    elif not is_npi(rendering.npi):
        wrong.append(_number(clinician_words(rendering), rendering.npi))
    if not wrong:
        return None
    fix = "Enter the ten-digit NPI as the national registry shows it; one wrong digit fails the check."
    if rendering is None and len(wrong) == 1:
        fix = f"Name the {ASSISTANTS[visit.clinician.profession]} who supervises, under whose NPI this is billed."
    return Words(f"For {visit.when}, {listed(wrong)}.", fix, sources.NPI)


def tax_id_format(visit: Visit) -> Words | None:
    """The practice's tax number is missing or not written as one."""
    tax_id = visit.case.practice.tax_id
    if is_tax_id(tax_id):
        return None
    is_now = "is missing" if is_blank(tax_id) else f"“{tax_id}” is not two digits, a hyphen and seven digits"
    return Words(
        f"The practice's tax number {is_now}.",
        "Enter it as on the IRS letter, in the form 12-3456789.",
        sources.TAX_ID,
    )


def referring_missing(visit: Visit) -> Words | None:
    """Medicare asks who referred or certified."""
    npi = visit.patient.referring_npi
    if is_npi(npi):
        return None
    return Words(
        f"{opened(_number('the referring practitioner of ' + patient_words(visit.patient), npi))}.",
        "Enter the NPI of the physician or practitioner who certifies the plan.",
        sources.REFERRING,
    )


def provider_type(visit: Visit) -> Words | None:
    """This profession may not bill, or an assistant has no fitting supervisor."""
    clinician, needed = visit.clinician, ASSISTANTS.get(visit.clinician.profession)
    if clinician.profession == "RN":
        return Words(
            f"{opened(visit.when)} was given by {clinician_words(clinician)}; a registered nurse cannot bill "
            "these codes alone.",
            "Have a therapist, physician or other practitioner who may bill give the training.",
            sources.RULE_2024,
        )
    supervisor = visit.sitting.supervisor
    if needed is None or (supervisor is not None and supervisor.profession == needed):
        return None
    has = "has no supervisor" if supervisor is None else f"is supervised by {clinician_words(supervisor)}"
    return Words(
        f"{opened(visit.when)} was given by {clinician_words(clinician)}, who {has}; {_a(clinician.profession)} works "
        f"under {_a(needed)}.",
        f"Name the {needed} who supervises {clinician.name or clinician.id}.",
        sources.THERAPISTS,
    )


def self_submitted(visit: Visit) -> Words | None:
    """A Medicare patient would send the superbill, and nothing says why."""
    return _self_submitted(visit) if is_blank(visit.case.document_reason) else None


def self_submitted_with_reason(visit: Visit) -> Words | None:
    """A Medicare patient would send the superbill, for a reason that is given."""
    return None if is_blank(visit.case.document_reason) else _self_submitted(visit)


def _self_submitted(visit: Visit) -> Words | None:
    if visit.case.document != "superbill":
        return None
    who, reason = patient_words(visit.patient), visit.case.document_reason
    given = "" if is_blank(reason) else f" The reason given: {(reason or '').strip()}."
    return Words(
        f"{opened(who)} has Medicare, which wants the practice to file the claim, not the patient.{given}",
        "File a claim; a superbill is for services Medicare does not cover or that the patient asked to keep private.",
        sources.SELF_SUBMIT,
    )


def _rendering(visit: Visit) -> ClinicianFacts | None:
    return visit.sitting.supervisor if visit.clinician.profession in ASSISTANTS else visit.clinician


def _number(whose: str, npi: str | None) -> str:
    return f"{whose} has no NPI" if is_blank(npi) else f"the NPI “{(npi or '').strip()}” of {whose} fails its check"


def _a(profession: str) -> str:
    return f"an {profession}" if profession in ("OT", "OTA") else f"a {profession}"

"""Requirements on where the training was: the place on the claim, and no home health episode."""

from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import is_blank, opened, patient_words


def missing(visit: Visit) -> Words | None:
    """No place of service is recorded."""
    if not is_blank(visit.session.place_of_service):
        return None
    return Words(
        f"The place of service of {visit.when} is not recorded.",
        "Choose the place, for example 11 for the office or 12 for the patient's home; the fee may depend on it.",
        sources.PLACE,
    )


def home_health_episode(visit: Visit) -> Words | None:
    """The patient is under a home health plan of care."""
    if not visit.patient.home_health_episode:
        return None
    return Words(
        f"{opened(patient_words(visit.patient))} is under a home health plan of care, whose agency is paid for therapy "
        "and training in that time.",
        "Ask the home health agency for its dates; bill only what lies outside them.",
        sources.HOME_HEALTH,
    )


def home_health_unknown(visit: Visit) -> Words | None:
    """Nobody asked about home health."""
    if visit.patient.home_health_episode is not None:
        return None
    return Words(
        f"Nothing says whether {patient_words(visit.patient)} is under a home health plan of care.",
        "Check Medicare eligibility for a home health episode and record the answer.",
        sources.HOME_HEALTH,
    )

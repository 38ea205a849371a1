"""Requirements on the patient's absence, which is what the codes are for."""

from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import elapsed_words, is_blank, opened, patient_words


def present_throughout(visit: Visit) -> Words | None:
    """The patient was there all the time."""
    if not visit.sitting.time.always_present:
        return None
    return Words(
        f"{opened(patient_words(visit.patient))} was present throughout {visit.when}, so no minute of it is caregiver "
        "training without the patient.",
        "Bill what was done with the patient under a code for that, such as 97535 or 97530, with its own times.",
        sources.CODE_DEFINITION,
    )


def present_partly(visit: Visit) -> Words | None:
    """The patient was there for some of the time."""
    time = visit.sitting.time
    if not time.partly_present:
        return None
    share = f"for {elapsed_words(time.with_patient)}" if time.with_patient else "only in the breaks"
    return Words(
        f"{opened(patient_words(visit.patient))} was present {share} of {visit.when}; "
        f"{elapsed_words(time.counted)} without the patient are counted.",
        "Check the times of presence. What was done with the patient needs its own entry and its own times.",
        sources.CODE_DEFINITION,
    )


def unknown(visit: Visit) -> Words | None:
    """Nobody recorded whether the patient was there."""
    if visit.session.patient_present is not None:
        return None
    return Words(
        f"Nothing says whether {patient_words(visit.patient)} was in the room during {visit.when}.",
        "Record that the patient was absent, or from when to when the patient was there.",
        sources.CODE_DEFINITION,
    )


def no_absence_reason(visit: Visit) -> Words | None:
    """The note does not say why the training went on without the patient."""
    if visit.sitting.time.always_present or not is_blank(visit.session.absence_reason):
        return None
    return Words(
        f"The note of {visit.when} does not say why {patient_words(visit.patient)} was not part of it.",
        "Add the clinical reason, for example that rehearsing agitates the patient or that a transfer is unsafe.",
        sources.RULE_2024,
    )

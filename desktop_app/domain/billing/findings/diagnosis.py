"""Requirements on the patient's diagnoses, judged by the code set of the date of service."""

from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import listed, patient_words
from desktop_app.domain.days import day_words

SUCCESSORS = {"G20": "G20.A1 to G20.C", "G35": "G35.A to G35.D", "Z96.64": "Z96.641 to Z96.649"}
SUCCESSORS |= {"I69.35": "I69.351 to I69.359", "R26": "R26.0 to R26.9"}


def missing(visit: Visit) -> Words | None:
    """The patient has no diagnosis."""
    if visit.diagnoses:
        return None
    return Words(
        f"There is no diagnosis of {patient_words(visit.patient)} for {visit.when}.",
        "Add the condition that is treated, first in the list.",
        sources.ICD_GUIDELINES,
    )


def invalid(visit: Visit) -> Words | None:
    """A diagnosis is no code on that day."""
    wrong = _standing(visit, "unknown")
    if not wrong or visit.day is None:
        return None
    return Words(
        f"{listed(wrong)} {'is not a code' if len(wrong) == 1 else 'are not codes'} on {day_words(visit.day)}.",
        f"Choose a code that is valid on {day_words(visit.day)}; check for a typing mistake.",
        sources.ICD,
    )


def not_billable(visit: Visit) -> Words | None:
    """A diagnosis is a category on that day, not a full code."""
    wrong = _standing(visit, "category")
    if not wrong or visit.day is None:
        return None
    instead = [f"{SUCCESSORS[code]} for {code}" for code in wrong if code in SUCCESSORS]
    return Words(
        f"{listed(wrong)} {'is a category' if len(wrong) == 1 else 'are categories'} on {day_words(visit.day)} and "
        f"{'needs' if len(wrong) == 1 else 'need'} more characters.",
        f"Choose the full code{': ' + listed(instead) if instead else ' below it'}.",
        sources.ICD,
    )


def table_stale(visit: Visit) -> Words | None:
    """The day is after the last day of the loaded code set."""
    end = visit.tables.diagnosis_edition_ends
    if visit.day is None or visit.day <= end:
        return None
    return Words(
        f"The diagnosis codes at hand end on {day_words(end)}; {day_words(visit.day)} is judged by an older edition.",
        "Check the codes against the edition of that date, and update the program's tables.",
        sources.ICD,
    )


def z_code_first(visit: Visit) -> Words | None:
    """The first diagnosis is a circumstance, not the treated condition."""
    if not visit.diagnoses or not visit.diagnoses[0].upper().startswith("Z"):
        return None
    rest = [code for code in visit.diagnoses if not code.upper().startswith("Z")]
    return Words(
        f"{visit.diagnoses[0]} stands first, but it tells a circumstance and not the condition treated.",
        f"Put {rest[0]} first." if rest else "Put the treated condition first and keep this code after it.",
        sources.ICD_GUIDELINES,
    )


def _standing(visit: Visit, standing: str) -> list[str]:
    if visit.day is None:
        return []
    judge, day = visit.tables.diagnosis, visit.day
    return [code for code in visit.diagnoses if judge(code, day) == standing]

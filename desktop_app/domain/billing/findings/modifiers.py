"""Requirements on modifiers: the discipline that the plan gives, and the extra ones that a clinician asks for."""

from desktop_app.domain.billing.drafts import Draft
from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.modifiers import DISCIPLINE_MODIFIERS, MOST_ON_A_LINE
from desktop_app.domain.billing.visits import Visit
from desktop_app.domain.billing.wording import is_blank, listed

SEPARATE_SERVICE = ("59", "XE", "XP", "XS", "XU")


def plan_without_discipline(visit: Visit) -> Words | None:
    """Therapy whose plan does not say which discipline it is of."""
    discipline, plan = visit.sitting.discipline, visit.covering_plan
    if discipline is None or plan is None or plan.discipline is not None:
        return None
    return Words(
        f"The plan of care names no discipline, so nothing supports {DISCIPLINE_MODIFIERS[discipline]} "
        f"for {visit.when}.",
        f"Set the plan's discipline to {discipline} if that is whose plan it is.",
        sources.MODIFIERS,
    )


def plan_of_another_discipline(visit: Visit) -> Words | None:
    """Therapy under a plan of another discipline."""
    discipline, plan = visit.sitting.discipline, visit.covering_plan
    if discipline is None or plan is None or plan.discipline in (None, discipline):
        return None
    return Words(
        f"{visit.clinician.profession} training would carry {DISCIPLINE_MODIFIERS[discipline]}, but the plan of care "
        f"is {plan.discipline}'s.",
        f"Add the {discipline} plan of care, or correct the clinician of the session.",
        sources.MODIFIERS,
    )


def too_many(draft: Draft) -> Words | None:
    """A line has room for four modifiers."""
    if not draft.lines or len(draft.modifiers) <= MOST_ON_A_LINE:
        return None
    return Words(
        f"The lines would carry {len(draft.modifiers)} modifiers: {listed(draft.modifiers)}. A line has room for four.",
        "Take out the extra modifiers that this payer does not need.",
        sources.LINE_MODIFIERS,
    )


def asks_for_22(visit: Visit) -> Words | None:
    """22 is for unusually heavy procedures; here time is what counts."""
    if not _asked(visit, ("22",)):
        return None
    return Words(
        f"Modifier 22 is asked for on {visit.when}; longer training is already told by the add-on units.",
        "Take out 22.",
        sources.CPT_MODIFIERS,
    )


def asks_for_25(visit: Visit) -> Words | None:
    """25 belongs to evaluation and management visits."""
    if not _asked(visit, ("25",)):
        return None
    return Words(
        f"Modifier 25 is asked for on {visit.when}; it belongs to evaluation and management codes only.",
        "Take out 25.",
        sources.CPT_MODIFIERS,
    )


def separate_without_reason(visit: Visit) -> Words | None:
    """A modifier that says the service is distinct needs to say why."""
    asked = _asked(visit, SEPARATE_SERVICE)
    if not asked or not is_blank(visit.session.modifier_reason):
        return None
    return Words(
        f"{listed(asked)} is asked for on {visit.when} without a reason.",
        "Write why the service is distinct, with its own times, or take the modifier out.",
        sources.NCCI_MANUAL,
    )


def _asked(visit: Visit, modifiers: tuple[str, ...]) -> list[str]:
    if not visit.session.modifiers:
        return []
    asked = [modifier.strip() for modifier in visit.session.modifiers]
    return [modifier for modifier in modifiers if modifier in asked]

"""Who stands as the provider on a paper that is made before a visit: a clinician under whose own number is billed."""

from collections.abc import Iterable, Sequence

from desktop_app.domain.billing.modifiers import ASSISTANTS
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.people.practice import Clinician


def provider_for(clinician: Clinician, clinicians: Iterable[Clinician]) -> Clinician:
    """The clinician; for an assistant the supervisor, under whose number the work goes out, where one is named."""
    if clinician.profession not in ASSISTANTS:
        return clinician
    return next((each for each in clinicians if each.id == clinician.supervisor_id), clinician)


def providers(clinicians: Sequence[Clinician]) -> tuple[Clinician, ...]:
    """Everybody who may stand as the provider, each once, in the order of the practice."""
    billed = {provider_for(each, clinicians).id for each in clinicians}
    return tuple(each for each in clinicians if each.id in billed)


def provider_of_plans(plans: Iterable[PlanOfCare], clinicians: Sequence[Clinician]) -> Clinician:
    """Whoever has the discipline of a plan of care, the first plan before the others; without one the first at all."""
    known = providers(clinicians)
    fitting = (each for plan in plans for each in known if each.discipline == plan.discipline)
    return next(fitting, known[0])

"""Which assistants may take over from a clinician."""

from collections.abc import Iterable

from desktop_app.domain.billing.modifiers import ASSISTANTS
from desktop_app.domain.people.practice import Clinician


def assistants_of(clinicians: Iterable[Clinician], clinician: Clinician) -> tuple[Clinician, ...]:
    """The assistants of the clinician's profession, those whom they supervise first; none for an assistant."""
    own = [each for each in clinicians if ASSISTANTS.get(each.profession) == clinician.profession]
    return tuple(sorted(own, key=lambda each: (each.supervisor_id != clinician.id, each.name)))

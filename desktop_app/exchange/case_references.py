"""The ids of a case: each stands once in its list, and every reference leads somewhere."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from desktop_app.domain.billing.facts import Case, PatientFacts, SessionFacts
from desktop_app.exchange.case_fields import CaseError


class Identified(Protocol):
    """Whoever or whatever has an id."""

    @property
    def id(self) -> str:
        """The id, as written in the case."""


def check(case: Case) -> None:
    """Raise CaseError for the first id that stands twice, else for the first reference that leads nowhere."""
    clinicians = _ids(case.clinicians, "clinicians")
    patients = _ids(case.patients, "patients")
    caregivers = _ids(case.caregivers, "caregivers")
    _ids(case.sessions, "sessions")
    for index, clinician in enumerate(case.clinicians):
        if clinician.supervisor is not None and clinician.supervisor not in clinicians:
            raise _nowhere(f"clinicians[{index}].supervisor", clinician.supervisor, "clinicians")
    for index, patient in enumerate(case.patients):
        _consents(patient, f"patients[{index}]", caregivers)
    for index, caregiver in enumerate(case.caregivers):
        if caregiver.patient not in patients:
            raise _nowhere(f"caregivers[{index}].patient", caregiver.patient, "patients")
    for index, session in enumerate(case.sessions):
        _session(session, f"sessions[{index}]", clinicians, patients, caregivers)
    _other_services(case, clinicians, patients)


def _ids(people: Sequence[Identified], name: str) -> frozenset[str]:
    ids = frozenset([person.id for person in people])
    if len(ids) < len(people):
        seen = set[str]()
        for index, person in enumerate(people):
            if person.id in seen:
                raise CaseError(
                    f"{name}[{index}].id", f"The id “{person.id}” stands twice in {name}; each needs its own."
                )
            seen.add(person.id)
    return ids


def _consents(patient: PatientFacts, path: str, caregivers: frozenset[str]) -> None:
    for index, consent in enumerate(patient.consents):
        _all(consent.caregivers, f"{path}.consents[{index}].caregivers", caregivers, "caregivers")


def _session(
    session: SessionFacts,
    path: str,
    clinicians: frozenset[str],
    patients: frozenset[str],
    caregivers: frozenset[str],
) -> None:
    if session.clinician not in clinicians:
        raise _nowhere(f"{path}.clinician", session.clinician, "clinicians")
    _all(session.patients, f"{path}.patients", patients, "patients")
    _all(session.caregivers, f"{path}.caregivers", caregivers, "caregivers")
    for index, skill in enumerate(session.skills):
        if not skill.demonstrations.keys() <= caregivers:
            unknown = next(id_ for id_ in skill.demonstrations if id_ not in caregivers)
            raise _nowhere(f"{path}.skills[{index}].demonstrations.{unknown}", unknown, "caregivers")


def _other_services(case: Case, clinicians: frozenset[str], patients: frozenset[str]) -> None:
    for index, service in enumerate(case.other_services):
        if service.patient not in patients:
            raise _nowhere(f"other_services[{index}].patient", service.patient, "patients")
        if service.clinician not in clinicians:
            raise _nowhere(f"other_services[{index}].clinician", service.clinician, "clinicians")


def _all(ids: Iterable[str], path: str, known: frozenset[str], name: str) -> None:
    for index, id_ in enumerate(ids):
        if id_ not in known:
            raise _nowhere(f"{path}[{index}]", id_, name)


def _nowhere(path: str, id_: str, name: str) -> CaseError:
    return CaseError(path, f"{path} is “{id_[:60]}”, but nobody in {name} has that id.")

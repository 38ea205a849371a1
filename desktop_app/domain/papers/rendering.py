"""Who stands on a superbill or a claim as the rendering provider. The note says who gave the training."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.billing.from_chart import Office
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.addendum import Cosignature, needs_cosignature
from desktop_app.domain.training.session import Signature, TrainingSession


@dataclass(frozen=True, slots=True)
class Rendering:
    """The rendering provider with the NPI to bill, and what that person signed with (UTC); None: not signed yet.

    `given_by` names an assistant who gave the training under this provider, and is empty for everybody else.
    """

    clinician: Clinician
    npi: str
    given_by: str
    signed_by: str
    signed_at: datetime | None


def rendering(
    office: Office, author: Clinician, sessions: Iterable[TrainingSession], cosignatures: Iterable[Cosignature]
) -> Rendering:
    """Who rendered these sessions of one author, by the payers' rules: for an assistant's work it is the supervisor.

    The supervisor has signed where every one of the notes is co-signed. An assistant whose supervisor is not known
    stands there without an NPI, and with that nothing is issued.
    """
    sessions = tuple(sessions)
    supervisor = _supervisor(office, author)
    if supervisor is None:
        by, at = author.signature, _last(each.signature for each in sessions)
        npi = "" if needs_cosignature(author) else author.npi or ""
        return Rendering(author, npi, "", by if at else "", at)
    signed = {each.session_id: each for each in cosignatures}
    given = f"{author.signature}, supervised by {supervisor.signature}"
    by, at = _cosigned(office, [signed.get(each.id) for each in sessions])
    return Rendering(supervisor, supervisor.npi or "", given, by, at)


def _supervisor(office: Office, author: Clinician) -> Clinician | None:
    if not needs_cosignature(author):
        return None
    return _people(office).get(author.supervisor_id or "")


def _cosigned(office: Office, signed: list[Cosignature | None]) -> tuple[str, datetime | None]:
    """Who co-signed last, and when; nobody where a note still waits."""
    found = [each for each in signed if each is not None]
    if not found or len(found) < len(signed):
        return "", None
    last = max(found, key=lambda each: each.signed_at)
    return _people(office)[last.clinician_id].signature, last.signed_at


def _last(signatures: Iterable[Signature | None]) -> datetime | None:
    return max((each.signed_at for each in signatures if each is not None), default=None)


def _people(office: Office) -> Mapping[str, Clinician]:
    return {each.id: each for each in office.clinicians}

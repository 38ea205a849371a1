"""Who may open the records, and what each role may do with them. A user is not a clinician, but may be one of them."""

from dataclasses import dataclass
from typing import Literal, get_args

Role = Literal["owner", "clinician", "assistant", "biller"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with a passphrase of their own; `clinician_id` is the clinician they are, None where they are none."""

    id: str
    name: str
    role: Role
    clinician_id: str | None = None


OWNERS_RECORDS = frozenset({"user", "recovery_key"})
_OFFICE = frozenset({"practice", "clinician", "table"})
_MONEY = frozenset({"payer", "fee", "locality"})
_CLINICAL = frozenset({"training_session", "consent", "plan_of_care", "caregiver"})
_READING = frozenset({"view", "open", "print", "export"})
_BY_ITSELF = frozenset({"gap", "clock_moved", "zone_changed"})
"""What the timer writes down by itself, whoever has the records open."""

OWN_PASSPHRASE = "change_passphrase"  # noqa: S105 - the name of an act


def refusal(role: Role, action: str, record: str, detail: str = "") -> tuple[str, str] | None:
    """Why somebody of this role may not do this to such a record, with a next step; None where they may.

    `action`, `record` and `detail` are those of the audit trail.
    """
    if action in _READING or action == OWN_PASSPHRASE:
        return None
    if record in OWNERS_RECORDS and role != "owner":
        return "Only an owner adds, changes or removes the people who may open the records.", "Ask an owner to do it."
    if role == "biller":
        return _refusal_to_biller(action, record, detail)
    if role == "assistant":
        return _refusal_to_assistant(action, record)
    return None


def _refusal_to_biller(action: str, record: str, detail: str) -> tuple[str, str] | None:
    if action == "clock" and detail in _BY_ITSELF:
        return None
    is_clinical = record in _CLINICAL or (record, detail) == ("patient", "diagnoses")
    if is_clinical or action in ("sign", "cosign", "addendum"):
        return (
            "You are signed in for billing, and billing does not train, write notes or sign.",
            "Lock, and let a clinician open the records.",
        )
    return _refusal_of_office(record)


def _refusal_to_assistant(action: str, record: str) -> tuple[str, str] | None:
    if action == "cosign":
        return "An assistant's note is co-signed by the supervisor.", "Lock, and let the supervisor open the records."
    if record in _MONEY:
        return "Payers and fees are changed by a clinician, the billing or an owner.", "Ask one of them to do it."
    return _refusal_of_office(record)


def _refusal_of_office(record: str) -> tuple[str, str] | None:
    if record in _OFFICE:
        return "The practice, its clinicians and tables are changed by a clinician or an owner.", "Ask one to do it."
    return None

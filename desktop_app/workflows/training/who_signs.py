"""Whose hand it is: the passphrase once more, and the clinician who signs with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.practice import Clinician
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.vault.confirm_identity import confirm_identity

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def confirm_clinician(store: Store, clock: Clock, clinician_id: str, secret: str) -> Clinician:
    """The clinician, if whoever is signed in may sign as them and this is their passphrase.

    Raises WrongPassphrase, or Refused where this clinician opens the records with a passphrase of their own.
    """
    wanted = store.clinicians.get(clinician_id)
    if not _may_sign_as(store, wanted):
        raise Refused(
            f"This waits for the signature of {wanted.signature}.",
            f"Lock, and let {wanted.name} open the records and sign.",
            "signer",
        )
    confirm_identity(store, clock, secret)
    return wanted


def signs_as(store: Store) -> Clinician | None:
    """The clinician whom the signed-in user is; None for somebody who is none."""
    known = store.signed_in.clinician_id
    return store.clinicians.get(known) if known is not None else None


def _may_sign_as(store: Store, wanted: Clinician) -> bool:
    """True for oneself, and for a clinician who has no passphrase of their own yet and shares this one."""
    if store.signed_in.clinician_id == wanted.id:
        return True
    return all(user.clinician_id != wanted.id for user in store.users.all())

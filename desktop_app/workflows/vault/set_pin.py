"""A PIN on this computer for whoever is signed in: set with the passphrase, or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.passphrases import check_pin
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import USERS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def set_pin(store: Store, clock: Clock, passphrase: str, number: str) -> Saved:
    """From now on the number opens the records on this computer. Takes as long as two unlocks.

    Raises WrongPassphrase, Refused for a number that is easy to guess or where there is no password store, and
    VaultUnreadable where that store keeps nothing.
    """
    from desktop_app.store import pin, vault

    check_pin(number)
    drawer = store.drawer
    if drawer is None or not drawer.is_there():
        raise Refused("This computer has no password store that can be used.", "Go on with the passphrase.", "pin")
    vault.confirm(store, passphrase, clock.now(), may_be_pin=False)
    header = store.header()
    slot = next(slot for slot in header.slots if slot.user == store.user_id)
    with store.act("set_pin", "own_user", store.user_id, clock.now().utc):
        pin.set_pin(store.folder, header, slot, number, store.data_key, drawer)
    return Saved(store.user_id, changed(USERS))


def forget_pin(store: Store, clock: Clock) -> Saved:
    """Only the passphrase opens the records from now on."""
    from desktop_app.store import pin

    header = store.header()
    slot = next(slot for slot in header.slots if slot.user == store.user_id)
    with store.act("forget_pin", "own_user", store.user_id, clock.now().utc):
        if store.drawer is not None:
            pin.forget(store.folder, header, slot, store.drawer)
    return Saved(store.user_id, changed(USERS))

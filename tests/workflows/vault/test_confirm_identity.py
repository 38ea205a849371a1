"""Who signs is asked once more: only the passphrase of whoever is signed in will do."""

import pytest

from desktop_app.store.errors import WrongPassphrase
from desktop_app.store.store import Store
from desktop_app.workflows.vault.confirm_identity import confirm_identity
from tests import builders
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock


def test_the_right_passphrase_says_who_is_signed_in_and_which_clinician_they_are(
    store: Store, clock: FakeClock
) -> None:
    with store.act("create", "clinician", "lee", clock.utc):
        store.clinicians.save(builders.clinician())
    user = confirm_identity(store, clock, PASSPHRASE).user
    assert (user.name, user.role, user.clinician_id) == ("Lee Park", "owner", "lee")


def test_a_wrong_one_confirms_nothing_and_the_fourth_has_to_wait(store: Store, clock: FakeClock) -> None:
    waits = []
    for _ in range(4):
        with pytest.raises(WrongPassphrase) as refused:
            confirm_identity(store, clock, "marble kettle orchard ten")
        waits.append(refused.value.wait_seconds)
    assert waits == [0, 0, 0, 2]
    with pytest.raises(WrongPassphrase):
        confirm_identity(store, clock, PASSPHRASE)
    clock.advance(seconds=2)
    confirm_identity(store, clock, PASSPHRASE)

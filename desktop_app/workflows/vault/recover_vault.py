"""Open the records with the recovery key, and give somebody a new passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.people.passphrases import check_passphrase
from desktop_app.domain.people.users import User
from desktop_app.domain.training.clock import Clock

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def recover_vault(
    folder: Path, typed: str, name: str, passphrase: str, resources: Path, clock: Clock, beside: Path | None = None
) -> Store:
    """The vault, unlocked with the words of the recovery key, for whoever has this name: theirs is the new passphrase.

    Without a name it is the owner. Raises a KnownError: Refused with the field that is wrong (words, name,
    passphrase), WrongPassphrase where the words are not those of this vault, or what unlocking raises.
    """
    from desktop_app.store import access
    from desktop_app.store.recovery_words import secret_of

    secret = secret_of(typed)
    check_passphrase(passphrase)
    store = access.recover(folder, secret, lambda users: _chosen(users, name), passphrase, clock.now(), beside)
    store.resources = resources
    return store


def _chosen(users: tuple[User, ...], name: str) -> User:
    wanted = " ".join(name.casefold().split())
    if not wanted:
        return next((user for user in users if user.role == "owner"), users[0])
    for user in users:
        if " ".join(user.name.casefold().split()) == wanted:
            return user
    names = ", ".join(user.name for user in users)
    raise Refused(
        f"Nobody named “{name.strip()}” may open these records.", f"Type one of these names: {names}.", "name"
    )

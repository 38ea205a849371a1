"""Put a recovery key in force, after its owner has shown that it was written down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop_app.domain.errors import Refused
from desktop_app.domain.training.clock import Clock
from desktop_app.workflows.outcome import Saved
from desktop_app.workflows.topics import USERS, changed

if TYPE_CHECKING:
    from desktop_app.store.store import Store


def put_recovery_key_in_force(store: Store, clock: Clock, words: tuple[str, ...]) -> Saved:
    """From now on these words open the records; those before open nothing any more."""
    from desktop_app.store import access
    from desktop_app.store.recovery_words import secret_of

    access.set_recovery_key(store, secret_of(" ".join(words)), clock.now().utc)
    return Saved("recovery_key", changed(USERS))


def check_written_down(words: tuple[str, ...], typed: Mapping[int, str]) -> None:
    """Raise Refused where a word that was typed again (by its number, from 1) is not the one on the paper."""
    for number, text in typed.items():
        if text.strip().casefold() != words[number - 1]:
            raise Refused(
                f"That is not word {number}.", "Look at the paper and type the word beside this number.", str(number)
            )

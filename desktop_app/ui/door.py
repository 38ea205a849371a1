"""The way to the vault: whether there is one, and what opens it. The heavy parts are loaded when they are called."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Door:
    """The folder of the vault, that of the shipped resources, and one of this computer for the count of wrong tries.

    `drawer` is the password store of this computer, where half of the key of a PIN is kept. Behind the door of the
    sample practice are invented people only, and its passphrase is no secret.
    """

    folder: Path
    resources: Path
    beside: Path | None = None
    drawer: Any = None
    is_sample: bool = False

    def exists(self) -> bool:
        """Whether there is a vault behind it."""
        from desktop_app.workflows.vault.open_vault import vault_exists

        return vault_exists(self.folder)

    def has_pin(self) -> bool:
        """Whether a PIN was set on this computer."""
        from desktop_app.workflows.vault.open_vault import has_pin

        return self.drawer is not None and has_pin(self.folder)

    def asks_for_name(self) -> bool:
        """Whether several people have a key, so that the door has to know whose passphrase is typed."""
        from desktop_app.workflows.vault.open_vault import has_several_users

        return has_several_users(self.folder)

    def unlock(self, passphrase: str, name: str = "", clock: Any = None) -> Callable[[], Any]:
        """What the runner calls to open the vault."""

        def opener() -> Any:
            from desktop_app.workflows.vault.open_vault import unlock_vault

            return unlock_vault(self.folder, passphrase, self.resources, clock, name, self.beside, self.drawer)

        return opener

    def recover(self, words: str, name: str, passphrase: str, clock: Any) -> Callable[[], Any]:
        """What the runner calls to open the vault with its recovery key."""

        def opener() -> Any:
            from desktop_app.workflows.vault.recover_vault import recover_vault

            store = recover_vault(self.folder, words, name, passphrase, self.resources, clock, self.beside)
            store.drawer = self.drawer
            return store

        return opener

    def create(self, passphrase: str, user: str) -> Callable[[], Any]:
        """What the runner calls to make a new vault and open it."""

        def opener() -> Any:
            from desktop_app.workflows.vault.open_vault import create_vault

            store = create_vault(self.folder, passphrase, user, self.resources, self.beside)
            store.drawer = self.drawer
            return store

        return opener


def warm_up() -> None:
    """Load on the worker what unlocking will need, while the user is still typing."""
    from importlib import import_module, util

    for name in ("desktop_app.store.vault", "desktop_app.workflows.practice.frame_news"):
        if util.find_spec(name) is not None:
            import_module(name)

"""The password store of the operating system, where half of the key of a PIN lies. Asked only where a PIN is wanted."""

from typing import Protocol

SERVICE = "Teachback"


class Drawer(Protocol):
    """Keeps small secrets for the user of this computer."""

    def is_there(self) -> bool:
        """Whether it can keep anything."""
        ...

    def read(self, name: str) -> str | None:
        """What was kept under the name; None where there is nothing, or it cannot be read."""
        ...

    def write(self, name: str, secret: str) -> bool:
        """Keep it; False where that did not work."""
        ...

    def delete(self, name: str) -> None:
        """Throw it away; nothing where there is nothing."""
        ...


class SystemDrawer:
    """The keyring package: Secret Service or KWallet, Keychain, Credential Locker."""

    def is_there(self) -> bool:
        """Whether this computer has one that is safe enough to be used without asking."""
        try:
            import keyring

            return float(keyring.get_keyring().priority) >= 1
        except Exception:  # whatever a foreign password store throws means that there is none
            return False

    def read(self, name: str) -> str | None:
        """What was kept."""
        try:
            import keyring

            return keyring.get_password(SERVICE, name)
        except Exception:
            return None

    def write(self, name: str, secret: str) -> bool:
        """Keep it, and look whether it is there."""
        try:
            import keyring

            keyring.set_password(SERVICE, name, secret)
        except Exception:
            return False
        return self.read(name) == secret

    def delete(self, name: str) -> None:
        """Throw it away."""
        from contextlib import suppress

        with suppress(Exception):
            import keyring

            keyring.delete_password(SERVICE, name)

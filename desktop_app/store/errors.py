"""What can go wrong with the disk and the vault, each with a sentence for the user and a next step."""

from desktop_app.domain.errors import DAMAGED, KnownError


class StoreError(KnownError):
    """A known error of the disk or the vault. Nothing was half done."""


class WrongPassphrase(StoreError):
    """The passphrase opens nothing, and nobody learns why; `wait_seconds` is how long the next try has to wait."""

    def __init__(self, wait_seconds: float = 0.0) -> None:
        step = "Check Caps Lock and try again."
        if wait_seconds > 0:
            step = f"Wait {max(1, round(wait_seconds))} seconds, check Caps Lock, and try again."
        super().__init__("That did not open the records.", step, "passphrase")
        self.wait_seconds = wait_seconds


class PinIsGone(StoreError):
    """Too many wrong numbers, or its half of the key is lost: from now on the passphrase is asked for."""

    def __init__(self) -> None:
        super().__init__("The PIN on this computer is gone.", "Type your passphrase.", "passphrase")


class WrongRecoveryKey(WrongPassphrase):
    """The words are no recovery key of this vault."""

    def __init__(self, wait_seconds: float = 0.0) -> None:
        super().__init__(wait_seconds)
        wait = f"Wait {max(1, round(wait_seconds))} seconds, and look" if wait_seconds > 0 else "Look"
        self.next_step = f"{wait} whether this paper belongs to these records, and whether a newer one was made since."
        self.field = "words"


class VaultMissing(StoreError):
    """There is no vault in the folder."""

    def __init__(self) -> None:
        super().__init__(
            "There are no records in this folder.",
            "Choose the folder that holds vault.json and vault.db, restore a backup, or set up a new practice.",
        )


class VaultExists(StoreError):
    """A vault stands where a new one should be made."""

    def __init__(self) -> None:
        super().__init__(
            "This folder already holds records.", "Open them, or choose an empty folder for a new practice."
        )


class VaultIsNewer(StoreError):
    """The vault was written by a later version of the program."""

    def __init__(self) -> None:
        super().__init__(
            "These records were last opened by a newer version of Teachback. Nothing was changed.",
            "Install the newer version on this computer and open them again.",
        )


class VaultUnreadable(StoreError):
    """The folder or a file in it cannot be read or written."""

    def __init__(self, what: str = "The folder with the records cannot be read or written.") -> None:
        super().__init__(
            what, "Check that the disk is connected and that your account may write to this folder, then try again."
        )


class VaultBusy(StoreError):
    """Another running program holds the vault; `holder` names it."""

    def __init__(self, holder: str) -> None:
        super().__init__(f"These records are already open: {holder}.", "Go to that window, or close it and try again.")
        self.holder = holder


class DiskFull(StoreError):
    """There is no room left to write; the last act was not kept, everything before it was."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full, so the last change was not saved. Everything before it is safe.",
            "Free some space on the disk and do it again.",
        )


class VaultDamaged(StoreError):
    """The header or the database is not what it was when it was written."""

    def __init__(self, what: str = "The records on this disk are damaged and were not opened.") -> None:
        super().__init__(what, "Leave the folder as it is and restore the newest backup.", DAMAGED)


class HeaderIsOld(VaultDamaged):
    """A vault.json from before the last change of passphrases or users was put in the place of the newest."""

    def __init__(self) -> None:
        StoreError.__init__(
            self,
            "The file vault.json is older than the records: somebody put back one from before a passphrase, a user or "
            "the recovery key was changed. The records were not opened.",
            "Put the newest vault.json back, or restore the newest backup; both belong together.",
        )


class RecordIsSigned(StoreError):
    """A signed session or an issued paper was about to be changed."""

    def __init__(self) -> None:
        super().__init__("This record is signed or issued and cannot be changed.", "Write an addendum to it instead.")


class NotFound(StoreError):
    """No record has this id; `what` is the profession's word for it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"This {what} is not in the records.", "Go back to the list and choose again.")


class OutsideAct(RuntimeError):
    """A write was tried without an open act, or an act inside another: a bug of ours, never of the world."""


class VaultRolledBack(StoreError):
    """The database is an older one than the one that was last closed here, or the end of its audit trail is missing."""

    def __init__(self) -> None:
        super().__init__(
            "These records are older than the ones that were last open in this folder, so they were not opened.",
            "Restore the newest backup. If you put the older file vault.db here on purpose, restore it from a backup "
            "instead, or take the file vault.anchor out of the folder and open the records again.",
            DAMAGED,
        )


class BackupDamaged(StoreError):
    """A backup file is not what it was when it was proved, or it is no backup at all."""

    def __init__(self, what: str = "This file is not a whole backup, so nothing was taken from it.") -> None:
        super().__init__(what, "Choose another backup; the list shows the ones that Teachback made here.")


class BackupStopped(StoreError):
    """The program is closing or locking: the backup was given up, and the one before stands."""

    def __init__(self) -> None:
        super().__init__("The backup was stopped before it was done.", "Make one again when the records are open.")


class NoRoomForBackup(DiskFull):
    """The disk has no room for a backup; the records are as they were."""

    def __init__(self) -> None:
        StoreError.__init__(
            self,
            "There is no room on the disk for a backup. The records themselves are saved and safe.",
            "Free some space on the disk, then back up again.",
        )


class NoRoomElsewhere(DiskFull):
    """The second place has no room; the backup on this computer was made and proved."""

    def __init__(self) -> None:
        StoreError.__init__(
            self,
            "There is no room in the second place for a copy of the backup. The one on this computer was made.",
            "Free some space there or choose another folder; the next backup goes there again.",
        )


class SecondPlaceLost(StoreError):
    """The second place went away, or cannot be written, while the backup was copied to it."""

    def __init__(self) -> None:
        super().__init__(
            "The second place went away while the backup was copied to it, or it cannot be written. The backup on this "
            "computer was made.",
            "Plug the stick in again, or choose another folder; the next backup goes there.",
        )


class BackupMissing(StoreError):
    """There is no file of this name."""

    def __init__(self) -> None:
        super().__init__(
            "This backup is not there.", "If it is on a stick, plug the stick in; then choose the file again."
        )


class NothingToSalvage(StoreError):
    """The damage is where the database begins: not even the list of its tables can be read."""

    def __init__(self) -> None:
        super().__init__(
            "Nothing can be read of these records; the damage is at their beginning.", "Restore the newest backup."
        )

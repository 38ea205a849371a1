"""What is said about backups: in Settings, and at the door when one is put back."""

from datetime import date, datetime

from desktop_app.ui.wording.days import clock_words, counted, days_ago, short_day

SECTION = "Backups"
INTRODUCTION = (
    "Teachback makes an encrypted backup every half hour of use and when you close it, opens each one to prove it, and "
    "keeps some of every hour, day, week and month. One file is all that a new computer needs, with your passphrase or "
    "the recovery key."
)
PROVED = "Last proved backup"
NEVER = "none yet"
ELSEWHERE = "Last one in a second place"
SECOND_PLACE = "Second place"
SECOND_PLACE_HINT = "A folder on a USB stick or another disk. When it is not there, the next backup goes there later."
NO_PLACE = "Not chosen. A broken or stolen disk would take the records and all their backups."
SAME_DISK = "This folder is on the same disk as the records. A broken or stolen disk would take both."
NOT_THERE = "Not connected now."
CHOOSE_PLACE = "&Choose a folder…"
NO_SECOND_PLACE = "Use &none"
NOW = "&Back up now"
MAKING = "Backing up and proving the copy…"
KEPT = "Backups that are kept"
NOTHING_KEPT = "No backup yet."
HERE, THERE = "on this computer", "in the second place"
TRY = "Try it"
RESTORE = "Restore…"
TRIED = "A backup, opened and read"
TRYING = "Opening the backup and reading all of it…"
WHOLE = "Whole: every page, every line of the audit trail and every count is as it was proved."
GOES_ON = "The records here go on from this backup."
WENT_APART = "The records here do not go on from this backup. One of them was changed, or they went different ways."
COMPARED = ("What", "In the backup", "In the records now", "Difference")
WHAT = {
    "patient": "Patients",
    "training_session": "Sessions",
    "superbill": "Superbills",
    "handout": "Handouts",
    "audit": "Lines of the audit trail",
}
UNKNOWN = "cannot be read"
DONE = "&Done"

AT_DOOR = "Restore a &backup"
TITLE = "Restore a backup"
WHY = (
    "Choose the backup and type what opened the records when it was made. You see what would change first, and what is "
    "replaced is kept."
)
FILE = "Backup &file"
FILE_HINT = "Its name ends in .teachback."
CHOOSE_FILE = "C&hoose…"
FILES = "Backups (*.teachback);;All files (*)"
OPENING_WORDS = "&Passphrase, or the words of the recovery key"
NAME = "Whose pa&ssphrase"
LOOK = "&See what is in it"
PUT_BACK = "&Put this backup in place"
PUTTING_BACK = "Putting it in place …"
LOOKING = "Opening it …"
BACK = "&Back"
NO_FILE = "Choose the file of the backup."
NO_WORDS = "Type the passphrase, or the words of the recovery key."
NOTHING_HERE = (
    "There are no records here that this backup's key opens. Whatever is here is kept in a folder of its own."
)


def when(at: datetime, today: date) -> str:
    """Jun 10, 2:02 PM."""
    return f"{short_day(at.date(), today)}, {clock_words(at)}"


def ago(at: datetime | None, today: date) -> str:
    """How old the last backup is."""
    return NEVER if at is None else f"{days_ago((today - at.date()).days)}, {clock_words(at)}"


def size(number: int) -> str:
    """A size in bytes for people."""
    return f"{number / 1e6:.1f} MB" if number < 1e8 else f"{number / 1e6:.0f} MB"


def difference(backup: int, now: int | None) -> str:
    """How the records now differ from the backup."""
    if now is None:
        return ""
    if now == backup:
        return "the same"
    return f"{abs(now - backup):,} {'more' if now > backup else 'fewer'} now"


def made(patients: int, sessions: int, is_elsewhere: bool) -> str:
    """After a backup that was asked for."""
    place = ", here and in the second place" if is_elsewhere else ""
    return f"Backed up and proved{place}: {counted(patients, 'patient')}, {counted(sessions, 'session')}."


def restored(at: datetime, today: date, kept_in: str) -> str:
    """After a backup was put in place."""
    kept = f" What was here is kept in the folder {kept_in}." if kept_in else ""
    return f"The backup of {when(at, today)} is in place. Open it with its passphrase.{kept}"

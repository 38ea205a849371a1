"""What is said at the door when the records turn out damaged: a backup first, then saving what can be read."""

from datetime import datetime

TITLE = "These records are damaged"
CALM = "Nothing of them is changed or overwritten by what you choose here."
BACKUP = "Restore the newest backup"
LOOKING = "Looking for the newest backup that is whole …"
NO_BACKUP = "No whole backup was found on this computer or in the second place."
RESTORE = "&Restore this backup"
ANOTHER = "Another &backup…"
SALVAGE = "Or save what can be read"
SALVAGE_WHY = (
    "Reads the damaged records row by row and puts whatever can be read into a new folder: also what came after the "
    "newest backup. You see what is missing before you go on."
)
TARGET = "New &folder"
OPENING_WORDS = "&Passphrase, or the words of the recovery key"
NAME = "&Whose passphrase"
SAVE = "&Save what can be read"
SAVING = "Reading …"
BACK = "Bac&k"
NO_WORDS = "Type the passphrase, or the words of the recovery key."
NO_TARGET = "Type the name of a folder that is empty or not there yet."
REPORT = "What could be read"
HEADINGS = ("What", "Saved", "Missing")
TRAIL_WHOLE = "Every line of the audit trail was saved and is as it was written."
TRAIL_NOT_WHOLE = "The audit trail that was saved has gaps; the missing lines show when it is checked."
USE = "&Work with the saved records"
USING = "Putting them in place …"
WHAT = {
    "addendum": "Addenda",
    "audit": "Lines of the audit trail",
    "caregiver": "Caregivers",
    "clinician": "Clinicians",
    "clock_event": "Presses of the clock",
    "consent": "Consents",
    "cosignature": "Co-signatures",
    "disclosure": "Disclosures",
    "fee": "Fees",
    "handout": "Handouts",
    "money_line": "Payments",
    "patient": "Patients",
    "payer": "Payers",
    "plan_of_care": "Plans of care",
    "practice": "Practice",
    "setting": "Settings",
    "superbill": "Superbills",
    "training_session": "Sessions",
    "vault_user": "People who may open the records",
}


def default_folder(vault: str, at: datetime) -> str:
    """Beside the damaged records, with the day and the time in its name."""
    return f"{vault}/saved-{at:%Y%m%d-%H%M%S}"


def found(made: str, is_elsewhere: bool) -> str:
    """The newest whole backup; what was written since it would be missing."""
    place = "in the second place" if is_elsewhere else "on this computer"
    return f"Made {made}, {place}. All of it was just read and is as it was proved. What came after it is not in it."


def table(name: str) -> str:
    """The profession's word for what a table holds."""
    return WHAT.get(name, name.replace("_", " ").capitalize())


def report(saved: int, lost: int, folder: str) -> str:
    """The sum of it, and where it lies."""
    missing = f"{lost:,} could not be read" if lost else "nothing is known to be missing"
    return f"{saved:,} entries saved, {missing}. They are in {folder}."


def in_place(kept_in: str) -> str:
    """The saved records are the ones that open now."""
    return f"The saved records are in place. Open them with your passphrase. The damaged ones are kept in {kept_in}."

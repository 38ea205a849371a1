"""What the Settings screen says."""

TITLE = "Settings"
SUBTITLE = "Changes are saved as you leave a field"
SECTIONS = "Sections of the settings"
PRACTICE = "Practice"
CLINICIANS = "Clinicians"
PAYERS = "Payers and rules"
FEES = "Fees"
LOOK = "Look"
KEYS = (("↑ ↓", "Another section"), ("Tab", "Into the section"), ("Enter", "Save the field"))

NAME = "&Legal name of the practice"
NPI = "&NPI of the practice"
TAX_ID = "&Tax ID (EIN)"
STREET = "St&reet"
CITY = "&City"
STATE = "St&ate"
ZIP = "ZI&P code"
PHONE = "P&hone"
ZONE = "Time z&one"
ZONE_HINT = "The date of service is the day in this zone on which training began."

CLINICIAN = "&Clinician"
CLINICIAN_NAME = "&Name as signed"
PROFESSION = "&Profession"
CREDENTIALS = "Cre&dentials"
CREDENTIALS_HINT = "Printed behind the name, such as PT, DPT."
CLINICIAN_NPI = "NP&I"
LICENSE_STATE = "License s&tate"
LICENSE = "&License number"
TAXONOMY = "Ta&xonomy code"
SUPERVISOR = "S&upervised by"
NOBODY = "Nobody"
ADD_CLINICIAN = "&Add a clinician"
NEW_CLINICIAN = "New clinician"

PAYER = "Pa&yer"
PAYER_NAME = "&Name of the payer"
KIND = "&Kind"
INDIVIDUAL_RULE = "Minutes of indi&vidual training"
GROUP_RULE = "Minutes of &behavior groups"
ADD_PAYER = "&Add a payer"
NEW_PAYER = "New payer"
RULE_HINT = "Compare the readings on the Reports screen before you change this."
KINDS = (
    ("commercial", "Commercial plan"),
    ("medicare", "Medicare"),
    ("medicaid", "Medicaid"),
    ("self_pay", "Self-pay"),
)

FEES_INTRODUCTION = (
    "Your charge per unit. A field left empty charges the national Medicare amount of the date of service, which "
    "stands in it in gray where it is known for today."
)
FEE_UNKNOWN = "no amount for this year"

THEME = "&Colors"
THEMES = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))
SCALE = "Te&xt size"
SCALES = (("100", "100%"), ("115", "115%"), ("130", "130%"), ("150", "150%"))
LOOK_DETAIL = "These are kept for you on this computer, not in the records. They take effect at once."
LOCK = "&Lock by itself"
LOCK_HINT = "After this time without a key or the mouse. A running session goes on and keeps its time."
LOCKS = ((5, "after 5 minutes"), (10, "after 10 minutes"), (15, "after 15 minutes"), (30, "after 30 minutes"))
NEVER = "never"

TABLES = "Tables"
TABLES_INTRODUCTION = (
    "Codes, amounts, limits and diagnoses hold for certain dates. Put a newer one in place from a file, for example "
    "from a USB stick; you see what changes first, and can go back."
)
TABLE_NAMES = {
    "codes": "Billing codes",
    "amounts": "National amounts",
    "thresholds": "Therapy thresholds",
    "unit_limits": "Unit limits",
    "places_of_service": "Places of service",
    "telehealth": "Telehealth",
    "payer_profiles": "Payers to start from",
    "diagnoses": "Diagnosis codes",
}
REPLACE = "Replace by a file…"
BACK_TO_SHIPPED = "Back to the shipped one"
CHOOSE_FILE = "Choose the newer table"
TABLE_FILES = "Tables (*.csv *.txt);;All files (*)"
FORCE = "Put it in &force"
LEAVE = "&Leave as it is"
WHAT_CHANGES = "What would change"
CHANGES = ("Row", "Change")
TOUCHED = "Unsigned visits that would come out differently"
TOUCHED_HEADINGS = ("Patient", "Now", "Then")
UNTOUCHED = "No unsigned visit comes out differently."
SAME = "This file says the same as the table in force."
KINDS_OF_CHANGE = {"added": "new", "removed": "taken away", "changed": "changed"}
NOT_READABLE = "This file cannot be read as text. Choose the file with the table in it."
READING = "Reading the file…"


def fee_of(code: str) -> str:
    """The label over the fee of a code."""
    return f"{code}, dollars per unit"


def lock_after(minutes: int) -> str:
    """A time that is none of the usual ones."""
    return f"after {minutes} minutes" if minutes else NEVER


def in_force(rows: int, last: str, is_own: bool) -> str:
    """How long a table holds and whose it is."""
    count = f"{rows} rows, " if rows else ""
    until = f"to {last}" if last else "until further notice"
    return f"{count}{until}{', from your file' if is_own else ''}"


def past(last: str) -> str:
    """A table that has ended."""
    return f"Ended {last}. Nothing later is known; put a newer one in place."


def replaced(name: str) -> str:
    """The toast after replacing a table."""
    return f"{name} are those of your file now. Signed visits stay as they are."


def edition(year: int, codes: int) -> str:
    """The toast after reading an edition of the diagnoses."""
    return f"{codes:,} diagnosis codes of fiscal year {year} are in force from October 1, {year - 1}."


HINT = "Hint of the ne&xt unit while training runs"
HINTS = (("on", "Say how far the next unit is"), ("off", "Show only what is earned"))
HINT_DETAIL = "Some practices do not want anybody to train toward a unit."

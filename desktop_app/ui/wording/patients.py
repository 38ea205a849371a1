"""What the Patients screen says."""

from desktop_app.ui.wording.days import counted

TITLE = "Patients"
SEARCH = "Find a patient"
SEARCH_HINT = "Name, birth date, caregiver, phone or account"
TABLE = "Patients found"
HEADINGS = ("Name", "Born", "Caregivers")
NEW = "&New patient"
NEW_FIRST = "Write the first patient"
NONE_YET = "No patients yet"
NONE_YET_DETAIL = "Write the first one with name and birth date; everything else can follow at the kitchen table."
NOBODY = "Nobody is found by that"
NOBODY_DETAIL = "Try fewer letters, a birth date such as 3/14/1948, a phone number or a caregiver's name."
SAVED = "The patient is saved. Add the caregivers and their consent next."
DRAFT_BACK = "What you had typed is back."
PUT_ASIDE = "The new patient is not saved."
KEYS = (
    ("Type, Enter", "Open the chart of the patient found"),
    ("Up, Down", "Choose among the patients found"),
    ("Ctrl+N", "New patient"),
    ("Ctrl+S", "Save the form"),
)


def found(number: int) -> str:
    """Below the table."""
    return counted(number, "patient")

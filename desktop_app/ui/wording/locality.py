"""What the Settings screen says about the locality, whose indices move Medicare's amounts."""

LOCALITY = "What Medicare pays where you are"
INTRODUCTION = (
    "Medicare weighs work, practice expense and malpractice by locality. Type the three indices, or read them from "
    "the locality file that CMS publishes each year (Addendum E). This is for comparison only: a fee left empty above "
    "still charges the national amount."
)
NAME = "Na&me of the locality"
INDICES = {
    "work": "&Work index",
    "practice_expense": "Practice e&xpense index",
    "malpractice": "Mal&practice index",
}
INDEX_EXAMPLE = "1.000"
READ_FILE = "&Read the file of CMS…"
CHOOSE_FILE = "Choose the locality file"
FILES = "Tables (*.csv *.txt);;All files (*)"
WHICH = "&Locality in the file"
PICK = "Choose yours"
NOT_READABLE = "This file cannot be read. Choose the locality file saved as comma-separated text."
AMOUNTS = "Amounts for one unit today"
HEADINGS = ("Code", "Office or home", "Facility")
UNKNOWN = "not known"


def standing(name: str, entered: str, year: str) -> str:
    """Whose amounts stand below, and since when."""
    if not entered:
        return f"National amounts of {year}, as no locality is set."
    return f"Amounts of {year} for {name or 'your locality'}, with the indices entered on {entered}."


def stale(name: str, entered: str, year: str) -> str:
    """The indices are those of an earlier year."""
    return (
        f"The indices of {name or 'your locality'} were entered on {entered}. Check them against the file for {year}."
    )


def option(state: str, number: str, name: str) -> str:
    """A locality in the list to choose from."""
    return f"{state} {number} {name}".strip()

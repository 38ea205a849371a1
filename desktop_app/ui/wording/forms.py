"""What every form says."""

SAVE = "&Save"
CANCEL = "Cance&l"
PUT_ASIDE = "Your changes are put aside."
LOOK_AT_FIELDS = "Something is not right yet; it is marked below."
DATE_MISSING = "Enter the date, such as 3/14/2026 or t for today."

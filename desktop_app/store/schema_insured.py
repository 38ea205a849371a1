"""The shape of what a claim asks about an insured who is not the patient: date of birth, sex and address."""

_COLUMNS = (
    "subscriber_born TEXT",
    "subscriber_sex TEXT NOT NULL DEFAULT ''",
    "subscriber_street TEXT NOT NULL DEFAULT ''",
    "subscriber_city TEXT NOT NULL DEFAULT ''",
    "subscriber_state TEXT NOT NULL DEFAULT ''",
    "subscriber_zip_code TEXT NOT NULL DEFAULT ''",
)

INSURED = "".join(f"ALTER TABLE patient ADD COLUMN {column};\n" for column in _COLUMNS)

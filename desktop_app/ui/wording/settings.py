"""What the Settings screen says."""

TITLE = "Settings"
SUBTITLE = "Changes are saved as you leave a field"
SECTIONS = "Sections of the settings"
PRACTICE = "Practice"
CLINICIANS = "Clinicians"
PAYERS = "Payers and rules"
FEES = "Fees"
LOOK = "Look"
SAVED = "Saved."

NAME = "&Legal name of the practice"
NPI = "&NPI of the practice"
TAX_ID = "&Tax ID (EIN)"
STREET = "St&reet"
CITY = "&City"
STATE = "St&ate"
ZIP = "&ZIP code"
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
LOOK_DETAIL = "The text size takes effect at once on new screens, everywhere after the next start."

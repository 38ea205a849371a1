"""What is said about the list of what was disclosed about a patient."""

TITLE = "What left the practice"
HEADINGS = ("When", "What", "To whom", "Why", "By")
TABLE = "What left the practice about this patient"
ADD = "&New entry"
ACTIVITY = "&Who did what here"
NOTHING = "Nothing about this patient has left the practice."
NOTHING_DETAIL = "What is printed or saved is listed by itself. Enter here what was told, faxed or shown."
NEW = "New disclosure"
ON = "On what da&y"
TO_WHOM = "&To whom"
TO_WHOM_HINT = "The name, and the address if you know it."
WHAT = "W&hat"
WHAT_HINT = "A few words, such as: dates of training and notes of May."
WHY = "&For what reason"
WHY_HINT = "Such as: subpoena, public health report, their written request of May 4."
SAVED = "The disclosure is in the list. It cannot be changed any more."
TO_WHOM_MISSING = "Enter who received it, and their address if it is known."
WHAT_MISSING = "Enter in a few words what they were told or given."
WHY_MISSING = "Enter why, or that a written request is on file."
HELP = "What belongs in this list"
HELP_LINES = (
    "A patient may ask for an accounting of what was disclosed in the six years before.",
    "It names the day, who received it, what it was, and why.",
    "Required are disclosures other than for treatment, payment, operations, to the patient, or with an authorization: "
    "courts, public health, oversight, a mistake.",
    "What Teachback prints or saves is entered by itself; an entry that is wrong is set right by another one.",
)
SOURCE = "Source: 45 CFR 164.528, accounting of disclosures of protected health information."

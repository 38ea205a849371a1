"""What the first start says, page by page."""

from decimal import Decimal

PROGRAM = "Teachback"
STEPS_NAME = "Steps of the setup"
BACK = "&Back"
NEXT = "Ne&xt"
BEGIN = "Be&gin"
FINISH = "&Open Teachback"
WORKING = "Making your records …"
LATER = "Everything here can be changed later in Settings."

WELCOME = "Welcome"
WELCOME_TITLE = "Caregiver training: timed, taught back, written, billed"
WELCOME_LINES = (
    (
        "timer",
        "Time that holds up",
        "A timer that counts only training, and says how many units the payer's rule gives.",
    ),
    (
        "users",
        "Teach-back for each caregiver",
        "What was shown, with cues or alone, and what to repeat at the next visit.",
    ),
    ("receipt", "Note, superbill and handout", "Checked before you sign, printed here, without any connection."),
    ("lock", "Only on this computer", "Encrypted with your passphrase. Nothing is ever sent anywhere."),
)
WELCOME_FOOT = "The setup takes about five minutes. It helps to have NPI and tax ID at hand."

OPENING_WORDS = "Passphrase"
OPENING_WORDS_TITLE = "Choose a passphrase"
OPENING_WORDS_WHY = (
    "It opens your records. Nobody else knows it, not even the makers of this program. At the end of the setup you get "
    "a recovery key on paper, for the day you lose it."
)
OPENING_WORDS_FIRST = "&Passphrase"
OPENING_WORDS_AGAIN = "&Repeat it"
OPENING_WORDS_HINT = "Four unrelated words are easy to keep and hard to guess."
OPENING_WORDS_SHOW = "&Show what I type"
TOO_SHORT = "This is too easy to guess. Use at least 12 characters; four unrelated words are a good way."
NOT_THE_SAME = "The two are not the same. Type the passphrase once more."
STRENGTHS = {
    "weak": "Too easy to guess so far",
    "fair": "Good enough",
    "strong": "Strong",
}

PRACTICE = "Practice"
PRACTICE_TITLE = "Your practice, as it stands on claims"
PRACTICE_WHY = "This is printed on every superbill. Payers compare it with their own records."
PRACTICE_NAME = "&Legal name"
PRACTICE_NPI = "Billing N&PI"
PRACTICE_NPI_HINT = "Ten digits; the check digit is tested as you type."
NPI_FITS = "The check digit fits."
TAX_ID = "&Tax ID (EIN)"
STREET = "&Street"
CITY = "&City"
STATE = "St&ate"
ZIP = "&ZIP code"
PHONE = "Telep&hone"
ZONE = "Time z&one"
ZONE_OPEN = "Choose the zone"
REQUIRED_ZONE = "Choose the zone the practice works in; it decides the date of service."
ZONE_HINT = "The date of service is the day on which training began in this zone."
ZONES = (
    ("America/New_York", "Eastern (New York)"),
    ("America/Chicago", "Central (Chicago)"),
    ("America/Denver", "Mountain (Denver)"),
    ("America/Phoenix", "Arizona (Phoenix)"),
    ("America/Los_Angeles", "Pacific (Los Angeles)"),
    ("America/Anchorage", "Alaska (Anchorage)"),
    ("Pacific/Honolulu", "Hawaii (Honolulu)"),
    ("America/Puerto_Rico", "Atlantic (Puerto Rico)"),
    ("Pacific/Guam", "Chamorro (Guam)"),
)

CLINICIAN = "You"
CLINICIAN_TITLE = "Who trains and signs"
CLINICIAN_WHY = "Your name and credentials close every note. Colleagues are added later in Settings."
CLINICIAN_NAME = "&Name as you sign it"
PROFESSION = "&Profession"
PROFESSIONS = (
    ("PT", "Physical therapist"),
    ("OT", "Occupational therapist"),
    ("SLP", "Speech-language pathologist"),
    ("PTA", "Physical therapist assistant"),
    ("OTA", "Occupational therapy assistant"),
    ("RN", "Registered nurse"),
    ("NP", "Nurse practitioner"),
    ("PA", "Physician assistant"),
    ("CNS", "Clinical nurse specialist"),
    ("CNM", "Certified nurse-midwife"),
    ("PSYCHOLOGIST", "Psychologist"),
    ("RD", "Registered dietitian"),
    ("MD", "Physician"),
)
CREDENTIALS = "&Credentials"
CREDENTIALS_HINT = "Printed after your name, such as PT, DPT."
CLINICIAN_NPI = "Your own NP&I"
CLINICIAN_NPI_HINT = "Leave it empty if you bill under a supervisor's number."
LICENSE_STATE = "License s&tate"
LICENSE = "&License number"

PAYERS = "Payers"
PAYERS_TITLE = "Whose patients do you see?"
PAYERS_WHY = (
    "Tick them. Each starts with the strictest published reading of the minutes. Change it only when the payer has "
    "told you in writing."
)
RULE_OF = "Minutes for {payer}"
PAYERS_LATER = "A payer that is missing here is added in Settings."

FEES = "Fees"
FEES_TITLE = "What do you charge per unit?"
FEES_WHY = "Leave a line empty to charge what Medicare pays nationally, shown in gray."
FEE_UNKNOWN = "not known for this year"

RECOVERY = "Recovery key"
RECOVERY_TITLE = "For the day a passphrase is lost"
RECOVERY_WHY = (
    "These twelve words open your records if you lose your passphrase. They are shown here once. Whoever has them and "
    "the computer can read everything, so keep the paper with your valuable papers, not with the computer."
)

DONE = "Ready"
DONE_TITLE = "Ready to open"
DONE_LINES = (
    "Your records are made now, encrypted, on this computer only.",
    "Back them up to a stick or a second disk this week: Settings, then Backups.",
    "F1 shows the keys of every screen, Ctrl K finds anything.",
)

REQUIRED_NAME = "Enter the legal name as it stands on claims."
REQUIRED_NPI = "Enter the ten digits of the practice's NPI."
REQUIRED_TAX_ID = "Enter the tax ID (EIN), written 12-3456789."
REQUIRED_CLINICIAN = "Enter your name as you sign it."
REQUIRED_PAYER = "Tick at least one, or Self-pay if patients pay themselves."


def national(amount: Decimal | None) -> str:
    """The placeholder of a fee."""
    return f"{amount:.2f} Medicare" if amount is not None else FEE_UNKNOWN

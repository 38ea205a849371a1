"""What is said about the people who may open the records, their passphrases and the recovery key."""

SECTION = "Users and security"

ROLES = (
    ("owner", "Owner"),
    ("clinician", "Clinician"),
    ("assistant", "Assistant"),
    ("biller", "Billing"),
)
ROLE_HINTS = {
    "owner": "Everything, and decides who may open the records.",
    "clinician": "Trains, writes, signs, co-signs, bills, and changes the practice.",
    "assistant": "Trains, writes and signs what a supervisor co-signs.",
    "biller": "Bills, prints and corrects coverage, payers and fees. Does not train, write notes or sign.",
}

PEOPLE = "People who may open these records"
PEOPLE_WHY = "Each has a passphrase of their own, and everything they do stands under their name."
ONLY_OWNER = "Only an owner adds, changes or removes people."
PERSON = "Person"
ADD_PERSON = "&Add a person"
NEW_PERSON = "New person"
NAME = "&Name"
NAME_HINT = "Typed to open the records when there is more than one person."
ROLE = "&Role"
CLINICIAN = "Signs as &clinician"
NO_CLINICIAN = "Nobody"
FIRST_WORDS = "A passp&hrase for them"
FIRST_AGAIN = "The sa&me again"
FIRST_HINT = "They change it when they are signed in."
SAVE = "Sa&ve"
RESET = "New passphrase &for them"
REMOVE = "Remove this &person"
KEEP = "&Leave as it is"
YOU = "(you)"

OPENING_WORDS = "Your passphrase"
OPENING_WORDS_WHY = "Changing it takes a second; your records are not rewritten. Backups made before keep the old one."
OLD = "&Old passphrase"
NEW = "Ne&w passphrase"
NEW_AGAIN = "New passphrase a&gain"
SHOW = "Show what I &type"
CHANGE = "Chang&e the passphrase"
NOT_THE_SAME = "The two are not the same. Type the passphrase once more."
CHANGED = "Your new passphrase opens the records from now on."
WORKING = "A moment …"

RECOVERY = "Recovery key"
RECOVERY_WHY = (
    "Twelve words on paper that open the records and set a new passphrase when one is lost. Without them a lost "
    "passphrase cannot be replaced by anybody."
)
HAS_RECOVERY = "There is a recovery key. Make a new one if the paper is lost or somebody has seen it."
NO_RECOVERY = "There is no recovery key yet. If your passphrase is lost, so are the records."
MAKE_RECOVERY = "Ma&ke a new recovery key"
IN_FORCE = "P&ut it in force"
LEAVE_RECOVERY = "Leave as it &is"
NEW_IN_FORCE = "The new recovery key is in force. The old one opens nothing any more; destroy its paper."
SQUARE = "The same twelve words as a square code"
CHECK_WHY = "Write the words down or print them. Then type these two, to be sure that the paper is right:"
SAVED_KEY = "This file is not encrypted. Move it off this computer, and keep it where nobody else looks."
PRINTED_KEY = "Printing. Keep the paper with your valuable papers, not with the computer."

PIN = "PIN on this computer"
PIN_WHY = (
    "A short number instead of the passphrase, on this computer only. Half of the key then lies in the password store "
    "of the computer, so it protects no better than the login of the computer does. After 5 wrong numbers the PIN is "
    "gone and the passphrase is asked for."
)
PIN_OFF = "There is no PIN for you on this computer."
PIN_ON = "There is a PIN for you on this computer."
PIN_IMPOSSIBLE = "This computer has no password store that Teachback can use, so there can be no PIN."
PIN_OPENING_WORDS = "Your passphrase a&s it is now"
PIN_NUMBER = "P&IN"
PIN_HINT = "6 to 12 digits, not your birthday."
PIN_AGAIN = "PIN once more, to &be sure"
PIN_NOT_THE_SAME = "The two are not the same. Type the number once more."
PIN_SET = "&Use this PIN"
PIN_FORGET = "Take the P&IN away"
PIN_IS_SET = "From now on your PIN opens the records on this computer."
PIN_IS_GONE = "The PIN is gone. Your passphrase opens the records."

KEYS = "Keys and protection"
WHAT_IS_PROTECTED = "What is protecte&d, and what is not"


def word_number(number: int) -> str:
    """The label of a word."""
    return f"Word {number}"


def remove_what(name: str) -> str:
    """What happens when somebody is removed."""
    return (
        f"{name} will not be able to open these records any more. What they signed and did keeps their name. Copies "
        "and backups made before still open with their passphrase, so collect the sticks they have."
    )


def remove_now(name: str) -> str:
    """The button that removes somebody."""
    return f"&Yes, remove {name}"


def removed(name: str) -> str:
    """The toast afterward."""
    return f"{name} may not open these records any more."


def added(name: str) -> str:
    """The toast afterward."""
    return f"{name} may open these records now, with the name and passphrase you entered."


def reset(name: str) -> str:
    """The toast after an owner set somebody's passphrase."""
    return f"{name} opens the records with the passphrase you entered."


def cost(memory_kib: int, passes: int, lanes: int) -> str:
    """What a guess costs."""
    return (
        f"Your passphrase goes through Argon2id with {memory_kib / 1024:.0f} MiB of memory, passes over it: {passes}, "
        f"lanes: {lanes}, which takes about half a second here and as long for each guess of somebody else. The "
        "records are encrypted with AES-256 under a random key that only your passphrase, or the recovery key, unwraps."
    )

"""What the screens say about money."""

from decimal import Decimal

TITLE = "Payment"
TAKE = "&Take payment…"
AMOUNT = "Amo&unt"
HOW = "Paid &with"
METHODS = (
    ("cash", "Cash"),
    ("card", "Card"),
    ("check", "Check"),
    ("other", "Other"),
    ("adjust", "Write off, not paid"),
)
NOTE = "Check &number, or a note"
REASON = "Reaso&n for writing it off"
KEEP = "Ta&ke payment"
WRITE_OFF = "Write it o&ff"
CANCEL = "Cancel"
VISIT = "For the &visit"
ON_ACCOUNT = "On account, no visit"
NO_VISITS = "A payment can be taken as soon as the patient has had a visit."
AMOUNT_MISSING = "Enter the amount in dollars and cents, as 45.00."

LINES = "Charges and payments"
HEADINGS = ("Date", "What", "Charge", "Paid or adjusted", "Balance")
NOTHING = "Nothing was charged or paid yet"
NOTHING_DETAIL = "A visit stands here once it is signed and can be billed, a payment as soon as it is taken."
REVERSED = "reversed"
REVERSE = "R&everse…"
REVERSE_REASON = "Reason for reversin&g"
REVERSE_NOW = "Reverse this line"
RECEIPT = "&Show receipt"
STATEMENT_HINT = "Lines are never changed. A mistake is reversed with a reason, and both lines stay."


def dollars(amount: Decimal) -> str:
    """$45.00, or −$45.00 for what is owed back."""
    return f"{'−' if amount < 0 else ''}${abs(amount):,.2f}"


def signed(amount: Decimal) -> str:
    """45.00 or −45.00, as it stands in a column."""
    return f"{'−' if amount < 0 else ''}{abs(amount):,.2f}"


def billed_to(program: str) -> str:
    """Instead of what is owed, where a program is billed and not the family."""
    return f"{program} is billed, not the family. The family owes only what {program} leaves to it."


def owed(balance: Decimal, charged: Decimal | None = None) -> str:
    """What is still owed."""
    of = f" of {dollars(charged)}" if charged else ""
    if balance < 0:
        return f"{dollars(-balance)} to give back"
    return f"{dollars(balance)}{of} is owed" if balance else f"Nothing is owed{of}"


def taken(amount: Decimal, receipt: str) -> str:
    """The toast after a payment."""
    return f"{dollars(amount)} taken, receipt {receipt}."


def written_off(amount: Decimal) -> str:
    """The toast after writing off."""
    return f"{dollars(amount)} written off."


def reversed_line(amount: Decimal) -> str:
    """The toast after reversing."""
    return f"{dollars(amount)} counted back. Both lines stay in the account."


def receipt_row(receipt: str) -> str:
    """A receipt in the list of papers."""
    return f"Receipt {receipt}"


def receipt_second(amount: Decimal, method: str, is_reversed: bool) -> str:
    """The quiet line under it."""
    return f"{dollars(amount)}, {method}{', reversed' if is_reversed else ''}"

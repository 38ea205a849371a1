"""What the lines say that understand dates, times and numbers."""

DATE_EXAMPLE = "3/14, t-1, +2w"
TIME_EXAMPLE = "1015 or 10:15a"
PHONE_SHORT = "A telephone number here has ten digits. Write it with its area code."
NPI_LENGTH = "An NPI has ten digits. Compare it with your enumeration letter."
NPI_WRONG = "This NPI fails its check digit, so a digit is likely mistyped. Compare it with your enumeration letter."
TAX_ID_WRONG = "A tax id (EIN) has nine digits, written 12-3456789."
MONEY_WRONG = "Write an amount in dollars, as in 60 or 60.00."
